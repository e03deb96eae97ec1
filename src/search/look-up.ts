import { begunQuality, type Clause, type Together, tells } from './clause.ts';
import type { Spelling } from './initials.ts';
import { conceptIn, heaviest, type SearchIndex, weightOf } from './search-index.ts';
import { firstWhere } from './sorted-texts.ts';

const leastWorth = 0.1;
/** What a word that says little is worth beside the least of the others. */
const idleShare = 0.35;
/** What a word of every day is worth beside words of the field. */
const everydayShare = 0.5;
const capitalInitials = 0.78;
const smallInitials = 0.5;
/** Of terms that answer a word better than this, where there are any, its rarity is counted, not of its inflections and most other names too. */
const sure = 0.9;
/** Of a word that begins more terms than this, a single concept is looked for under the first of them only: each costs a search of its own. */
const mostBegun = 64;

/** A clause as it is looked up, with what it is worth: rare words tell more (BM25's idf). */
export interface Looked {
  readonly clause: Clause;
  readonly at: number;
  readonly worth: number;
  /** What it counts for how much of a query is answered: a word that says little nothing, unless there are no others. */
  readonly telling: number;
  /** What is found otherwise than under one term: by concept, from 0 to the weight of a word. */
  readonly extras: ReadonlyMap<number, number>;
  /** How many postings and extras there are, at least one for each concept found. */
  readonly size: number;
}

/** Takes an index, a concept and a clause, and returns how well the concept answers it, from 0 to the weight of a word. */
export function answerTo(index: SearchIndex, concept: number, { terms, begun }: Clause): number {
  let found = 0;
  for (const [term, quality] of terms) found = Math.max(found, quality * weightIn(index, term, concept));
  let left = mostBegun;
  for (const [from, to] of begun.stretches) {
    for (let term = from; term < Math.min(to, from + left); term += 1) {
      const quality = begunQuality(begun.length, index.terms[term]?.length ?? 1);
      found = Math.max(found, quality * weightIn(index, term, concept));
    }
    left = Math.max(0, left - (to - from));
  }
  return found;
}

/** Takes an index, what finds acronyms in its questions and a clause with its place in the query, and returns where it is found and what finding it is worth. */
export function lookUp(index: SearchIndex, spelling: Spelling, clause: Clause, at: number): Looked {
  const { firstPostings } = index;
  const { begun } = clause;
  const extras = extrasOf(index, spelling, clause);
  let [size, certain] = [extras.size, 0];
  for (const [term, quality] of clause.terms) {
    const own = documentFrequency(index, term);
    size += own;
    if (quality > sure) certain += own;
  }
  for (const [from, to] of begun.stretches) size += (firstPostings[to] ?? 0) - (firstPostings[from] ?? 0);
  const had = Math.min(index.concepts.length, certain > 0 ? certain : size);
  const worth = Math.max(leastWorth, Math.log(1 + (index.concepts.length - had + 0.5) / (had + 0.5)));
  return { clause, at, extras, size, worth, telling: worth };
}

/**
 * Takes the clauses of a query and returns them with idle ones worth little (what is asked counts far more than how it is asked), words of
 * every day worth less beside words of the field, and extra ones telling nothing: a card that lacks them lacks nothing.
 */
export function weighed(looked: readonly Looked[]): readonly Looked[] {
  const least = Math.min(...looked.filter(({ clause, size }) => tells(clause) && size > 0).map(({ worth }) => worth));
  const isAsked = looked.some(({ clause }) => tells(clause));
  const isOfField = looked.some(({ clause, size }) => tells(clause) && !clause.isEveryday && size > 0);
  return looked.map((one) => {
    const { clause, worth } = one;
    if (clause.isExtra) return { ...one, telling: 0 };
    if (clause.isIdle) {
      const little = Math.min(worth, idleShare * least);
      return { ...one, worth: little, telling: isAsked ? 0 : little };
    }
    const share = clause.isEveryday && isOfField ? everydayShare : 1;
    return { ...one, worth: share * worth, telling: share * worth };
  });
}

