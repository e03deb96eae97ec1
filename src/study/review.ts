import type { CardId, Language } from '../cards/card.ts';
import type { CivilDay } from './civil-day.ts';

/** The four grades a learner gives an answer, worst first; the place in the list is what FSRS calls the rating, less one. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
/** One of the four grades. */
export type Grade = (typeof grades)[number];

/** Where a review was made: a sitting of spaced repetition, or a card flipped while browsing. */
export const sources = ['study', 'quiz'] as const;
/** One of the places a review is made. */
export type Source = (typeof sources)[number];

/** How sure the learner was before the answer was shown: the three levels of certainty-based marking (Gardner-Medwin, 1995). */
export const confidences = ['low', 'mid', 'high'] as const;
/** One of the three levels of confidence. */
export type Confidence = (typeof confidences)[number];

/** What every entry of the log has. */
interface Logged {
  /** Unlike any other entry's on any device: it is what makes the union of two logs a union. */
  readonly key: string;
  /** Milliseconds since 1970-01-01 UTC, whole seconds (a multiple of 1000): that is what packs well; any whole number is kept as it is. */
  readonly at: number;
  readonly device: string;
}

/** One answer given by the learner: the only thing that is stored of what was learnt. */
export interface Review extends Logged {
  readonly kind: 'review';
  readonly card: CardId;
  /** Whole minutes east of UTC of the learner's zone at that moment. */
  readonly offset: number;
  readonly grade: Grade;
  /** Whole seconds from question to grade, already capped. */
  readonly seconds: number;
  readonly language: Language;
  readonly source: Source;
  /** Given before the answer was shown; absent where the learner was not asked or did not say. */
  readonly confidence?: Confidence;
}

/** An entry taken back, an undo too: an entry like any other, so that two devices still merge by set union. */
export interface Undo extends Logged {
  readonly kind: 'undo';
  /** The key of the entry taken back. */
  readonly of: string;
}

interface OnCard extends Logged {
  readonly card: CardId;
}

/** The card is not asked before a learner's day; the last one counts, so that a day in the past digs it up again. */
export interface Bury extends OnCard {
  readonly kind: 'bury';
  readonly until: CivilDay;
}

/** The card is not asked at all, or is asked again. */
export interface Suspend extends OnCard {
  readonly kind: 'suspend';
  readonly suspended: boolean;
}

/** The flags a learner gives a card; 0 is none. */
export const flags = [0, 1, 2, 3, 4] as const;
/** One of the flags. */
export type Flag = (typeof flags)[number];

/** The card has this flag from now on. */
export interface FlagCard extends OnCard {
  readonly kind: 'flag';
  readonly flag: Flag;
}

/** The card's memory begins again: reviews that stand before this entry in the log are kept, and no longer count for it. */
export interface Reset extends OnCard {
  readonly kind: 'reset';
}

/** The learner's own note on a card, in place of the one before; an empty text removes it. */
export interface Note extends OnCard {
  readonly kind: 'note';
  readonly text: string;
}

/** All that the log says of a card that is no more counts as said of this card. */
export interface Adopt extends OnCard {
  readonly kind: 'adopt';
  readonly from: CardId;
}

/** What a learner wants when an answer changed: its memory as it is, or the card again soon. */
export const choices = ['keep', 'soon'] as const;
/** One of the two choices. */
export type Choice = (typeof choices)[number];

/** The answer as it stands now is the one the learner knows of: written when a card is first learnt, and after an edit. */
export interface Accept extends OnCard {
  readonly kind: 'accept';
  /** Of the card's question and answer, as the site gives it. */
  readonly fingerprint: string;
  readonly choice: Choice;
}

/** What a learner does to a card besides answering it. */
export type Change = Bury | Suspend | FlagCard | Reset | Note | Adopt | Accept;

/** One line of the log. */
export type Entry = Review | Undo | Change;

/** Takes two entries and returns a negative, zero or positive number: by time, then by key (UTF-16 order, the same everywhere). */
export function compareEntries(a: Entry, b: Entry): number {
  return a.at - b.at || compareText(a.key, b.key);
}

/** Takes two texts and returns -1, 0 or 1 by UTF-16 units: the learner's locale has no say in the order of a log. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
