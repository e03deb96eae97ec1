import type { Quality } from './clause.ts';
import { numberOf, numbersOfStem, stemIn, type Vocabulary } from './vocabulary.ts';

/** How well each term answers a word. */
export type Terms = Map<number, Quality>;

/** The word itself. */
export const exact: Quality = 1;
const inflected: Quality = 0.88;
/** Too many words share a shorter one. */
const shortestStem = 4;

/** Takes a term and how well it answers a word: of several ways the best counts. */
export function raise(terms: Terms, term: number, quality: Quality): void {
  if (quality > (terms.get(term) ?? 0)) terms.set(term, quality);
}

/** Takes a word and its stem and adds the word, and its inflections unless too many others share its stem. */
export function raiseItself(terms: Terms, vocabulary: Vocabulary, asked: string, stem: string): void {
  const itself = numberOf(vocabulary, asked);
  if (itself !== undefined) raise(terms, itself, exact);
  if (itself === undefined && stem.length < shortestStem) return;
  for (const term of numbersOfStem(vocabulary, stem)) raise(terms, term, inflected);
}

/** Takes a word and how well it answers another, and adds it and its other inflections. */
export function raiseWhole(terms: Terms, vocabulary: Vocabulary, asked: string, quality: Quality): void {
  for (const term of numbersOfStem(vocabulary, stemIn(vocabulary, asked))) raise(terms, term, quality * inflected);
  const itself = numberOf(vocabulary, asked);
  if (itself !== undefined) raise(terms, itself, quality);
}

/** Takes a word and returns its number and those of its other inflections. */
export function whole(vocabulary: Vocabulary, asked: string): number[] {
  const terms = new Map<number, Quality>();
  raiseWhole(terms, vocabulary, asked, exact);
  return [...terms.keys()];
}
