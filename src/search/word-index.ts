import type { ConceptId } from '../cards/card.ts';
import type { SearchEntry } from './entry.ts';
import { initialOf } from './initials.ts';
import { type Tokens, tokenize } from './tokens.ts';
import { letterSet } from './typo.ts';

/** A question or an answer as numbered words in reading order. */
export interface Field {
  readonly terms: readonly number[];
  /** One character for each word (see `initialOf`). */
  readonly initials: string;
}

/**
 * Every word of a list of entries and the fields that hold it. Term numbers follow the sorted `terms`; the question of entry `i` is
 * field `2i`, its answer field `2i + 1`.
 */
export interface WordIndex {
  readonly entries: readonly SearchEntry[];
  readonly concepts: readonly ConceptId[];
  /** For each entry, the number of its concept. */
  readonly conceptOf: readonly number[];
  /** For each concept, the numbers of its entries. */
  readonly sides: readonly (readonly number[])[];
  readonly terms: readonly string[];
  /** For each term, which letters it has (see `letterSet`). */
  readonly letters: readonly number[];
  /** For each term, the fields that hold it. */
  readonly postings: readonly (readonly number[])[];
  readonly fields: readonly Field[];
}

/** Reads all entries once, so that a query touches only the words it names. */
export function createIndex(entries: readonly SearchEntry[]): WordIndex {
  const texts = entries.flatMap(({ question, answer }) => [question, answer]);
  const tokens = texts.map(tokenize);
  const terms = [...new Set(tokens.flatMap(termsOf))].sort();
  const numbers = new Map(terms.map((term, number) => [term, number]));
  return {
    entries,
    ...groupByConcept(entries),
    terms,
    letters: terms.map(letterSet),
    postings: postingsOf(tokens, numbers),
    fields: tokens.map((found, field) => fieldOf(found, texts[field] ?? '', numbers)),
  };
}

/** The number of a term, where any entry has it. */
export function numberOf(index: WordIndex, term: string): number | undefined {
  const number = firstFrom(index.terms, term);
  return index.terms[number] === term ? number : undefined;
}

/** The numbers of the terms that start with a prefix and are longer. */
export function numbersWithPrefix({ terms }: WordIndex, prefix: string): number[] {
  const numbers: number[] = [];
  for (let number = firstFrom(terms, prefix); terms[number]?.startsWith(prefix); number += 1) {
    if (terms[number] !== prefix) numbers.push(number);
  }
  return numbers;
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

function termsOf({ words, forms }: Tokens): string[] {
  return [...words, ...forms].map(({ term }) => term);
}

function groupByConcept(entries: readonly SearchEntry[]): Pick<WordIndex, 'concepts' | 'conceptOf' | 'sides'> {
  const groups = Map.groupBy(entries.keys(), (entry) => entries[entry]?.concept);
  const concepts = [...groups.keys()].filter((concept) => concept !== undefined);
  const numbers = new Map(concepts.map((concept, number) => [concept, number]));
  return {
    concepts,
    conceptOf: entries.map(({ concept }) => numbers.get(concept) ?? 0),
    sides: [...groups.values()],
  };
}

function postingsOf(tokens: readonly Tokens[], numbers: ReadonlyMap<string, number>): number[][] {
  const postings: number[][] = Array.from(numbers, () => []);
  for (const [field, found] of tokens.entries()) {
    for (const term of new Set(termsOf(found))) postings[numbers.get(term) ?? 0]?.push(field);
  }
  return postings;
}

function fieldOf({ words }: Tokens, text: string, numbers: ReadonlyMap<string, number>): Field {
  return {
    terms: words.map(({ term }) => numbers.get(term) ?? 0),
    initials: words.map(({ term, range }) => initialOf(term, text.charAt(range[0]))).join(''),
  };
}
