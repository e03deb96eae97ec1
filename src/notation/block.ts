import type { PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../diagnostics/place.ts';
import { trimInline } from './inline.ts';

/**
 * What the container that a block was taken out of says of it: the first block of a list item (its number; whether a tag makes it a card), what fills a
 * `<summary>`, the place where an answer starts, or something inside an answer, where no question can start.
 */
export type Mark =
  | { readonly kind: 'item'; readonly number?: number; readonly isTagged?: boolean }
  | { readonly kind: 'summary' }
  | { readonly kind: 'answer'; readonly by: 'reveal' | 'line' | 'percent' }
  | { readonly kind: 'inside' };

/** One block of a document and where it stands: the unit that recognisers look at and that a cut puts in one place. */
export interface Block {
  readonly node: RootContent;
  readonly span: Span;
  readonly mark?: Mark;
}

/** Takes a node of a document's tree and the document's name, and returns it as a block. */
export function blockOf(node: RootContent, file: string): Block {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1 } };
  return { node, span: { file, line: start.line, column: start.column, endLine: end.line } };
}

/** Makes a paragraph of inline nodes, its place read off them; `undefined` where they hold nothing but white space. */
export function paragraphOf(nodes: readonly PhrasingContent[], file: string): Block | undefined {
  const children = trimInline(nodes);
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end ?? start;
  if (children.length === 0) return undefined;
  return blockOf({ type: 'paragraph', children, ...(start && end && { position: { start, end } }) }, file);
}

/**
 * Makes the block that says "an answer starts here" and holds nothing itself: `reveal` where a label or a fold says so, `line`
 * where a line `?` parts what stands right above it from the answer, `percent` where a line `%` does.
 */
export function answerStart({ span }: Block, by: 'reveal' | 'line' | 'percent'): Block {
  return { node: { type: 'paragraph', children: [] }, span, mark: { kind: 'answer', by } };
}

/** Says whether an answer starts at a block. */
export function startsAnswer(block: Block | undefined): boolean {
  return block?.mark?.kind === 'answer';
}

/** The stretch from the first to the last of some blocks; `undefined` for none. */
export function spanOfBlocks(blocks: readonly Block[]): Span | undefined {
  const [first] = blocks;
  return first && { ...first.span, endLine: blocks.at(-1)?.span.endLine ?? first.span.endLine };
}
