import { begunQuality, type Clause, type Stretch } from './clause.ts';
import type { Looked } from './look-up.ts';
import { conceptIn, type SearchIndex, weightOf } from './search-index.ts';

/** What each concept is worth for a query so far: numbers by concept. Where nothing is answered yet, the others mean nothing. */
export interface Tally {
  /** Which clauses are answered, as bits: none between two queries. */
  readonly answers: Uint32Array;
  readonly total: Float32Array;
  /** What the clause that is added now is worth there; room for a rating once all are added. */
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

/**
 * Takes a tally and clauses of a query and adds up what each concept is worth: of the ways in which it answers a clause, the best.
 * Unless `isOpen`, they only add to what was found before. Changes `tally`.
 */
export function add(tally: Tally, index: SearchIndex, clauses: readonly Looked[], isOpen: boolean): void {
  for (const { clause, extras, worth, at } of clauses) {
    const to = { tally, bit: 1 << at, isOpen };
    clause.terms.forEach((quality, term) => {
      addTerm(to, index, term, quality * worth);
    });
    for (const stretch of clause.begun.stretches) addBegun(to, index, clause, stretch, worth);
    for (const [concept, value] of extras) put(to, concept, value * worth);
  }
}

/** The tally to which a clause is added now, with the clause's bit. */
interface Adding {
  readonly tally: Tally;
  readonly bit: number;
  readonly isOpen: boolean;
}

function addBegun(to: Adding, index: SearchIndex, { begun, terms }: Clause, [from, end]: Stretch, worth: number): void {
  for (let term = from; term < end; term += 1) {
    const quality = begunQuality(begun.length, index.terms[term]?.length ?? 1);
    if (quality > (terms.get(term) ?? 0)) addTerm(to, index, term, quality * worth);
  }
}

function addTerm(to: Adding, { firstPostings, postings }: SearchIndex, term: number, factor: number): void {
  const end = firstPostings[term + 1] ?? 0;
  for (let place = firstPostings[term] ?? 0; place < end; place += 1) {
    const posting = postings[place] ?? 0;
    put(to, conceptIn(posting), weightOf(posting) * factor);
  }
}

function put({ tally, bit, isOpen }: Adding, concept: number, value: number): void {
  const { answers, total, own } = tally;
  const before = answers[concept] ?? 0;
  if ((before & bit) !== 0) {
    const known = own[concept] ?? 0;
    if (value <= known) return;
    total[concept] = (total[concept] ?? 0) + value - known;
  } else if (before !== 0) {
    answers[concept] = before | bit;
    total[concept] = (total[concept] ?? 0) + value;
  } else if (isOpen) {
    tally.touched[tally.count] = concept;
    tally.count += 1;
    answers[concept] = bit;
    total[concept] = value;
  } else return;
  own[concept] = value;
}
