import { begunQuality, type Clause, tells } from './clause.ts';
import { down, up } from './heap.ts';
import { initialsIn, openInitials } from './initials.ts';
import { type Looked, lookUp, weighed } from './look-up.ts';
import { conceptIn, type SearchIndex, weightOf } from './search-index.ts';

/** A concept by its number, what it is worth for a query so far, and which clauses it answers, as bits. */
export interface Candidate {
  readonly concept: number;
  readonly score: number;
  readonly answers: number;
}

/** What a first look at the postings gives: the likeliest concepts, best first, and the clauses; of those in `later` nothing was looked at, as very many cards have them. */
export interface Collected {
  readonly candidates: readonly Candidate[];
  readonly clauses: readonly Looked[];
  readonly later: ReadonlySet<number>;
  /** The clauses that say something and were looked at or that no card answers, as bits: what a candidate has that answers all it was asked. */
  readonly whole: number;
}

/** Takes the clauses of a query and how many concepts are wanted at most. */
export type Collect = (clauses: readonly Clause[], most: number) => Collected;

/** More clauses than bits of a number are not told apart. */
const mostClauses = 30;
/** A clause with more postings than this, and than this share of the concepts, waits for the others to narrow the choice. */
const manyPostings = 2048;
const manyOfAll = 1 / 8;
/** A clause with still more is looked up for the likeliest concepts only. */
const mostPostings = 40_000;

/** Takes an index and returns what looks clauses up in it. It keeps a few numbers for each concept, and so serves one query at a time. */
export function openCollect(index: SearchIndex): Collect {
  const size = index.concepts.length;
  const memory: Memory = {
    total: new Float64Array(size),
    own: new Float64Array(size),
    stamp: new Uint32Array(size),
    answers: new Uint32Array(size),
    touched: new Uint32Array(size),
    serial: 0,
  };
  const spelling = openInitials(() => initialsIn(index));
  return (clauses, most) => {
    const looked = weighed(clauses.slice(0, mostClauses).map((clause, at) => lookUp(index, spelling, clause, at)));
    const isMany = ({ size: own, clause }: Looked): boolean =>
      !clause.isRequired && own > manyPostings && own > size * manyOfAll;
    const few = looked.filter((one) => !isMany(one) && one.size > 0);
    // A small word that is rare narrows nothing, nor does what is two words as one.
    const first = few.some(({ clause }) => tells(clause)) ? few : looked;
    const others = looked.filter((one) => !first.includes(one) && one.size > 0);
    const second = others.filter(({ clause, size: own }) => !clause.isIdle && own <= mostPostings);
    const waiting = others.filter((one) => !second.includes(one));
    const later = new Set(waiting.filter(({ clause }) => !clause.isIdle).map(({ at }) => at));
    const count = add(memory, index, first, second);
    rate(memory, count, sharesOf(looked, later));
    const isAsked = (one: Looked): boolean => !waiting.includes(one) && one.telling > 0;
    const whole = looked.reduce((bits, one) => (isAsked(one) ? bits | (1 << one.at) : bits), 0);
    return { candidates: take(memory, count, requiredIn(looked), most), clauses: looked, later, whole };
  };
}

interface Memory {
  readonly total: Float64Array;
  readonly own: Float64Array;
  /** The number of the last clause that found a concept: numbers go on from query to query. */
  readonly stamp: Uint32Array;
  readonly answers: Uint32Array;
  readonly touched: Uint32Array;
  serial: number;
}

function requiredIn(looked: readonly Looked[]): number {
  return looked.reduce((bits, { clause, at }) => (clause.isRequired ? bits | (1 << at) : bits), 0);
}

/**
 * Adds up what each concept is worth: of the ways in which it answers a clause, the best. The second clauses only add to what the first
 * found. Returns how many concepts were found.
 */
