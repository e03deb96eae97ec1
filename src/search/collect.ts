import { begunQuality, type Clause, type Together } from './clause.ts';
import { runsOf } from './initials.ts';
import { conceptIn, heaviest, type SearchIndex, weightOf } from './search-index.ts';

/** A concept by its number, what it is worth for a query so far, and which clauses it answers, as bits. */
export interface Candidate {
  readonly concept: number;
  readonly score: number;
  readonly answers: number;
}

/** A clause with what it is worth: rare words tell more (BM25's idf). */
export interface Weighed {
  readonly clause: Clause;
  readonly worth: number;
}

/** What a first look at the postings gives: the likeliest concepts, best first, and the clauses; of those in `later` nothing was looked at, as nearly every card has them. */
export interface Collected {
  readonly candidates: readonly Candidate[];
  readonly clauses: readonly Weighed[];
  readonly later: ReadonlySet<number>;
}

/** Takes the clauses of a query and how many concepts are wanted at most. */
export type Collect = (clauses: readonly Clause[], most: number) => Collected;

/** More clauses than bits of a number are not told apart. */
export const mostClauses = 30;
const leastWorth = 0.15;
/** What a word that says little is worth beside the least of the others. */
const idleShare = 0.35;
/** A clause with more postings than this, and than this share of the concepts, waits for the others to narrow the choice. */
const manyPostings = 2048;
const manyOfAll = 1 / 8;
const capitalInitials = 0.78;
const smallInitials = 0.5;
const sure = 0.75;

interface Source {
  readonly from: number;
  readonly to: number;
  readonly quality: number;
}

/** A clause as it is looked up. */
interface Looked extends Weighed {
  readonly at: number;
  readonly sources: readonly Source[];
  readonly extras: ReadonlyMap<number, number>;
  readonly size: number;
}

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
  return (clauses, most) => {
    const looked = weighed(clauses.slice(0, mostClauses).map((clause, at) => lookUp(index, clause, at)));
    const isMany = ({ size: own, clause }: Looked): boolean =>
      !clause.isRequired && own > manyPostings && own > size * manyOfAll;
    const few = looked.filter((one) => !isMany(one) && one.size > 0);
    const first = few.length > 0 ? few : looked;
    const waiting = looked.filter((one) => !first.includes(one) && one.size > 0);
    const later = new Set(waiting.filter(({ clause }) => !clause.isIdle).map(({ at }) => at));
    const count = add(memory, index.postings, first);
    rate(memory, count, sharesOf(looked, later));
    return { candidates: take(memory, count, requiredIn(looked), most), clauses: looked, later };
  };
}

/** Takes an index, a concept and a clause, and returns how well the concept answers it, from 0 to the weight of a word. */
export function answerTo(index: SearchIndex, concept: number, { terms, begun }: Clause): number {
  let found = 0;
  for (const [term, quality] of terms) found = Math.max(found, quality * weightIn(index, term, concept));
  if (begun === undefined || found > 0) return found;
  for (let term = begun.from; term < Math.min(begun.to, begun.from + 64); term += 1) {
    const quality = begunQuality(begun.length, index.terms[term]?.length ?? 1);
    found = Math.max(found, quality * weightIn(index, term, concept));
  }
  return found;
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

/** Adds up what each concept is worth: of the ways in which it answers a clause, the best. Returns how many concepts were found. */
function add(memory: Memory, postings: Uint32Array, looked: readonly Looked[]): number {
  const { total, own, stamp, answers, touched } = memory;
  const begin = memory.serial + 1;
  let count = 0;
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
      touched[count] = concept;
      count += 1;
      total[concept] = value;
      answers[concept] = bit;
    } else {
      total[concept] = (total[concept] ?? 0) + value;
      answers[concept] = (answers[concept] ?? 0) | bit;
    }
    stamp[concept] = serial;
    own[concept] = value;
  };
  for (const { sources, extras, worth, at } of looked) {
    memory.serial += 1;
    const [serial, bit] = [memory.serial, 1 << at];
    for (const { from, to, quality } of sources) {
      const factor = quality * worth;
      for (let place = from; place < to; place += 1) {
        const posting = postings[place] ?? 0;
        put(conceptIn(posting), weightOf(posting) * factor, serial, bit);
      }
    }
    for (const [concept, value] of extras) put(concept, value * worth, serial, bit);
  }
  return count;
}

/** Takes a share of a query, 0 to 1, and returns how much what answers only that share counts: what answers all stands above what answers a part very well. */
export function shareFactor(share: number): number {
  return share * share * share;
}

