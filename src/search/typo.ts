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
const mostCandidates = 24;
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
function wholeCandidates(word: string, { shapes }: Vocabulary): number[] {
  const { firstOfLength, letters, pairs } = shapes;
  const [wanted, joined] = [letterSet(word), pairSet(word)];
  const found: number[] = [];
  const longest = word.length + typosAllowed(word.length + 2);
  for (let length = word.length - typosAllowed(word.length); length <= longest; length += 1) {
    const allowed = typosAllowed(Math.max(word.length, length));
    if (length - word.length > allowed) continue;
    const end = firstOfLength[length + 1] ?? 0;
    for (let place = firstOfLength[length] ?? 0; place < end; place += 1) {
      const [had, beside] = [letters[place] ?? 0, pairs[place] ?? 0];
      if (
        countBits(wanted & ~had) <= allowed &&
        countBits(had & ~wanted) <= allowed &&
        countBits(joined & ~beside) <= mostBroken * allowed &&
        countBits(beside & ~joined) <= mostBroken * allowed
      )
        found.push(place);
    }
  }
  return found;
}

function startCandidates(word: string, { shapes: { firstOfLength, letters, pairs } }: Vocabulary): number[] {
  const [wanted, joined] = [letterSet(word), pairSet(word)];
  const allowed = typosAllowed(word.length);
  const found: number[] = [];
  for (let place = firstOfLength[word.length] ?? 0; place < letters.length; place += 1) {
    if (countBits(wanted & ~(letters[place] ?? 0)) > allowed) continue;
    if (countBits(joined & ~(pairs[place] ?? 0)) <= mostBroken * allowed) found.push(place);
  }
  return found;
}

/** What Fuse takes for the word, by numbers; of many it is asked about those that share most pairs with it. */
function likely(word: string, { terms, shapes: { numbers, pairs } }: Vocabulary, places: readonly number[]): number[] {
  if (places.length === 0) return [];
  const joined = pairSet(word);
  const near = most(places, mostCandidates, (place) => countBits(joined & (pairs[place] ?? 0)));
  const found = fuseMatches(
    word,
    near.map((place) => terms[numbers[place] ?? 0] ?? ''),
  );
  return found.map((at) => numbers[near[at] ?? 0] ?? 0);
}

/** About as many of the places as are wanted: those with the highest scores, 0 to 32, no fewer. */
function most(places: readonly number[], wanted: number, scoreOf: (place: number) => number): readonly number[] {
  if (places.length <= wanted) return places;
  const scores = Uint8Array.from(places, scoreOf);
  const counts = new Uint32Array(34);
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  let [least, count] = [33, 0];
  while (least > 0 && count < wanted) {
    least -= 1;
    count += counts[least] ?? 0;
  }
  return places.filter((_, at) => (scores[at] ?? 0) >= least);
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
  const width = written.length + 1;
  // Row by row, all of them in one array: a swap looks two rows back.
  const rows = new Uint16Array((word.length + 1) * width);
  for (let column = 0; column < width; column += 1) rows[column] = column;
  for (let row = 1; row <= word.length; row += 1) {
    const at = row * width;
    const letter = word.charCodeAt(row - 1);
    rows[at] = row;
    for (let column = 1; column < width; column += 1) {
      const above = at + column - width;
      const replaced = (rows[above - 1] ?? 0) + (letter === written.charCodeAt(column - 1) ? 0 : 1);
      const swapped = isSwap(word, row, written, column) ? (rows[above - width - 2] ?? 0) + 1 : replaced;
      rows[at + column] = Math.min(replaced, swapped, (rows[above] ?? 0) + 1, (rows[at + column - 1] ?? 0) + 1);
    }
  }
  const last = rows.subarray(word.length * width);
  return { whole: last[written.length] ?? 0, start: Math.min(...last) };
}

function isSwap(word: string, row: number, written: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    word.charCodeAt(row - 1) === written.charCodeAt(column - 2) &&
    word.charCodeAt(row - 2) === written.charCodeAt(column - 1)
  );
}
