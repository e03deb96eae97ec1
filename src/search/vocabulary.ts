import { stemOf } from './stem.ts';

/** The terms of an index, sorted, and what finds them by less than all their letters. */
export interface Vocabulary {
  readonly terms: readonly string[];
  /** For each term which letters it has (see `letterSet`). */
  readonly letters: Uint32Array;
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
  return { terms, letters: Uint32Array.from(terms, letterSet), byStem };
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

/** Takes a vocabulary and a word and returns the numbers of the terms of its stem: its plural, its other spelling, itself. */
export function numbersOfStem({ byStem }: Vocabulary, word: string): readonly number[] {
  return byStem.get(stemOf(word)) ?? [];
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