/** The share of a query's worth for every set of clauses, as bits; of those that wait, all are taken to be there. */
function sharesOf(looked: readonly Looked[], later: ReadonlySet<number>): (answers: number) => number {
  const worths = looked.map(({ worth }, at) => (later.has(at) ? 0 : worth));
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  const known = new Map<number, number>();
  return (answers) => {
    const before = known.get(answers);
    if (before !== undefined) return before;
    const had = worths.reduce((sum, worth, at) => ((answers >>> at) & 1 ? sum + worth : sum), 0);
    const factor = shareFactor(all === 0 ? 0 : had / all);
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

type IsWorse = (a: number, b: number) => boolean;

function up(heap: number[], added: number, isWorse: IsWorse): void {
  let place = heap.length;
  heap.push(added);
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (!isWorse(added, heap[above] ?? 0)) break;
    heap[place] = heap[above] ?? 0;
    place = above;
  }
  heap[place] = added;
}

function down(heap: number[], added: number, isWorse: IsWorse): void {
  let place = 0;
  for (let below = 1; below < heap.length; below = 2 * place + 1) {
    if (below + 1 < heap.length && isWorse(heap[below + 1] ?? 0, heap[below] ?? 0)) below += 1;
    if (!isWorse(heap[below] ?? 0, added)) break;
    heap[place] = heap[below] ?? 0;
    place = below;
  }
  heap[place] = added;
}

function lookUp(index: SearchIndex, clause: Clause, at: number): Looked {
  const sources = [...clause.terms].map(([term, quality]) => sourceOf(index, term, quality));
  const { begun } = clause;
  for (let term = begun?.from ?? 0; begun !== undefined && term < begun.to; term += 1) {
    if (!clause.terms.has(term))
      sources.push(sourceOf(index, term, begunQuality(begun.length, index.terms[term]?.length ?? 1)));
  }
  const extras = extrasOf(index, clause);
  const sizeOf = (some: readonly Source[]): number => some.reduce((sum, { from, to }) => sum + to - from, 0);
  const size = sizeOf(sources) + extras.size;
  const certain = sizeOf(sources.filter(({ quality }) => quality > sure));
  const had = Math.min(index.concepts.length, certain > 0 ? certain : size);
  const worth = Math.max(leastWorth, Math.log(1 + (index.concepts.length - had + 0.5) / (had + 0.5)));
  return { clause, at, sources, extras, size, worth };
}

/** What is asked counts far more than how it is asked. */
function weighed(looked: readonly Looked[]): readonly Looked[] {
  const least = Math.min(...looked.filter(({ clause, size }) => !clause.isIdle && size > 0).map(({ worth }) => worth));
  if (!Number.isFinite(least)) return looked;
  return looked.map((one) => (one.clause.isIdle ? { ...one, worth: Math.min(one.worth, idleShare * least) } : one));
}

function sourceOf({ firstPostings }: SearchIndex, term: number, quality: number): Source {
  return { from: firstPostings[term] ?? 0, to: firstPostings[term + 1] ?? 0, quality };
}

/** What is found otherwise than under one term: by concept, from 0 to the weight of a word. */
function extrasOf(index: SearchIndex, { together, acronym }: Clause): ReadonlyMap<number, number> {
  const extras = new Map<number, number>();
  const raise = (concept: number, value: number): void => {
    extras.set(concept, Math.max(extras.get(concept) ?? 0, value));
  };
  for (const one of together) for (const [concept, weight] of withAll(index, one)) raise(concept, one.quality * weight);
  if (acronym !== undefined) {
    for (const [pattern, quality] of [
      [acronym.byCapitals, capitalInitials] as const,
      [acronym.byAny, smallInitials] as const,
    ])
      for (const [word] of runsOf(pattern, index.initials)) raise(conceptAt(index, word), quality * heaviest * 0.5);
  }
  return extras;
}

/** The concepts that have a term of every step, each with the least that one weighs there. */
function withAll(index: SearchIndex, { steps }: Together): Map<number, number> {
  const sized = steps.map((terms) => ({
    terms,
    size: terms.reduce((sum, term) => sum + (index.firstPostings[term + 1] ?? 0) - (index.firstPostings[term] ?? 0), 0),
  }));
  const [fewest, ...others] = sized.sort((a, b) => a.size - b.size);
  const found = new Map<number, number>();
  for (const term of fewest?.terms ?? []) {
    for (let place = index.firstPostings[term] ?? 0; place < (index.firstPostings[term + 1] ?? 0); place += 1) {
      const posting = index.postings[place] ?? 0;
      const concept = conceptIn(posting);
      const rest = others.map(({ terms }) => Math.max(0, ...terms.map((one) => weightIn(index, one, concept))));
      const least = Math.min(weightOf(posting), ...rest);
      if (least > 0) found.set(concept, Math.max(found.get(concept) ?? 0, least));
    }
  }
  return found;
}

/** How much a term weighs in a concept, 0 where it is not there: its postings are sorted. */
function weightIn({ postings, firstPostings }: SearchIndex, term: number, concept: number): number {
  let [low, high] = [firstPostings[term] ?? 0, firstPostings[term + 1] ?? 0];
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (conceptIn(postings[middle] ?? 0) < concept) low = middle + 1;
    else high = middle;
  }
  const posting = low < end ? (postings[low] ?? 0) : 0;
  return low < end && conceptIn(posting) === concept ? weightOf(posting) : 0;
}

/** The concept in whose questions an initial stands: each question is followed by one line end. */
function conceptAt({ firstWords, firstCards }: SearchIndex, initial: number): number {
  const card = lastFrom(firstWords.length - 1, (one) => (firstWords[one] ?? 0) + one <= initial);
  return lastFrom(firstCards.length - 1, (one) => (firstCards[one] ?? 0) <= card);
}

/** The last number below a count for which something holds that holds for all before it. */
function lastFrom(count: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
