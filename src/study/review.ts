import type { CardId, Language } from '../cards/card.ts';

/** The four grades a learner gives an answer, worst first; the place in the list is what FSRS calls the rating, less one. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
/** One of the four grades. */
export type Grade = (typeof grades)[number];

/** Where a review was made: a sitting of spaced repetition, or a card flipped while browsing. */
export const sources = ['study', 'quiz'] as const;
/** One of the places a review is made. */
export type Source = (typeof sources)[number];

/** One answer given by the learner: the only thing that is stored of what was learnt. */
export interface Review {
  readonly kind: 'review';
  /** Unlike any other entry's on any device: it is what makes the union of two logs a union. */
  readonly key: string;
  readonly card: CardId;
  /** Milliseconds since 1970-01-01 UTC, a whole number. */
  readonly at: number;
  /** Whole minutes east of UTC of the learner's zone at that moment. */
  readonly offset: number;
  readonly grade: Grade;
  /** Whole seconds from question to grade, already capped. */
  readonly seconds: number;
  readonly language: Language;
  readonly source: Source;
  readonly device: string;
}

/** A review taken back: an entry like any other, so that two devices still merge by set union. */
export interface Undo {
  readonly kind: 'undo';
  readonly key: string;
  /** The key of the review taken back. */
  readonly of: string;
  /** Milliseconds since 1970-01-01 UTC, a whole number. */
  readonly at: number;
  readonly device: string;
}

/** One line of the log. */
export type Entry = Review | Undo;

/** Takes two entries and returns a negative, zero or positive number: by time, then by key (UTF-16 order, the same everywhere). */
export function compareEntries(a: Entry, b: Entry): number {
  return a.at - b.at || compareText(a.key, b.key);
}

/** Takes two texts and returns -1, 0 or 1 by UTF-16 units: the learner's locale has no say in the order of a log. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
