import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { type Block, blockOf, paragraphOf } from './block.ts';
import { splitAt, textOf, trimInline } from './inline.ts';
import { questionLabelOf } from './labels.ts';

const clozeLabel = /^C:\s/;

/**
 * Takes a block and returns it, or, where a question's line is glued to a list item above it (no blank line between, so that
 * CommonMark takes it for more of the item), the list up to there, the question as a paragraph, and the list from there on.
 */
export function unglue(block: Block): Block[] {
  const { node, span } = block;
  if (node.type !== 'list') return [block];
  const at = node.children.findIndex((item) => glued(item) !== undefined);
  const found = node.children[at];
  const parts = found && glued(found);
  if (!found || !parts) return [block];
  const above = listOf(node, [...node.children.slice(0, at), parts.item]);
  const rest = node.children.slice(at + 1);
  const below = paragraphOf(parts.below, span.file);
  const after = rest.length > 0 ? unglue(blockOf(listOf(node, rest, at + 1), span.file)) : [];
  return [blockOf(above, span.file), ...(below ? [below] : []), ...after];
}

interface Glued {
  readonly item: ListItem;
  readonly below: Paragraph['children'];
}

/** An item cut in two at the first line of its last paragraph that begins with a question's mark. */
function glued(item: ListItem): Glued | undefined {
  const last = item.children.at(-1);
  const cut = last && cutLast(last);
  if (!cut) return undefined;
  const children = [...item.children.slice(0, -1), cut.node] as ListItem['children'];
  return { item: { ...item, children, ...endingAt(item, cut.node) }, below: cut.below };
}

function cutLast(node: RootContent): { node: RootContent; below: Paragraph['children'] } | undefined {
  if (node.type === 'list') {
    const end = node.children.at(-1);
    const inner = end && glued(end);
    return inner && { node: listOf(node, [...node.children.slice(0, -1), inner.item]), below: inner.below };
  }
  if (node.type !== 'paragraph') return undefined;
  const line = questionLine(node);
  if (line === undefined) return undefined;
  const [above, below] = splitAt(node.children, line);
  const kept = trimInline(above);
  const end = kept.at(-1)?.position?.end;
  const position = end && node.position && { position: { ...node.position, end } };
  return { node: { ...node, children: kept, ...position }, below };
}

/** The offset of the first line below the first that begins with a question's mark, in bold or plain. */
function questionLine(paragraph: Paragraph): number | undefined {
  const text = textOf(paragraph.children);
  for (const { index } of text.matchAll(/\n/g)) {
    const line = text.slice(index + 1, index + 81);
    if (questionLabelOf(line) !== undefined || clozeLabel.test(line)) return index + 1;
  }
  return undefined;
}

/** A list with some of another's items, from the one at `from` on. */
function listOf(list: List, children: ListItem[], from = 0): List {
  const start = list.ordered ? { start: (list.start ?? 1) + from } : {};
  const [first] = children;
  const begin = first?.position && list.position && { position: { ...list.position, start: first.position.start } };
  const copy: List = { ...list, ...start, children, ...begin };
  return { ...copy, ...endingAt(copy, children.at(-1)) };
}

function endingAt<T extends RootContent>(node: T, last: RootContent | undefined): Pick<T, 'position'> | object {
  const end = last?.position?.end;
  return node.position && end ? { position: { ...node.position, end } } : {};
}
