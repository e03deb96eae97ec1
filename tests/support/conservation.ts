import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Card } from '../../src/cards/card.ts';
import type { Collection } from '../../src/collection/collection.ts';
import { unusedStretches } from '../../src/collection/unused.ts';
import type { Span } from '../../src/diagnostics/place.ts';
import { annexOf } from '../../src/notation/annexes.ts';
import { type Block, spanOfBlocks } from '../../src/notation/block.ts';
import { isDecoration } from '../../src/notation/decoration.ts';
import { recognise } from '../../src/notation/index.ts';
import { announcesAnswer, answerLabelOf, hintLabelOf, questionAloneOf } from '../../src/notation/labels.ts';
import { isComment } from '../../src/notation/written-id.ts';
import { handedOutIn } from './handed-out.ts';
import { leavesOf, placesIn, unusedBlocks, wordBlocks } from './places.ts';

/** What the law found in one document: how many blocks it looked at, and those in no place or in two. */
export interface Conservation {
  /** Blocks at the top of the document. */
  readonly top: number;
  /** Those, the pieces of opened containers, and the smallest blocks inside containers. */
  readonly blocks: number;
  readonly violations: readonly string[];
}

/**
 * Looks for every block of a document among the cards, decks and diagnostics made of it, by its place in the text: no character
 * may stand in two of them, and no block in none. `collection` is made of that document alone, with line ends as "\n".
 */
export function conservationOf(collection: Collection, text: string, file: string): Conservation {
  const recognised = recognise(text, file);
  const { blocks, written } = recognised;
  const contents = unusedStretches(recognised).flatMap((stretch) =>
    stretch.isContents ? (spanOfBlocks(stretch.blocks) ?? []) : [],
  );
  const small = [...blocks, ...written].flatMap(({ node }) => wordBlocks(node, file));
  const all = [
    ...new Map([...written, ...blocks, ...small].map((block) => [rangeOf(block.node).join(), block])).values(),
  ];
  const isSilent = collection.diagnostics.some(({ rule }) => rule === 'question-none' || rule === 'document-empty');
  const holders = isSilent ? [] : holdersOf(collection, text, file);
  const cards = collection.documents.flatMap((document) => document.cards);
  const isHandedOut = handedOutIn(recognised, cards);
  const isElsewhere = (block: Block) => isHandedOut(block) || contents.some((one) => holds(one, block));
  const lost = isSilent ? [] : all.filter((block) => !isElsewhere(block) && isLost(block, holders, cards));
  return {
    top: written.length,
    blocks: all.length,
    violations: [
      ...holders.flatMap((names) => (names.length > 1 ? [`in two places: ${names.join(', ')}`] : [])),
      ...lost.map(
        ({ node, span }) => `${span.file}:${span.line} in none: ${text.slice(...rangeOf(node)).slice(0, 80)}`,
      ),
    ],
  };
}

/** For each character of a document the places that hold it. */
function holdersOf(collection: Collection, text: string, file: string): string[][] {
  const holders: string[][] = Array.from({ length: text.length }, () => []);
  const unused = { name: 'reported', nodes: unusedBlocks(collection, text, file).map(({ node }) => node) };
  for (const { name, nodes } of [...placesIn(collection), unused])
    for (const leaf of nodes.flatMap(leavesOf)) {
      const [start, end] = rangeOf(leaf);
      for (let at = start; at < end; at += 1) holders[at]?.push(name);
    }
  return holders;
}

function isLost(block: Block, holders: readonly (readonly string[])[], cards: readonly Card[]): boolean {
  const isHeld = holders.slice(...rangeOf(block.node)).some((names) => names.length > 0);
  const words = wordsOf(block.node);
  const isAnnexHead = annexOf(block) !== undefined && /^[\p{L} -]{1,24}\s?[:：]?$/u.test(words);
  return !isHeld && !isSilentBlock(block) && !isAnnexHead && !isMark(words, cardsAt(block, cards));
}

/** A table of contents is no content: what only leads to places on its page. */
function holds(contents: Span, { node, span }: Block): boolean {
  const addresses = [...JSON.stringify(node).matchAll(/"url":"(.)/g)];
  const leadsIntoPage = addresses.every(([, first]) => first === '#');
  return leadsIntoPage && contents.line <= span.line && span.endLine <= contents.endLine;
}

function cardsAt({ span }: Block, cards: readonly Card[]): Card[] {
  return cards.filter((card) => card.span.line <= span.line && span.line <= card.span.endLine);
}

/** Front matter, comments, rules and what leads back to the top are no content; nor is what has no words at all. */
function isSilentBlock(block: Block): boolean {
  const { node } = block;
  if (node.type === 'yaml' || isComment(node) || isDecoration(block)) return true;
  return wordsOf(node) === '' && leavesOf(node).every(({ type }) => type === 'text' || type === 'html');
}

/** What the card says by other means: a label by its parts, a key by the option that is right, a tag by its tags. */
function isMark(words: string, cards: readonly Card[]): boolean {
  if ([answerLabelOf, hintLabelOf].some((labelOf) => labelOf(words)?.length === words.length)) return true;
  if (announcesAnswer(words) || questionAloneOf(words) !== undefined || /^(?:[?%]+|\[[ x]?\])$/i.test(words))
    return true;
  return cards.some((card) => {
    const { tags } = card.extras;
    if (words.split(' ').every((word) => tags.includes(word.replace(/^#/, '')))) return true;
    return card.kind === 'choice' && isKey(words.slice(answerLabelOf(words)?.length ?? 0), card.options);
  });
}

function isKey(words: string, options: Extract<Card, { kind: 'choice' }>['options']): boolean {
  const right = options.filter(({ correct }) => correct).map(({ passage }) => passage.nodes.map(wordsOf).join(' '));
  return /^[A-H](?:[ ,;&]+[A-H])*\W*$/i.test(words) || right.some((option) => plain(words).endsWith(plain(option)));
}

function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a node as a reader sees them. */
function wordsOf(node: Nodes): string {
  const text = node.type === 'html' ? node.value : plainText(node);
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function rangeOf({ position }: Nodes): [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
