import type { List, ListItem, RootContent } from 'mdast';
import { type Block, blockOf } from './block.ts';
import { textOf } from './inline.ts';
import type { Choosable } from './option-marks.ts';

/** One option of a multiple-choice question as it stands in the notes. */
export interface OptionPiece extends Choosable {
  /** The letter or the number that names it, where it has one. */
  readonly letter: string | undefined;
}

/** The options of a list whose items all have a box to tick; `undefined` for any other block. */
export function ticksOf(block: Block | undefined): OptionPiece[] | undefined {
  if (block?.node.type !== 'list') return undefined;
  const items = block.node.children.map((item) => tickOf(item, block));
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** Parts a list of boxes from the items without one that follow them (an explanation); any other block stays whole. */
export function withBoxesApart(block: Block): Block[] {
  const { node } = block;
  if (node.type !== 'list') return [block];
  const end = node.children.findIndex((item) => tickOf(item, block) === undefined);
  const isMixed = end > 1 && node.children.slice(end).every((item) => tickOf(item, block) === undefined);
  if (!isMixed) return [block];
  return [node.children.slice(0, end), node.children.slice(end)].map((items) => ({
    ...blockOf(listOf(node, items), block.span.file),
    ...(block.mark && { mark: block.mark }),
  }));
}

function listOf(list: List, children: ListItem[]): List {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return { ...list, children, ...(start && end && { position: { start, end } }) };
}

function tickOf(item: ListItem, { span }: Block): OptionPiece | undefined {
  const [first, ...others] = item.children;
  const text = first?.type === 'paragraph' ? textOf(first.children) : '';
  const box = /^\[([ xX]?)\]\s*$/.exec(text);
  if (typeof item.checked !== 'boolean' && !box) return undefined;
  const nodes = box || isBlank(text) ? others : item.children;
  return {
    nodes,
    span: blockOf(item as unknown as RootContent, span.file).span,
    letter: undefined,
    correct: item.checked ?? box?.[1]?.toLowerCase() === 'x',
  };
}

/** White space, or a colon, that only keeps a box alive over the code below it. */
function isBlank(text: string): boolean {
  return /^[\s\u2800\u200b\ufeff:]*$/.test(text);
}
