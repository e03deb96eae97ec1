import { type CivilDay, civilDay } from './civil-day.ts';
import type { History, Thread } from './history.ts';
import { kindsMet } from './replay.ts';
import type { Review } from './review.ts';
import { valuesOf } from './table.ts';

/** An answer in force: one that was not taken back. */
export interface Answer {
  readonly review: Review;
  /** The learner's day it was given on. */
  readonly day: CivilDay;
  /** Whether it put a memory of a day or more to the test: what true retention counts. */
  readonly isTest: boolean;
}

/** The answers in force of what shares a memory, those before a reset too. */
export type AnswersByThread = ReadonlyMap<Thread, readonly Answer[]>;

/**
 * Takes a history and returns every answer in force, memory by memory. As in Anki's table of true
 * retention, a test is an answer to a card whose interval was a day or longer: the card was in review, where no interval is shorter
 * (a learning step of a day or more puts a card in review).
 */
export function answersOf({ threads, settings }: History): AnswersByThread {
  const answersIn = (reviews: readonly Review[]): readonly Answer[] => {
    const kinds = kindsMet(reviews, settings);
    return reviews.map((review, index) => ({
      review,
      day: civilDay(review.at, review.offset, settings.rolloverHour),
      isTest: kinds[index] === 'review',
    }));
  };
  return new Map(valuesOf(threads).map((thread) => [thread, livesOf(thread).flatMap(answersIn)]));
}

/** Takes an answer and returns whether it was right: Hard is a right answer, as in FSRS. */
export function isRight({ review }: Answer): boolean {
  return review.grade !== 'again';
}

/** A reset begins a memory again: its answers stand in lists of their own. */
function livesOf({ entries }: Thread): readonly (readonly Review[])[] {
  const lives: Review[][] = [[]];
  for (const entry of entries) {
    if (entry.kind === 'reset') lives.push([]);
    if (entry.kind === 'review') lives.at(-1)?.push(entry);
  }
  return lives;
}
