import type { List, ListItem, RootContent } from 'mdast';
import { type Block, blockOf } from './block.ts';
import { maskedTextOf, textOf } from './inline.ts';
import { separatorIn } from './separator.ts';
import { asksInItem, type Survey } from './survey.ts';

const cardTag = /(?:^|\s)#card\b/;

/** Takes a block and returns it, or, where it is a list whose items are questions, the blocks of its items. */
export function openList(block: Block, survey: Survey): Block[] {
  if (block.node.type !== 'list' || block.mark || !block.node.children.some((item) => isCard(item, survey)))
    return [block];
  return block.node.children.flatMap((item, at) => blocksOfItem(item, block.node as List, at, block.span.file, survey));
}

function blocksOfItem(item: ListItem, list: List, at: number, file: string, survey: Survey): Block[] {
  const inner = nestedCards(item, survey);
  if (!asksItself(item, survey) && inner === undefined) return [blockOf(aloneIn(list, item, at), file)];
  const number = list.ordered ? { number: (list.start ?? 1) + at } : {};
  return item.children.flatMap((node, index): Block[] => {
    const block = blockOf(node, file);
    const line = index === 0 ? (item.position?.start.line ?? block.span.line) : block.span.line;
    if (node === inner) return openList(block, survey);
    if (index === 0 && asksItself(item, survey))
      return [{ ...block, span: { ...block.span, line }, mark: { kind: 'item', ...number } }];
    return [{ ...block, mark: { kind: 'inside' } }];
  });
}

function isCard(item: ListItem, survey: Survey): boolean {
  return asksItself(item, survey) || nestedCards(item, survey) !== undefined;
}

/** The list inside an item that holds the cards, where the item itself is only their heading. */
function nestedCards(item: ListItem, survey: Survey): RootContent | undefined {
  if (asksItself(item, survey)) return undefined;
  return item.children.find((node) => node.type === 'list' && node.children.some((inner) => isCard(inner, survey)));
}

function asksItself(item: ListItem, { separators, flashcards, itemsAsk, itemHeadings }: Survey): boolean {
  const [first] = item.children;
  if (first?.type === 'heading') return itemHeadings;
  if (first?.type !== 'paragraph') return false;
  const lines = maskedTextOf(first.children).split('\n');
  if (separators && lines.some((line) => separatorIn(line, flashcards))) return true;
  return cardTag.test(textOf(first.children)) || (itemsAsk && asksInItem(item));
}

/** A list with one item of another: what it was, without its neighbours. */
function aloneIn(list: List, item: ListItem, at: number): List {
  const start = list.ordered ? { start: (list.start ?? 1) + at } : {};
  return { ...list, ...start, children: [item], ...(item.position && { position: item.position }) };
}
