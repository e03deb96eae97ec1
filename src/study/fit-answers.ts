import { civilDay } from './civil-day.ts';
import type { History, Thread } from './history.ts';
import type { Grade, Review } from './review.ts';
import { valuesOf } from './table.ts';

/** What fitting needs of an answer. */
export interface FitAnswer {
  readonly grade: Grade;
  /** Whole learner's days since the answer before; 0 for the first. */
  readonly days: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

/** The answers to one card from the first on, or from a reset on, in the order they were given. */
export type FitSequence = readonly FitAnswer[];

/** Takes a history and returns its answers by what shares a memory, those before a reset apart; what was taken back is not there. */
export function fitSequences({ threads, settings }: History): readonly FitSequence[] {
  return valuesOf(threads)
    .flatMap(betweenResets)
    .map((reviews) => answersOf(reviews, settings.rolloverHour))
    .filter(({ length }) => length > 0);
}

/** Takes sequences and returns the times (ms epoch) of the answers that FSRS foretells: those on a later day than the one before. Sorted. */
export function foretoldTimes(sequences: readonly FitSequence[]): readonly number[] {
  return sequences
    .flatMap((sequence) => sequence.flatMap(({ days, at }) => (days > 0 ? [at] : [])))
    .sort((a, b) => a - b);
}

function betweenResets({ entries }: Thread): readonly (readonly Review[])[] {
  const parts: Review[][] = [[]];
  for (const entry of entries) {
    if (entry.kind === 'reset') parts.push([]);
    if (entry.kind === 'review') parts.at(-1)?.push(entry);
  }
  return parts;
}

/** A clock that goes back counts as the same day, as it does for the schedule. */
function answersOf(reviews: readonly Review[], rolloverHour: number): FitSequence {
  let last = -Infinity;
  return reviews.map(({ grade, at, offset }) => {
    const day = civilDay(at, offset, rolloverHour);
    const days = last === -Infinity ? 0 : Math.max(0, day - last);
    last = Math.max(last, day);
    return { grade, days, at };
  });
}
