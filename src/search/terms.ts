import type { Quality } from './clause.ts';
import { stemOf } from './stem.ts';
import { inflectionsOf, numberOf, numbersOfStem, type Vocabulary } from './vocabulary.ts';

/** How well each term answers a word. */
export type Terms = Map<number, Quality>;

/** The word itself. */
export const exact: Quality = 1;
const inflected: Quality = 0.75;
/** Too many words share a shorter one. */
const shortestStem = 4;

/** Takes a term and how well it answers a word: of several ways the best counts. */
export function raise(terms: Terms, term: number, quality: Quality): void {
  if (quality > (terms.get(term) ?? 0)) terms.set(term, quality);
}

/** Takes a word and its stem and adds the word, and its inflections unless too many others share its stem. */
export function raiseItself(terms: Terms, vocabulary: Vocabulary, asked: string, stem: string): void {
  const itself = numberOf(vocabulary, asked);
  if (itself !== undefined) raiseTerm(terms, vocabulary, itself, exact, true);
  else if (stem.length >= shortestStem)
    for (const term of numbersOfStem(vocabulary, stem)) raise(terms, term, inflected);
}

/** Takes a word and how well it answers another, and adds it and its other inflections. */
export function raiseWhole(terms: Terms, vocabulary: Vocabulary, asked: string, quality: Quality): void {
  const itself = numberOf(vocabulary, asked);
  if (itself !== undefined) raiseTerm(terms, vocabulary, itself, quality, true);
  else for (const term of numbersOfStem(vocabulary, stemOf(asked))) raise(terms, term, quality * inflected);
}

/** Takes a term, how well it answers a word and whether it is what is meant itself, or an inflection of it, and adds it and its inflections. */
export function raiseTerm(
  terms: Terms,
  vocabulary: Vocabulary,
  term: number,
  quality: Quality,
  isItself: boolean,
): void {
  if (isItself) raise(terms, term, quality);
  for (const other of inflectionsOf(vocabulary, term)) raise(terms, other, quality * inflected);
}

/** Takes a word and returns the numbers of it and its inflections. */
export function whole(vocabulary: Vocabulary, asked: string): readonly number[] {
  const itself = numberOf(vocabulary, asked);
  return itself === undefined ? numbersOfStem(vocabulary, stemOf(asked)) : inflectionsOf(vocabulary, itself);
}
