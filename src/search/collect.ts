import { type Clause, tells } from './clause.ts';
import { keep } from './heap.ts';
import { initialsIn, openInitials } from './initials.ts';
import { type Looked, lookUp, weighed } from './look-up.ts';
import { levelIn, levels, type SearchIndex, weightAt } from './search-index.ts';
import { add, clear, openTally, type Tally } from './tally.ts';

/** A concept by its number, what it is worth for a query so far, what it covers of what the query tells, and which clauses it answers, as bits. */
export interface Candidate {
  readonly concept: number;
  readonly score: number;
  readonly covered: number;
  readonly answers: number;
}

/** What a first look at the postings gives: the likeliest concepts, best first, and the clauses; of those in `later` nothing was looked at, as very many cards have them. */
export interface Collected {
  readonly candidates: readonly Candidate[];
  readonly clauses: readonly Looked[];
  readonly later: ReadonlySet<number>;
  /** The clauses that say something and were looked at or that no card answers, as bits: what a candidate has that answers all it was asked. */
  readonly whole: number;
  readonly coverage: Coverage;
}

/** How the share of a query is counted that a concept covers. */
export interface Coverage {
  /** What its clauses tell together. */
  readonly all: number;
  /** Whether so many of them tell something that nobody expects every one to be answered. */
  readonly isLong: boolean;
  /** How well a concept answers a clause that it covers by half. */
  readonly half: number;
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

/** Of a term with no more postings than so many times what is wanted, all are taken. */
const enough = 4;
/** Sums are rounded. */
const nearly = 0.999;

/** Takes an index and returns what looks clauses up in it. It keeps a few numbers for each concept, and so serves one query at a time. */
export function openCollect(index: SearchIndex): Collect {
  const size = index.concepts.length;
  const tally = openTally(size);
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
    const coverage = coverageOf(looked);
    const { half } = coverage;
    const required = requiredIn(looked);
    // What comes last finds no more than are wanted: nothing that follows makes another of the likeliest.
    const [largest, ...smaller] = first.toSorted((a, b) => b.size - a.size);
    add(tally, index, smaller, { opensFrom: 0, half });
    if (largest) {
      const isLast = required === 0 && second.length === 0;
      add(tally, index, [largest], { opensFrom: isLast ? leastAmong(index, largest.clause, most) : 0, half });
    }
    add(tally, index, second, { opensFrom: Number.POSITIVE_INFINITY, half });
    const isAsked = (one: Looked): boolean => !waiting.includes(one) && one.telling > 0;
    const whole = looked.reduce((bits, one) => (isAsked(one) ? bits | (1 << one.at) : bits), 0);
    const candidates = take(tally, ratingOf(coverage, looked, later), required, most);
    clear(tally);
    return { candidates, clauses: looked, later, whole, coverage };
  };
}

function requiredIn(looked: readonly Looked[]): number {
  return looked.reduce((bits, { clause, at }) => (clause.isRequired ? bits | (1 << at) : bits), 0);
}

/** From so many words that say something on, a query is long, and a word that is only mentioned covers little of it. */
const long = 4;
const mentioned = 0.7;

function coverageOf(looked: readonly Looked[]): Coverage {
  const all = looked.reduce((sum, { telling }) => sum + telling, 0);
  const isLong = looked.filter(({ telling }) => telling > 0).length >= long;
  return { all, isLong, half: isLong ? mentioned : 0 };
}

/**
 * Takes a share of a query, 0 to 1, and whether the query is long, and returns how much what covers only that share counts: what
 * covers all stands above what covers a part very well.
 */
export function shareFactor(share: number, isLong: boolean): number {
  return (isLong ? 1 : share) * share * Math.sqrt(share);
}

/** Takes what a concept covers and returns how much it counts for that; of the clauses that wait, all are taken to be there. */
type RatingOf = (covered: number) => number;

function ratingOf({ all, isLong }: Coverage, looked: readonly Looked[], later: ReadonlySet<number>): RatingOf {
  const looks = looked.reduce((sum, { telling, at }) => (later.has(at) ? sum - telling : sum), all);
  return (covered) => shareFactor(looks > 0 ? covered / looks : 0, isLong);
}

/**
 * How well the best concepts, as many as are wanted, answer a clause at least: one that answers it less well and no other clause is
 * none of them. After MaxScore (Turtle and Flood, 1995), by one term of the clause alone.
 */
function leastAmong({ firstPostings, postings }: SearchIndex, { terms }: Clause, most: number): number {
  let [from, end, best] = [0, 0, 0];
  terms.forEach((quality, term) => {
    const [first, next] = [firstPostings[term] ?? 0, firstPostings[term + 1] ?? 0];
    if (next - first > end - from) [from, end, best] = [first, next, quality];
  });
  if (end - from <= enough * most) return 0;
  const counts = new Uint32Array(levels);
  for (let place = from; place < end; place += 1) {
    const level = levelIn(postings[place] ?? 0);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  let level = levels;
  for (let left = most; left > 0 && level > 0; left -= counts[level] ?? 0) level -= 1;
  return nearly * best * weightAt(level);
}

/** The best of those found, each rated with the share of the query that it answers: a heap of as many as are wanted, the worst on top. */
function take(tally: Tally, rated: RatingOf, required: number, most: number): Candidate[] {
  const { total, covered, own: ratings, answers, touched, count } = tally;
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const x = ratings[a] ?? 0;
    const y = ratings[b] ?? 0;
    return x < y || (x === y && a > b);
  };
  for (let place = 0; place < count; place += 1) {
    const concept = touched[place] ?? 0;
    ratings[concept] = (total[concept] ?? 0) * rated(covered[concept] ?? 0);
    if (((answers[concept] ?? 0) & required) === required) keep(heap, concept, most, isWorse);
  }
  return heap
    .sort((a, b) => (isWorse(a, b) ? 1 : -1))
    .map((concept) => ({
      concept,
      score: total[concept] ?? 0,
      covered: covered[concept] ?? 0,
      answers: answers[concept] ?? 0,
    }));
}