function add(
  memory: Memory,
  { terms, firstPostings, postings }: SearchIndex,
  first: readonly Looked[],
  second: readonly Looked[],
): number {
  const { total, own, stamp, answers, touched } = memory;
  const begin = memory.serial + 1;
  let [count, isOpen] = [0, true];
  const put = (concept: number, value: number, serial: number, bit: number): void => {
    const before = stamp[concept] ?? 0;
    if (before === serial) {
      const known = own[concept] ?? 0;
      if (value <= known) return;
      total[concept] = (total[concept] ?? 0) + value - known;
      own[concept] = value;
      return;
    }
    if (before < begin) {
      if (!isOpen) return;
      touched[count] = concept;
      count += 1;
      total[concept] = 0;
      answers[concept] = 0;
    }
    total[concept] = (total[concept] ?? 0) + value;
    answers[concept] = (answers[concept] ?? 0) | bit;
    stamp[concept] = serial;
    own[concept] = value;
  };
  for (const [place, { clause, extras, worth, at }] of [...first, ...second].entries()) {
    isOpen = place < first.length;
    memory.serial += 1;
    const [serial, bit] = [memory.serial, 1 << at];
    const putAll = (term: number, factor: number): void => {
      const end = firstPostings[term + 1] ?? 0;
      for (let place = firstPostings[term] ?? 0; place < end; place += 1) {
        const posting = postings[place] ?? 0;
        put(conceptIn(posting), weightOf(posting) * factor, serial, bit);
      }
    };
    for (const [term, quality] of clause.terms) putAll(term, quality * worth);
    const { from, to, length } = clause.begun ?? { from: 0, to: 0, length: 0 };
    for (let term = from; term < to; term += 1) {
      const quality = begunQuality(length, terms[term]?.length ?? 1);
      if (quality > (clause.terms.get(term) ?? 0)) putAll(term, quality * worth);
    }
    for (const [concept, value] of extras) put(concept, value * worth, serial, bit);
  }
  return count;
}

/** From so many words that say something on, a query is a sentence, of which nobody expects every word to be found. */
const sentence = 4;

/**
 * Takes a share of a query, 0 to 1, and how many of its clauses say something, and returns how much what answers only that share
 * counts: what answers all stands above what answers a part very well.
 */
export function shareFactor(share: number, telling: number): number {
  return telling < sentence ? share * share * share : share * Math.sqrt(share);
}

/** Takes the clauses of a query and returns how many of them say something. */
export function tellingIn(clauses: readonly Looked[]): number {
  return clauses.reduce((sum, { telling }) => sum + (telling > 0 ? 1 : 0), 0);
}

/** The share of a query's worth for every set of clauses, as bits; of those that wait, all are taken to be there. */
function sharesOf(looked: readonly Looked[], later: ReadonlySet<number>): (answers: number) => number {
  const worths = looked.map(({ telling }, at) => (later.has(at) ? 0 : telling));
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  const count = tellingIn(looked);
  const known = new Map<number, number>();
  return (answers) => {
    const before = known.get(answers);
    if (before !== undefined) return before;
    const had = worths.reduce((sum, worth, at) => ((answers >>> at) & 1 ? sum + worth : sum), 0);
    const factor = shareFactor(all === 0 ? 0 : had / all, count);
    known.set(answers, factor);
    return factor;
  };
}

/** What each concept found is worth with the share of the query that it answers. */
function rate({ total, own, answers, touched }: Memory, count: number, factorOf: (answers: number) => number): void {
  let [last, factor] = [-1, 0];
  for (let place = 0; place < count; place += 1) {
    const concept = touched[place] ?? 0;
    const bits = answers[concept] ?? 0;
    if (bits !== last) [last, factor] = [bits, factorOf(bits)];
    own[concept] = (total[concept] ?? 0) * factor;
  }
}

/** The best of those found: a heap of as many as are wanted, the worst on top. */
function take({ total, own, answers, touched }: Memory, count: number, required: number, most: number): Candidate[] {
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const [x, y] = [own[a] ?? 0, own[b] ?? 0];
    return x < y || (x === y && a > b);
  };
  for (let place = 0; place < count; place += 1) {
    const concept = touched[place] ?? 0;
    if (((answers[concept] ?? 0) & required) !== required) continue;
    if (heap.length < most) up(heap, concept, isWorse);
    else if ((own[concept] ?? 0) >= (own[heap[0] ?? 0] ?? 0) && isWorse(heap[0] ?? 0, concept))
      down(heap, concept, isWorse);
  }
  return heap
    .sort((a, b) => (isWorse(a, b) ? 1 : -1))
    .map((concept) => ({ concept, score: total[concept] ?? 0, answers: answers[concept] ?? 0 }));
}
