import type { Heading, Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Card } from '../../src/cards/card.ts';
import type { Block } from '../../src/notation/block.ts';
import type { Recognised } from '../../src/notation/index.ts';

const pair = /(\d{1,4})[^\p{L}\p{N}]*([a-h](?:[^\p{L}\p{N}]*(?:(?:and|et|or)\W+)?[a-h])*)(?![\p{L}\p{N}])/giu;

/** Says whether a block belongs to a key at the end of a document, each of its numbers being a card that has the named options right. */
export function handedOutIn({ blocks, decks }: Recognised, cards: readonly Card[]): (block: Block) => boolean {
  const right = new Map(
    decks.flatMap(({ entries }) =>
      entries.flatMap((entry) =>
        entry.kind === 'question' && entry.key
          ? [[entry.cue.number, rightOf(cards.find(({ span }) => span.line === entry.block.span.line))] as const]
          : [],
      ),
    ),
  );
  const told = blocks.flatMap(({ node }, at) => {
    const all = entriesIn(node);
    const above = blocks[at - 1]?.node;
    const isKey = all.some(({ words }) => right.has(Number(words.match(/^\W*(\d{1,4})\b/)?.[1])));
    const found = all.filter(({ words }) => isTold(words, right)).map((one) => one.node);
    return isKey && isName(above) ? [above, ...found] : found;
  });
  return ({ node }) => told.some((one) => isWithin(node, one));
}

/** The heading of a key says nothing but that. */
function isName(node: Block['node'] | undefined): node is Heading {
  return node?.type === 'heading' && /^[\p{L} ]{1,24}$/u.test(plainText(node));
}

function isTold(words: string, right: ReadonlyMap<number | undefined, string>): boolean {
  const pairs = [...words.matchAll(pair)];
  const agrees = pairs.every(([, number, letters = '']) => right.get(Number(number)) === sorted(letters));
  return pairs.length > 0 && agrees && !/\p{L}/u.test(words.replace(pair, ''));
}

/** A whole block, and the items of a list, each with its number where the list counts. */
function entriesIn(node: Block['node']): { node: Nodes; words: string }[] {
  if (node.type === 'list') {
    const numberOf = (at: number) => (node.ordered ? (node.start ?? 1) + at : '');
    const items = node.children.map((item, at) => ({ node: item, words: `${numberOf(at)} ${plainText(item)}` }));
    return [...items, { node, words: items.map(({ words }) => words).join('\n') }];
  }
  if (node.type !== 'table') return [{ node, words: plainText(node) }];
  const rows = node.children.map(({ children }) => children.map((cell) => plainText(cell)).join(' '));
  return [{ node, words: rows.join('\n') }];
}

function rightOf(card: Card | undefined): string {
  const options = card?.kind === 'choice' ? card.options : [];
  return options.flatMap(({ correct }, at) => (correct ? [String.fromCharCode(97 + at)] : [])).join('');
}

function sorted(letters: string): string {
  const named = letters.toLowerCase().match(/(?<!\p{L})[a-h](?!\p{L})/gu) ?? [];
  return named.sort().join('');
}

function isWithin({ position: inner }: Nodes, { position: outer }: Nodes): boolean {
  const [start, end] = [inner?.start.offset ?? -1, inner?.end.offset ?? -1];
  return (outer?.start.offset ?? 0) <= start && end <= (outer?.end.offset ?? 0);
}
