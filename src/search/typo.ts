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
 * Of an unheard-of word, where there is none, the longer terms of which it is a mistyped start, and where there is none of them
 * either, what begins alike and lies two typos from a word of 7 letters.
 */
export function termsMeant(word: string, vocabulary: Vocabulary, isUnheardOf: boolean): Meant[] {
  if (word.length < shortestWord || word.length > longestWord) return [];
  const whole = wholesMeant(word, vocabulary, false);
  if (whole.length > 0 || !isUnheardOf || word.length < shortestStart) return whole;
  const starts = likely(word, vocabulary, startCandidates(word, vocabulary), false).flatMap((term) =>
    startMeant(word, vocabulary, term),
  );
  if (starts.length > 0 || typosAllowed(word.length, false) === typosAllowed(word.length, true)) return starts;
  const guesses = wholesMeant(word, vocabulary, true);
  return guesses.filter(({ term }) => vocabulary.terms[term]?.startsWith(word.charAt(0)));
}

function wholesMeant(word: string, vocabulary: Vocabulary, isGuess: boolean): Meant[] {
  return likely(word, vocabulary, wholeCandidates(word, vocabulary, isGuess), isGuess).flatMap((term) =>
    wholeMeant(word, vocabulary, term, isGuess),
  );
}

/** What Fuse takes for the word, by numbers; of many it is asked about the nearest. */
function likely(word: string, vocabulary: Vocabulary, places: readonly number[], isGuess: boolean): number[] {
  if (places.length === 0) return [];
  const {
    terms,
    shapes: { numbers },
  } = vocabulary;
  const near = nearest(word, vocabulary, places, mostCandidates);
  const found = fuseMatches(
    word,
    near.map((place) => terms[numbers[place] ?? 0] ?? ''),
    isGuess,
  );
  return found.map((at) => numbers[near[at] ?? 0] ?? 0);
}

function fuseMatches(word: string, terms: readonly string[], isGuess: boolean): number[] {
  // Fuse counts a swap as two errors; what it lets through beyond our own count is sorted out after.
  const errors = 2 * typosAllowed(word.length + 2, isGuess);
  const fuse = new Fuse(terms, {
    isCaseSensitive: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
    threshold: errors / word.length,
  });
  return fuse.search(word).map(({ refIndex }) => refIndex);
}

function wholeMeant(word: string, { terms }: Vocabulary, term: number, isGuess: boolean): Meant[] {
  const written = terms[term] ?? '';
  const { whole } = typosBetween(word, written);
  return whole <= typosAllowed(Math.max(word.length, written.length), isGuess)
    ? [{ term, typos: whole, start: false }]
    : [];
}

function startMeant(word: string, { terms }: Vocabulary, term: number): Meant[] {
  const { start } = typosBetween(word, terms[term] ?? '');
  return start <= typosAllowed(word.length, false) ? [{ term, typos: start, start: true }] : [];
}
