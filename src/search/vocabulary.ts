import { stemOf } from './stem.ts';

/** The terms of an index, sorted, and what finds them by less than all their letters. */
export interface Vocabulary {
  readonly terms: readonly string[];
  /** For each term which letters it has (see `letterSet`), and which pairs of neighbours (see `pairSet`). */
  readonly letters: Uint32Array;
  readonly pairs: Uint32Array;
  readonly lengths: Uint8Array;
  /** The numbers of the terms that share a stem. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
}

/** Takes the sorted terms of an index and returns their vocabulary. */
export function openVocabulary(terms: readonly string[]): Vocabulary {
  const byStem = new Map<string, number[]>();
  terms.forEach((term, number) => {
    const stem = stemOf(term);
    const known = byStem.get(stem);
    if (known === undefined) byStem.set(stem, [number]);
    else known.push(number);
  });
  return {
    terms,
    letters: Uint32Array.from(terms, letterSet),
    pairs: Uint32Array.from(terms, pairSet),
    lengths: Uint8Array.from(terms, ({ length }) => Math.min(255, length)),
    byStem,
  };
}

/** Takes a vocabulary and a term and returns its number, undefined where it has none. */
export function numberOf({ terms }: Vocabulary, term: string): number | undefined {
  const number = firstFrom(terms, term);
  return terms[number] === term ? number : undefined;
}

/** Takes a vocabulary and a prefix and returns the numbers from which, up to which the terms begin with it, the prefix itself included. */
export function numbersWithPrefix({ terms }: Vocabulary, prefix: string): readonly [from: number, to: number] {
  const from = firstFrom(terms, prefix);
  return [from, Math.max(from, firstFrom(terms, `${prefix}\uffff`))];
}

/** Takes a vocabulary and a stem and returns the numbers of its terms: singular and plural, both spellings. */
export function numbersOfStem({ byStem }: Vocabulary, stem: string): readonly number[] {
  return byStem.get(stem) ?? [];
}

/** Which letters a word has, as bits: 26 for a to z, the others share the rest. */
export function letterSet(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const place = word.charCodeAt(i) - 97;
    bits |= 1 << (place >= 0 && place < 26 ? place : 26 + (word.charCodeAt(i) % 6));
  }
  return bits >>> 0;
}

/** Which pairs of neighbouring letters a word has, the beginning counted as a letter: a bit for each of 32 sorts of them. */
export function pairSet(word: string): number {
  let bits = 0;
  let before = 96;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    bits |= 1 << (Math.imul(before * 31 + code, 0x9e3779b1) >>> 27);
    before = code;
  }
  return bits >>> 0;
}

/** Takes a number and returns how many of its 32 bits are set. */
export function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Where a term stands, or would stand, in the sorted list. */
function firstFrom(terms: readonly string[], wanted: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
