import type { Reader, Writer } from './bytes.ts';
import { everydayKey, type Lexicon } from './lexicon.ts';
import { firstsOf } from './search-index.ts';
import { numberIn, openSorted, type SortedTexts } from './sorted-texts.ts';
import { stemOf } from './stem.ts';
import { numberOf, numbersOfStem, type Vocabulary } from './vocabulary.ts';

/** A lexicon in terms of an index: names of which no card has a word are left out, as they find nothing. */
export interface KeyNames {
  readonly keys: SortedTexts;
  /** For each key where its names begin, and last how many words of names there are. */
  readonly firstNames: Uint32Array;
  /** The words of all names: `termIn`, `isItself` and `isLast` read them. */
  readonly words: Uint32Array;
}

/** Takes a word of a name and returns the number of its term, or of one that shares its stem. */
export function termIn(word: number): number {
  return word >>> 2;
}

/** Takes a word of a name and returns whether it is that very term. */
export function isItself(word: number): boolean {
  return (word & 2) !== 0;
}

/** Takes a word of a name and returns whether the name ends with it. */
export function isLast(word: number): boolean {
  return (word & 1) !== 0;
}

/** Takes a lexicon and the vocabulary of an index and returns the lexicon in terms of it. */
export function keyNamesOf(lexicon: Lexicon, vocabulary: Vocabulary): KeyNames {
  const keys: string[] = [];
  const [firstNames, words]: [number[], number[]] = [[0], []];
  for (const [key, names] of Object.entries(lexicon).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = words.length;
    for (const name of names) words.push(...wordsOf(name, vocabulary));
    if (words.length === before) continue;
    keys.push(key);
    firstNames.push(words.length);
  }
  return { keys: openSorted(keys), firstNames: Uint32Array.from(firstNames), words: Uint32Array.from(words) };
}

/** The words of a name, none where no card has one of them. */
function wordsOf(name: string, vocabulary: Vocabulary): number[] {
  const all = name.split(' ');
  const found: number[] = [];
  for (const [at, word] of all.entries()) {
    const itself = numberOf(vocabulary, word);
    const term = itself ?? numbersOfStem(vocabulary, stemOf(word))[0];
    if (term === undefined) return [];
    found.push(term * 4 + (itself === undefined ? 0 : 2) + (at === all.length - 1 ? 1 : 0));
  }
  return found;
}

/** Takes the lexicon of an index and the index's terms and returns the words of every day. */
export function everydayIn({ keys, firstNames, words }: KeyNames, terms: readonly string[]): ReadonlySet<string> {
  const key = numberIn(keys, everydayKey);
  if (key === undefined) return new Set();
  const own = words.subarray(firstNames[key], firstNames[key + 1]);
  return new Set(Array.from(own, (word) => terms[termIn(word)] ?? ''));
}

/** Takes a lexicon of an index and writes it, as `readKeyNames` reads it. */
export function writeKeyNames(writer: Writer, { keys: { texts }, firstNames, words }: KeyNames): void {
  writer.text(texts.join('\n'));
  for (let key = 0; key < texts.length; key += 1) writer.number((firstNames[key + 1] ?? 0) - (firstNames[key] ?? 0));
  for (const word of words) writer.number(word);
}

/** Takes what a lexicon of an index was written to and returns it. */
export function readKeyNames(reader: Reader): KeyNames {
  const text = reader.text();
  const keys = text === '' ? [] : text.split('\n');
  const firstNames = firstsOf(reader.numbers(keys.length));
  return { keys: openSorted(keys), firstNames, words: reader.numbers(firstNames.at(-1) ?? 0) };
}
