import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { type Block, blockOf, paragraphOf } from './block.ts';
import { splitAt, textOf, trimInline } from './inline.ts';
import { isDivider } from './separator.ts';

/** A list up to a line `?`, and that line with what stands right below it. */
interface Parted<T> {
  readonly node: T;
  readonly tail: readonly PhrasingContent[];
}

/**
 * Takes a block and returns it, or, where it is a list right under which a line `?` stands (CommonMark reads that line into the
 * last item), the list without it and the paragraph that begins with it.
 */
export function partList(block: Block): Block[] {
  if (block.node.type !== 'list' || block.mark) return [block];
  const parted = partedList(block.node);
  const tail = parted && paragraphOf(parted.tail, block.span.file);
  return tail ? [blockOf(parted.node, block.span.file), tail] : [block];
}

function partedList(list: List): Parted<List> | undefined {
  const last = list.children.at(-1);
  const parted = last && partedItem(last);
  return parted && { ...parted, node: endingWith(list, list.children.with(-1, parted.node)) };
}

function partedItem(item: ListItem): Parted<ListItem> | undefined {
  const last = item.children.at(-1);
  const parted =
    last?.type === 'list' ? partedList(last) : last?.type === 'paragraph' ? partedParagraph(last) : undefined;
  return parted && { ...parted, node: endingWith(item, item.children.with(-1, parted.node)) };
}

function partedParagraph(paragraph: Paragraph): Parted<Paragraph> | undefined {
  const lines = [...textOf(paragraph.children).matchAll(/^.*$/gm)];
  const line = lines.find(([words], at) => at > 0 && isDivider(words));
  if (line === undefined) return undefined;
  const [before, tail] = splitAt(paragraph.children, line.index);
  return { node: endingWith(paragraph, trimInline(before)), tail };
}

/** A node with other children, its place ending where they do. */
function endingWith<T extends List | ListItem | Paragraph>(node: T, children: T['children']): T {
  const end = children.at(-1)?.position?.end;
  return { ...node, children, ...(node.position && end && { position: { start: node.position.start, end } }) };
}
