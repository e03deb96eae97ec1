import { median } from 'd3-array';
import type { Answer } from './stats-answers.ts';
import type { SeenSubject } from './stats-subjects.ts';

/** How many values lie from a bound (included) to the next (excluded); undefined is no upper bound, and the highest value of all belongs to the last bin. */
export interface Bin {
  readonly from: number;
  readonly to: number | undefined;
  readonly count: number;
}

/** How values are spread: every value is in one bin. */
export interface Spread {
  readonly bins: readonly Bin[];
  readonly total: number;
  /** Undefined where there are no values. */
  readonly median: number | undefined;
}

/** Days: a day, a week, a month, a season, a year. */
const stabilityBounds = [0, 1, 3, 7, 14, 30, 90, 180, 365];
/** FSRS's difficulty goes from 1 to 10. */
const difficultyBounds = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Seconds. */
const timeBounds = [0, 5, 10, 20, 30, 60, 120, 300];

/** Takes subjects and returns how their stability is spread (days until the chance of recall falls to 90 %). */
export function stabilityOf(subjects: readonly SeenSubject[]): Spread {
  return spreadOf(
    subjects.map(({ memory }) => memory.stability),
    stabilityBounds,
  );
}

/** Takes subjects and returns how their difficulty is spread (1 to 10). */
export function difficultyOf(subjects: readonly SeenSubject[]): Spread {
  return spreadOf(
    subjects.map(({ memory }) => memory.difficulty),
    difficultyBounds,
    10,
  );
}

/** Takes answers and returns how the time from question to grade is spread (seconds). */
export function timeOf(answers: readonly Answer[]): Spread {
  return spreadOf(
    answers.map(({ review }) => review.seconds),
    timeBounds,
  );
}

/** What is below the first bound is in the first bin. */
function spreadOf(values: readonly number[], bounds: readonly number[], end?: number): Spread {
  const bins = bounds.map((from, index) => ({ from, to: bounds[index + 1] ?? end, count: 0 }));
  for (const value of values) {
    const bin = bins.findLast(({ from }) => value >= from) ?? bins[0];
    if (bin !== undefined) bin.count += 1;
  }
  return { bins, total: values.length, median: median(values) };
}
