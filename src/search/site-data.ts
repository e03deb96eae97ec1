import type { CardId, DeckId } from '../cards/card.ts';
import { areTexts, parseEntries, type SearchEntry } from './entry.ts';
import type { Lexicon } from './lexicon.ts';
import type { CardText } from './rank.ts';

/** From so many cards on, a site has its index made when it is built, and its texts in a file for each deck. */
export const manyCards = 1000;

/**
 * What a site's `search.json` says. A small site has all in it; a large one names its index and the texts of each deck, by addresses
 * that count from the file's own.
 */
export type SiteData =
  | { readonly kind: 'whole'; readonly entries: readonly SearchEntry[]; readonly lexicon: Lexicon }
  | { readonly kind: 'parts'; readonly index: string; readonly texts: Readonly<Record<DeckId, string>> };

/** What the file of a deck's texts says: for each card its question, its answer and other words in which the question is asked. */
export type DeckTexts = Readonly<Record<CardId, readonly [question: string, answer: string, ...rewordings: string[]]>>;

/** Takes the cards of a large site and returns their texts, deck by deck. */
export function textsByDeck(entries: readonly SearchEntry[]): ReadonlyMap<DeckId, DeckTexts> {
  const texts = [...Map.groupBy(entries, ({ deck }) => deck)].map(([deck, own]): [DeckId, DeckTexts] => [
    deck,
    Object.fromEntries(
      own.map(({ card, question, answer, rewordings = [] }) => [card, [question, answer, ...rewordings]]),
    ),
  ]);
  return new Map(texts);
}

/** Reads a `search.json`; throws an error that says what is wrong where it can't be read. */
export function parseSiteData(json: unknown): SiteData {
  const { kind, entries, lexicon, index, texts } = fieldsOf(json);
  if (kind === 'parts' && typeof index === 'string' && isRecordOf(texts, isText))
    return { kind, index, texts: texts as Readonly<Record<DeckId, string>> };
  if (kind !== 'whole' || !isRecordOf(lexicon, areTexts)) throw new Error('search.json');
  const read = parseEntries(entries);
  if ('problem' in read) throw new Error(`search.json: ${JSON.stringify(read)}`);
  return { kind, entries: read, lexicon };
}

/** Reads the file of a deck's texts; throws an error where it can't be read. */
export function parseDeckTexts(json: unknown): ReadonlyMap<CardId, CardText> {
  if (!isRecordOf(json, areCardTexts)) throw new Error('search/*.json');
  return new Map(
    Object.entries(json).map(
      ([card, [question, answer, ...rewordings]]) => [card as CardId, { question, answer, rewordings }] as const,
    ),
  );
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return isObject(json) ? json : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordOf<Value>(
  json: unknown,
  isValue: (value: unknown) => value is Value,
): json is Readonly<Record<string, Value>> {
  return isObject(json) && Object.values(json).every(isValue);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function areCardTexts(value: unknown): value is readonly [string, string, ...string[]] {
  return areTexts(value) && value.length >= 2;
}
