import Fuse from 'fuse.js/basic';
import { letterSet, type Vocabulary } from './vocabulary.ts';

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

/**
 * The terms that lie within one typo of a word (words of 4 to 7 letters) or two (8 or more); two letters swapped are one typo.
 * With `starts`, also the longer terms of which the word is a mistyped start.
 */
export function termsMeant(word: string, vocabulary: Vocabulary, starts: boolean): Meant[] {
  if (word.length < shortestWord || word.length > longestWord) return [];
  const near = candidates(word, vocabulary, starts && word.length >= shortestStart);
  return fuseMatches(
    word,
    near.map((term) => vocabulary.terms[term] ?? ''),
  )
    .flatMap((found) => near[found] ?? [])
    .flatMap((term) => meant(word, vocabulary.terms[term] ?? '', term, starts));
}

function typosAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** A cheap first sieve: every letter that only one of the two words has costs at least one typo. Of what passes, those that share most pairs of letters. */
function candidates(word: string, { terms, letters }: Vocabulary, starts: boolean): number[] {
  const wanted = letterSet(word);
  const found: number[] = [];
  for (let number = 0; number < letters.length; number += 1) {
    const had = letters[number] ?? 0;
    const missing = countBits(wanted & ~had);
    if (missing > 2) continue;
    const length = terms[number]?.length ?? 0;
    const allowed = typosAllowed(Math.max(word.length, length));
    if (missing > allowed || word.length - length > allowed) continue;
    if (!starts && (length - word.length > allowed || countBits(had & ~wanted) > allowed)) continue;
    found.push(number);
  }
  return found.length <= mostCandidates ? found : likest(word, found, terms);
}

function likest(word: string, numbers: readonly number[], terms: readonly string[]): number[] {
  const pairs = new Set(pairsOf(word));
  const liked = numbers.map((number) => {
    const shared = pairsOf(terms[number] ?? '').filter((pair) => pairs.has(pair)).length;
    return { number, shared: shared - (terms[number]?.length ?? 0) / 64 };
  });
  return liked
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostCandidates)
    .map(({ number }) => number);
}

/** Neighbours, those with one letter between, and the first letter: a swap leaves one of them whole. */
function pairsOf(word: string): readonly number[] {
  const pairs = [word.charCodeAt(0)];
  for (let at = 1; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    pairs.push(word.charCodeAt(at - 1) * 65_536 + code);
    if (at > 1) pairs.push(-(word.charCodeAt(at - 2) * 65_536 + code));
  }
  return pairs;
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

function meant(word: string, written: string, term: number, starts: boolean): Meant[] {
  const { whole, start } = typosBetween(word, written);
  if (whole <= typosAllowed(Math.max(word.length, written.length))) return [{ term, typos: whole, start: false }];
  if (starts && word.length >= shortestStart && start <= typosAllowed(word.length))
    return [{ term, typos: start, start: true }];
  return [];
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

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
