import Fuse from 'fuse.js/basic';
import { countBits, letterSet, pairSet, type Vocabulary } from './vocabulary.ts';

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
const mostCandidates = 96;
/** A swap of two letters breaks the pair they are, the one before and the one after. */
const mostBroken = 3;

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

function typosAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** A cheap first sieve: every letter that only one of the two words has costs at least one typo, and a typo breaks three pairs at most. */
function wholeCandidates(word: string, { letters, pairs, lengths }: Vocabulary): number[] {
  const [wanted, joined] = [letterSet(word), pairSet(word)];
  const found: number[] = [];
  for (let number = 0; number < letters.length; number += 1) {
    const length = lengths[number] ?? 0;
    const allowed = typosAllowed(Math.max(word.length, length));
    if (length - word.length > allowed || word.length - length > allowed) continue;
    const had = letters[number] ?? 0;
    if (countBits(joined & ~(pairs[number] ?? 0)) > mostBroken * allowed) continue;
    if (countBits(wanted & ~had) <= allowed && countBits(had & ~wanted) <= allowed) found.push(number);
  }
  return found;
}

function startCandidates(word: string, { letters, pairs, lengths }: Vocabulary): number[] {
  const [wanted, joined] = [letterSet(word), pairSet(word)];
  const allowed = typosAllowed(word.length);
  const found: number[] = [];
  for (let number = 0; number < letters.length; number += 1) {
    if ((lengths[number] ?? 0) < word.length) continue;
    if (countBits(joined & ~(pairs[number] ?? 0)) > mostBroken * allowed) continue;
    if (countBits(wanted & ~(letters[number] ?? 0)) <= allowed) found.push(number);
  }
  return found;
}

/** What Fuse takes for the word; of many it is asked about those that share most pairs with it. */
function likely(word: string, { terms, pairs }: Vocabulary, numbers: readonly number[]): number[] {
  if (numbers.length === 0) return [];
  const joined = pairSet(word);
  const shared = (number: number): number => countBits(joined & (pairs[number] ?? 0));
  const near =
    numbers.length <= mostCandidates
      ? numbers
      : numbers.toSorted((a, b) => shared(b) - shared(a)).slice(0, mostCandidates);
  const found = fuseMatches(
    word,
    near.map((number) => terms[number] ?? ''),
  );
  return found.flatMap((place) => near[place] ?? []);
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

/** Typos between two words, and between the first and the best start of the second: insert, delete, replace, swap two neighbours. */
export function typosBetween(word: string, written: string): { readonly whole: number; readonly start: number } {
  let before: number[] = [];
  let last = Array.from({ length: written.length + 1 }, (_, column) => column);
  for (let row = 1; row <= word.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= written.length; column += 1) {
      const same = word[row - 1] === written[column - 1];
      const replaced = at(last, column - 1) + (same ? 0 : 1);
      const swapped = isSwap(word, row, written, column) ? at(before, column - 2) + 1 : replaced;
      next.push(Math.min(replaced, swapped, at(last, column) + 1, at(next, column - 1) + 1));
    }
    [before, last] = [last, next];
  }
  return { whole: at(last, written.length), start: Math.min(...last) };
}

function isSwap(word: string, row: number, written: string, column: number): boolean {
  return row > 1 && column > 1 && word[row - 1] === written[column - 2] && word[row - 2] === written[column - 1];
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
