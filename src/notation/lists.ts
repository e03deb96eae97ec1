import type { List, ListItem, RootContent } from 'mdast';
import { type Block, blockOf } from './block.ts';
import { openDetails } from './details.ts';
import { maskedTextOf } from './inline.ts';
import { isTagged, withoutTags } from './logseq.ts';
import { separatorIn } from './separator.ts';
import { asksThroughout, isLinkItem, type Survey } from './survey.ts';

/** Takes a block and returns it, or, where it is a list whose items are questions, the blocks of its items. */
export function openList(block: Block, survey: Survey): Block[] {
  const { node, mark } = block;
  if (node.type !== 'list' || mark || !node.children.some(cardIn(node, survey))) return [block];
  const asks = questionIn(node, survey);
  return node.children.flatMap((item, at) => blocksOfItem(item, node, at, asks(item), block.span.file, survey));
}

function blocksOfItem(
  item: ListItem,
  list: List,
  at: number,
  isQuestion: boolean,
  file: string,
  survey: Survey,
): Block[] {
  const inner = isQuestion ? undefined : nestedCards(item, survey);
  if (!isQuestion && inner === undefined) return [blockOf(aloneIn(list, item, at), file)];
  const number = list.ordered ? { number: (list.start ?? 1) + at } : {};
  const tag = isTagged(item) ? { isTagged: true } : {};
  return blocksIn(item, file).flatMap((block, index): Block[] => {
    if (block.node === inner) return openList(block, survey);
    if (block.mark || (!isQuestion && survey.tagged)) return [block];
    if (index > 0 || !isQuestion) return [{ ...block, mark: { kind: 'inside' } }];
    const line = item.position?.start.line ?? block.span.line;
    const first = tag.isTagged ? untagged(block) : block;
    return [{ ...first, span: { ...block.span, line }, mark: { kind: 'item', ...number, ...tag } }];
  });
}

/** The blocks of an item; a fold right below its first line is opened, one further on is a part of the answer. */
function blocksIn({ children }: ListItem, file: string): Block[] {
  const [, second] = children;
  const isFolded = second?.type === 'html' && /^<details\b/i.test(second.value);
  return isFolded ? openDetails(children, file) : children.map((node) => blockOf(node, file));
}

function untagged({ node, ...block }: Block): Block {
  if (node.type !== 'paragraph' && node.type !== 'heading') return { node, ...block };
  return { ...block, node: { ...node, children: [...withoutTags(node.children)] } };
}

type Test = (item: ListItem) => boolean;

/** Whether an item of a list is a card, or holds a list with some. */
function cardIn(list: List, survey: Survey): Test {
  const asks = questionIn(list, survey);
  return (item) => asks(item) || nestedCards(item, survey) !== undefined;
}

/** The list inside an item that holds cards, where the item itself is only their heading. */
function nestedCards(item: ListItem, survey: Survey): RootContent | undefined {
  return item.children.find((node) => node.type === 'list' && node.children.some(cardIn(node, survey)));
}

/** Whether an item of a list is a question: by a heading, a separator or a tag of its own, or because its list asks throughout. */
function questionIn(list: List, { separators, flashcards, itemsAsk, asking, itemHeadings }: Survey): Test {
  const isAsking = asking.has(list) || (itemsAsk && asksThroughout([list]));
  return (item) => {
    const [first] = item.children;
    if (isTagged(item)) return true;
    if (first?.type === 'heading') return itemHeadings;
    if (first?.type !== 'paragraph') return false;
    const lines = maskedTextOf(first.children).split('\n');
    if (separators && lines.some((line) => separatorIn(line, flashcards))) return true;
    return isAsking && !isLinkItem(item);
  };
}

/** A list with one item of another: what it was, without its neighbours. */
function aloneIn(list: List, item: ListItem, at: number): List {
  const start = list.ordered ? { start: (list.start ?? 1) + at } : {};
  return { ...list, ...start, children: [item], ...(item.position && { position: item.position }) };
}
