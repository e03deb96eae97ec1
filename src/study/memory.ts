import type { CivilDay } from './civil-day.ts';

/** What is remembered of one concept: always computed from its reviews, never stored. */
export type Memory = NewMemory | SeenMemory;

/** Nothing yet: the concept was never asked, or all its reviews were taken back. */
export interface NewMemory {
  readonly kind: 'new';
}

/** The state of FSRS after the last review, with days and moments of the learner's own. */
export interface SeenMemory {
  readonly kind: 'learning' | 'review' | 'relearning';
  /** Days until retrievability falls to 90 %. */
  readonly stability: number;
  /** From 1 (easy) to 10. */
  readonly difficulty: number;
  /** Milliseconds since 1970 UTC: the minute of a learning step, or the start of `dueDay` in the zone of the last review. */
  readonly due: number;
  readonly dueDay: CivilDay;
  /** Milliseconds since 1970 UTC; it never goes back. */
  readonly lastReview: number;
  readonly lastDay: CivilDay;
  readonly reps: number;
  readonly lapses: number;
  readonly step: number;
}

/** How long until a card comes back: whole minutes within a day's learning, whole learner's days afterwards. */
export type Interval =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'days'; readonly days: number };

/** What one grade would do: when the card comes back (ms epoch), and how long that is. */
export interface Promised {
  readonly due: number;
  readonly interval: Interval;
}

/** The memory of a concept that was never asked. */
export const newMemory: NewMemory = { kind: 'new' };
