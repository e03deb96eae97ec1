import Fuse from 'fuse.js/basic';
import { nearest, startCandidates, wholeCandidates } from './sieve.ts';
import { typosAllowed, typosBetween } from './typos-between.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term that a mistyped word may have meant: its number, how many typos lie between, and whether the word is only its start. */
export interface Meant {
  readonly term: number;
  readonly typos: number;
  readonly start: boolean;
}

const shortestWord = 3;
const shortestStart = 5;
// Fuse's bitap works on 32 bits; no word of a note is longer.
const longestWord = 32;
/** So many terms are handed to Fuse at most. */
const mostCandidates = 24;

/**
 * The terms that lie within one typo of a word (words of 4 to 7 letters) or two (8 or more); two letters swapped are one typo.
 * With `starts`, where there is none, the longer terms of which the word is a mistyped start.
 */
export function termsMeant(word: string, vocabulary: Vocabulary, starts: boolean): Meant[] {
  if (word.length < shortestWord || word.length > longestWord) return [];
  const whole = likely(word, vocabulary, wholeCandidates(word, vocabulary)).flatMap((term) =>
    wholeMeant(word, vocabulary, term),
  );
  if (whole.length > 0 || !starts || word.length < shortestStart) return whole;
  return likely(word, vocabulary, startCandidates(word, vocabulary)).flatMap((term) =>
    startMeant(word, vocabulary, term),
  );
}

/** What Fuse takes for the word, by numbers; of many it is asked about the nearest. */
function likely(word: string, vocabulary: Vocabulary, places: readonly number[]): number[] {
  if (places.length === 0) return [];
  const {
    terms,
    shapes: { numbers },
  } = vocabulary;
  const near = nearest(word, vocabulary, places, mostCandidates);
  const found = fuseMatches(
    word,
    near.map((place) => terms[numbers[place] ?? 0] ?? ''),
  );
  return found.map((at) => numbers[near[at] ?? 0] ?? 0);
}

function fuseMatches(word: string, terms: readonly string[]): number[] {
  // Fuse counts a swap as two errors; what it lets through beyond our own count is sorted out after.
  const errors = 2 * typosAllowed(word.length + 2);
  const fuse = new Fuse(terms, {
    isCaseSensitive: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
    threshold: errors / word.length,
  });
  return fuse.search(word).map(({ refIndex }) => refIndex);
}

function wholeMeant(word: string, { terms }: Vocabulary, term: number): Meant[] {
  const written = terms[term] ?? '';
  const { whole } = typosBetween(word, written);
  return whole <= typosAllowed(Math.max(word.length, written.length)) ? [{ term, typos: whole, start: false }] : [];
}

function startMeant(word: string, { terms }: Vocabulary, term: number): Meant[] {
  const { start } = typosBetween(word, terms[term] ?? '');
  return start <= typosAllowed(word.length) ? [{ term, typos: start, start: true }] : [];
}
