import type { PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../diagnostics/place.ts';
import { trimInline } from './inline.ts';

/** One block of a document and where it stands: the unit that recognisers look at and that a cut puts in one place. */
export interface Block {
  readonly node: RootContent;
  readonly span: Span;
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

/** The stretch from the first to the last of some blocks; `undefined` for none. */
export function spanOfBlocks(blocks: readonly Block[]): Span | undefined {
  const [first] = blocks;
  return first && { ...first.span, endLine: blocks.at(-1)?.span.endLine ?? first.span.endLine };
}