const none: ReadonlyMap<number, number> = new Map();

function extrasOf(index: SearchIndex, spelling: Spelling, { together, acronym }: Clause): ReadonlyMap<number, number> {
  if (together.length === 0 && acronym === '') return none;
  const extras = new Map<number, number>();
  const raise = (concept: number, value: number): void => {
    extras.set(concept, Math.max(extras.get(concept) ?? 0, value));
  };
  for (const one of together)
    if (one.inRow !== true) withAll(index, one, (concept, weight) => raise(concept, one.quality * weight));
  for (const run of acronym === '' ? [] : spelling.runsOf(acronym)) {
    const quality = spelling.isCapital(run) ? capitalInitials : smallInitials;
    raise(conceptAt(index, run[0]), quality * heaviest * 0.5);
  }
  return extras;
}

/** Gives the concepts that have a term of every step, each with the least that one weighs there: of several terms of a step the heaviest. */
function withAll(index: SearchIndex, { steps }: Together, give: (concept: number, least: number) => void): void {
  const sizes = steps.map((terms) => terms.reduce((sum, term) => sum + documentFrequency(index, term), 0));
  const fewest = sizes.indexOf(Math.min(...sizes));
  const others = steps.filter((_, step) => step !== fewest);
  for (const term of steps[fewest] ?? []) {
    const end = index.firstPostings[term + 1] ?? 0;
    for (let place = index.firstPostings[term] ?? 0; place < end; place += 1) {
      const posting = index.postings[place] ?? 0;
      const least = leastOf(index, others, conceptIn(posting), weightOf(posting));
      if (least > 0) give(conceptIn(posting), least);
    }
  }
}

/** The least of a weight and what each of some steps weighs in a concept. */
function leastOf(index: SearchIndex, steps: Together['steps'], concept: number, weight: number): number {
  let least = weight;
  for (const terms of steps) {
    if (least === 0) return 0;
    least = Math.min(least, heaviestIn(index, terms, concept));
  }
  return least;
}

/** How many concepts have a term. */
function documentFrequency({ firstPostings }: SearchIndex, term: number): number {
  return (firstPostings[term + 1] ?? 0) - (firstPostings[term] ?? 0);
}

/** How much the heaviest of some terms weighs in a concept. */
function heaviestIn(index: SearchIndex, terms: readonly number[], concept: number): number {
  let most = 0;
  for (const term of terms) most = Math.max(most, weightIn(index, term, concept));
  return most;
}

/** Takes an index, a term and a concept and returns how much the term weighs there, 0 where it is not there: postings are sorted. */
export function weightIn({ postings, firstPostings }: SearchIndex, term: number, concept: number): number {
  const end = firstPostings[term + 1] ?? 0;
  let low = firstPostings[term] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (conceptIn(postings[middle] ?? 0) < concept) low = middle + 1;
    else high = middle;
  }
  const posting = low < end ? (postings[low] ?? 0) : 0;
  return low < end && conceptIn(posting) === concept ? weightOf(posting) : 0;
}

/** The concept in whose questions an initial stands: each question is followed by one line end. */
function conceptAt({ firstWords, firstQuestions, firstCards }: SearchIndex, initial: number): number {
  const question = lastFrom(firstWords.length - 1, (one) => (firstWords[one] ?? 0) + one <= initial);
  const card = lastFrom(firstQuestions.length - 1, (one) => (firstQuestions[one] ?? 0) <= question);
  return lastFrom(firstCards.length - 1, (one) => (firstCards[one] ?? 0) <= card);
}

/** The last number below a count for which something holds that holds for all before it. */
function lastFrom(count: number, holds: (number: number) => boolean): number {
  return firstWhere(0, count, (number) => !holds(number)) - 1;
}
