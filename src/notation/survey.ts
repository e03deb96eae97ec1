import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { maskedTextOf, textOf } from './inline.ts';
import { announcesAnswer, questionLabelOf } from './labels.ts';
import { isTaggedOutline } from './logseq.ts';
import { hasOptionLines } from './option-lines.ts';
import { taskIn } from './question-words.ts';
import { isDivider, separatorIn } from './separator.ts';

/** What a document uses besides headings, found before its containers are opened. */
export interface Survey {
  /** Made for a flashcard plug-in (scheduling comments, a flashcards tag): every `::` and every `==gap==` in it is meant. */
  readonly flashcards: boolean;
  /** Its cards are written as the plug-in has them (`::`, a line `?`): headings and bold are no questions in it. */
  readonly pluginCards: boolean;
  /** Lines with `::` are cards: in flashcard notes, and where several lines have it. */
  readonly separators: boolean;
  /** Items of lists that are not under a question are questions themselves. */
  readonly itemsAsk: boolean;
  /** Lists whose items are questions: they ask, or count on where one that does stopped. */
  readonly asking: ReadonlySet<List>;
  /** Items of lists that begin with a heading are questions. */
  readonly itemHeadings: boolean;
  /** An outline in which a tag says what is a card: nothing else in its items is. */
  readonly tagged: boolean;
}

const schedule = /<!--\s*SR:|#flashcards\b/;
const least = 3;

/** Surveys a document: which of the notations that need evidence from the whole file it uses. */
export function surveyOf(tree: Root): Survey {
  const flashcards = tree.children.some(isFlashcardMark);
  const lines = paragraphsIn(tree.children).flatMap(({ children }) => maskedTextOf(children).split('\n'));
  const lists = tree.children.filter(isList);
  const chains = chainsOf(lists);
  const separated = lines.filter((line) => separatorIn(line, false) !== undefined).length;
  const tagged = isTaggedOutline(tree);
  const itemsAsk = !tagged && !hasOtherMarks(tree) && itemsAskIn(lists);
  return {
    flashcards,
    pluginCards: flashcards && (separated > 0 || lines.some(isDivider)),
    tagged,
    separators: flashcards || (!tagged && separated >= least && separated >= lines.length / 4),
    itemsAsk,
    asking: new Set(itemsAsk ? chains.filter(asksThroughout).flat() : []),
    itemHeadings: !tagged && lists.flatMap(headingsOf).length >= least,
  };
}

/** Says whether an item begins with a question, as items do in documents whose items ask. */
export function asksInItem(item: ListItem): boolean {
  const [first] = item.children;
  if (first?.type !== 'paragraph' || linksInside(first)) return false;
  const text = textOf(first.children);
  return taskIn(text.split('\n')[0] ?? '') || questionLabelOf(text) !== undefined || hasOptions(item);
}

function isFlashcardMark(node: RootContent): boolean {
  if (node.type === 'yaml') return /flashcards?\b/i.test(node.value);
  return (
    (node.type === 'html' || node.type === 'paragraph') &&
    schedule.test(node.type === 'html' ? node.value : plainText(node))
  );
}

function hasOtherMarks({ children }: Root): boolean {
  const headings = children.filter((node) => node.type === 'heading').map((node) => plainText(node));
  const asking = headings.filter((text) => taskIn(text) || questionLabelOf(text));
  const labelled = children.filter((node) => node.type === 'paragraph' && questionLabelOf(plainText(node)));
  const summaries = children.filter((node) => node.type === 'html' && /<summary/i.test(node.value));
  return asking.length >= least || labelled.length >= least || summaries.length >= least;
}

/** Enough items that ask (two, where folds in them hide the answers), and most of the items of their lists. Tables of contents are no such lists. */
function itemsAskIn(lists: readonly List[]): boolean {
  const items = lists.flatMap(({ children }) => children).filter((item) => !isLinkItem(item));
  const asking = items.filter(asksInItem);
  if (asking.filter(hidesAnswer).length > 1) return true;
  const isEnough = asking.length > least || items.filter(hasOptions).length > 1;
  return isEnough && asking.length >= items.length / 2;
}

function hidesAnswer({ children }: ListItem): boolean {
  const summaries = children.flatMap((node) =>
    node.type === 'html' ? [...node.value.matchAll(/<summary[^>]*>([\s\S]*?)<\/summary>/gi)] : [],
  );
  return summaries.some(([, words = '']) => announcesAnswer(words.replace(/<[^<>]*>/g, '')));
}

/** Lettered options stand in the lines of an item, or in a list inside it. */
function hasOptions({ children }: ListItem): boolean {
  return children.some((node) => {
    if (node.type === 'paragraph') return hasOptionLines(textOf(node.children));
    return node.type === 'list' && hasOptionLines(node.children.map((item) => plainText(item)).join('\n'));
  });
}

/** Numbered lists that count on, whatever stands between them ("1. …", text, "2. …"), are one; any other list is by itself. */
function chainsOf(lists: readonly List[]): List[][] {
  const chains = lists.filter(({ ordered }) => !ordered).map((list) => [list]);
  let open: List[] | undefined;
  for (const list of lists.filter(({ ordered }) => ordered)) {
    const last = open?.at(-1);
    if (last && (list.start ?? 1) === (last.start ?? 1) + last.children.length) open?.push(list);
    else {
      open = [list];
      chains.push(open);
    }
  }
  return chains;
}

/** Says whether the items of lists are questions: most of them ask, and it is no table of contents. */
export function asksThroughout(lists: readonly List[]): boolean {
  const items = lists.flatMap(({ children }) => children).filter((item) => !isLinkItem(item));
  return items.length > 0 && items.filter(asksInItem).length >= items.length / 2;
}

function headingsOf({ children }: List): RootContent[] {
  return children.flatMap(({ children: [first] }) => (first?.type === 'heading' ? [first] : []));
}

/** Says whether an item only leads elsewhere on its page. */
export function isLinkItem({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && linksInside(first);
}

function linksInside({ children }: Paragraph): boolean {
  const [first] = children;
  return children.length === 1 && first?.type === 'link' && first.url.startsWith('#');
}

function isList(node: RootContent): node is List {
  return node.type === 'list';
}

function paragraphsIn(nodes: readonly RootContent[]): Paragraph[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [node];
    if (node.type === 'list') return node.children.flatMap((item) => paragraphsIn(item.children));
    return [];
  });
}
