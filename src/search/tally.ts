import { begunQuality, type Clause, type Stretch } from './clause.ts';
import type { Looked } from './look-up.ts';
import { conceptIn, type SearchIndex, weightOf } from './search-index.ts';

/** What each concept is worth for a query so far: numbers by concept. Where nothing is answered yet, the others mean nothing. */
export interface Tally {
  /** Which clauses are answered, as bits: none between two queries. */
  readonly answers: Uint32Array;
  readonly total: Float32Array;
  /** What it covers of what the query tells. */
  readonly covered: Float32Array;
  /** How well it answers the clause that is added now; room for a rating once all are added. */
  readonly own: Float32Array;
  /** The concepts found, as many as `count`. */
  readonly touched: Uint32Array;
  count: number;
}

/** Takes how many concepts there are and returns a tally of nothing yet. */
export function openTally(size: number): Tally {
  return {
    answers: new Uint32Array(size),
    total: new Float32Array(size),
    covered: new Float32Array(size),
    own: new Float32Array(size),
    touched: new Uint32Array(size),
    count: 0,
  };
}

/** Takes a tally of a query and makes it one of nothing yet. */
export function clear(tally: Tally): void {
  for (let place = 0; place < tally.count; place += 1) tally.answers[tally.touched[place] ?? 0] = 0;
  tally.count = 0;
}

/** How clauses are added. */
export interface Way {
  /** How well a concept must answer one of them to be found by it; else that only adds to what was found before. */
  readonly opensFrom: number;
  /** How well a concept answers a clause that it covers by half (see `coverOf`). */
  readonly half: number;
}

/** Takes how well a concept answers a clause, more than 0, and returns how much of the clause that covers, up to 1: all where `half` is 0; else it levels off, as a word's count does in BM25. */
export function coverOf(value: number, half: number): number {
  return value / (value + half);
}

/** Takes a tally and clauses of a query and adds up what each concept is worth and covers: of the ways in which it answers a clause, the best. Changes `tally`. */
export function add(tally: Tally, index: SearchIndex, clauses: readonly Looked[], { opensFrom, half }: Way): void {
  for (const { clause, extras, worth, telling, at } of clauses) {
    const to = { tally, bit: 1 << at, opensFrom, half, worth, telling };
    clause.terms.forEach((quality, term) => {
      addTerm(to, index, term, quality);
    });
    for (const stretch of clause.begun.stretches) addBegun(to, index, clause, stretch);
    for (const [concept, value] of extras) put(to, concept, value);
  }
}

/** The tally to which a clause is added now, with the clause's bit and what it is worth and tells. */
interface Adding extends Way, Pick<Looked, 'worth' | 'telling'> {
  readonly tally: Tally;
  readonly bit: number;
}

function addBegun(to: Adding, index: SearchIndex, { begun, terms }: Clause, [from, end]: Stretch): void {
  for (let term = from; term < end; term += 1) {
    const quality = begunQuality(begun.length, index.terms[term]?.length ?? 1);
    if (quality > (terms.get(term) ?? 0)) addTerm(to, index, term, quality);
  }
}

function addTerm(to: Adding, { firstPostings, postings }: SearchIndex, term: number, quality: number): void {
  const end = firstPostings[term + 1] ?? 0;
  for (let place = firstPostings[term] ?? 0; place < end; place += 1) {
    const posting = postings[place] ?? 0;
    put(to, conceptIn(posting), weightOf(posting) * quality);
  }
}

function put({ tally, bit, opensFrom, half, worth, telling }: Adding, concept: number, value: number): void {
  const { answers, total, covered, own } = tally;
  const before = answers[concept] ?? 0;
  if ((before & bit) !== 0) {
    const known = own[concept] ?? 0;
    if (value <= known) return;
    total[concept] = (total[concept] ?? 0) + (value - known) * worth;
    covered[concept] = (covered[concept] ?? 0) + (coverOf(value, half) - coverOf(known, half)) * telling;
  } else if (before !== 0) {
    answers[concept] = before | bit;
    total[concept] = (total[concept] ?? 0) + value * worth;
    covered[concept] = (covered[concept] ?? 0) + coverOf(value, half) * telling;
  } else if (value >= opensFrom) {
    tally.touched[tally.count] = concept;
    tally.count += 1;
    answers[concept] = bit;
    total[concept] = value * worth;
    covered[concept] = coverOf(value, half) * telling;
  } else return;
  own[concept] = value;
}
