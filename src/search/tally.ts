import { begunQuality, type Clause, type Stretch } from './clause.ts';
import type { Looked } from './look-up.ts';
import { conceptIn, type SearchIndex, weightOf } from './search-index.ts';

/** What each concept is worth for a query so far: numbers by concept, kept from query to query. */
export interface Tally {
  readonly total: Float32Array;
  /** What the clause that is added now is worth there; once rated, the total with the share of the query that is answered. */
  readonly own: Float32Array;
  /** The number of the last clause that found a concept: numbers go on from query to query. */
  readonly stamp: Uint32Array;
  readonly answers: Uint32Array;
  /** The concepts found, as many as `count`. */
  readonly touched: Uint32Array;
  count: number;
  /** The number of the first clause of the query, and of the one that is added now, with its bit and whether it may find what none before it found. */
  begin: number;
  serial: number;
  bit: number;
  isOpen: boolean;
}

/** Takes how many concepts there are and returns a tally of nothing yet. */
export function openTally(size: number): Tally {
  return {
    total: new Float32Array(size),
    own: new Float32Array(size),
    stamp: new Uint32Array(size),
    answers: new Uint32Array(size),
    touched: new Uint32Array(size),
    count: 0,
    begin: 0,
    serial: 0,
    bit: 0,
    isOpen: true,
  };
}

/**
 * Takes a tally and the clauses of another query and adds up what each concept is worth: of the ways in which it answers a clause, the
 * best. The second clauses only add to what the first found. Changes `tally`.
 */
export function add(tally: Tally, index: SearchIndex, first: readonly Looked[], second: readonly Looked[]): void {
  tally.begin = tally.serial + 1;
  tally.count = 0;
  tally.isOpen = true;
  for (const one of first) addClause(tally, index, one);
  tally.isOpen = false;
  for (const one of second) addClause(tally, index, one);
}

function addClause(tally: Tally, index: SearchIndex, { clause, extras, worth, at }: Looked): void {
  tally.serial += 1;
  tally.bit = 1 << at;
  for (const [term, quality] of clause.terms) addTerm(tally, index, term, quality * worth);
  for (const stretch of clause.begun.stretches) addBegun(tally, index, clause, stretch, worth);
  for (const [concept, value] of extras) put(tally, concept, value * worth);
}

function addBegun(tally: Tally, index: SearchIndex, clause: Clause, [from, to]: Stretch, worth: number): void {
  for (let term = from; term < to; term += 1) {
    const quality = begunQuality(clause.begun.length, index.terms[term]?.length ?? 1);
    if (quality > (clause.terms.get(term) ?? 0)) addTerm(tally, index, term, quality * worth);
  }
}

function addTerm(tally: Tally, { firstPostings, postings }: SearchIndex, term: number, factor: number): void {
  const end = firstPostings[term + 1] ?? 0;
  for (let place = firstPostings[term] ?? 0; place < end; place += 1) {
    const posting = postings[place] ?? 0;
    put(tally, conceptIn(posting), weightOf(posting) * factor);
  }
}

function put(tally: Tally, concept: number, value: number): void {
  const { total, own, stamp, answers, serial } = tally;
  const before = stamp[concept] ?? 0;
  if (before === serial) {
    const known = own[concept] ?? 0;
    if (value <= known) return;
    total[concept] = (total[concept] ?? 0) + value - known;
    own[concept] = value;
    return;
  }
  if (before < tally.begin) {
    if (!tally.isOpen) return;
    tally.touched[tally.count] = concept;
    tally.count += 1;
    total[concept] = value;
    answers[concept] = tally.bit;
  } else {
    total[concept] = (total[concept] ?? 0) + value;
    answers[concept] = (answers[concept] ?? 0) | tally.bit;
  }
  stamp[concept] = serial;
  own[concept] = value;
}

/** Takes a tally and how much a set of answered clauses counts, and rates each concept found by it. Changes `tally`. */
export function rate({ total, own, answers, touched, count }: Tally, factorOf: (answers: number) => number): void {
  let last = -1;
  let factor = 0;
  for (let place = 0; place < count; place += 1) {
    const concept = touched[place] ?? 0;
    const bits = answers[concept] ?? 0;
    if (bits !== last) {
      last = bits;
      factor = factorOf(bits);
    }
    own[concept] = (total[concept] ?? 0) * factor;
  }
}
