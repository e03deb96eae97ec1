import type { CardId } from '../cards/card.ts';
import type { Filter } from './filter.ts';
import type { History } from './history.ts';
import type { Promised } from './memory.ts';
import type { StudyItem } from './queue.ts';
import type { Choice, Confidence, Entry, Flag, Grade, Source } from './review.ts';
import type { Settings } from './settings.ts';

/** What only another tab changes during a sitting, and of it only the settings. */
export interface Sitting {
  readonly items: readonly StudyItem[];
  readonly filter: Filter;
  readonly settings: Settings;
  readonly source: Source;
  readonly device: string;
}

/** What every state of a sitting has. */
export interface Common {
  readonly sitting: Sitting;
  readonly history: History;
  /** What was done, in this sitting or earlier, and may be taken back, last one last. */
  readonly acts: readonly Act[];
}

/** One thing the learner did, and the keys of the entries it made. */
export interface Act {
  readonly kind: 'review' | Doing['kind'] | 'bring-back';
  /** The card on the table then; undefined where there was none. */
  readonly item: StudyItem | undefined;
  readonly keys: readonly string[];
  /** Whether it was done before this sitting began. */
  readonly isEarlier?: true;
}

/** What a learner does to a card besides answering it; a burial is for a number of learner's days, 0 to end it. */
export type Doing =
  | { readonly kind: 'bury'; readonly days: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'suspend'; readonly suspended: boolean }
  | { readonly kind: 'flag'; readonly flag: Flag }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'accept'; readonly fingerprint: string; readonly choice: Choice };

/** One sitting, as it stands. */
export type Session = Asking | Answered | Waiting | Done;

/** A question is shown, its answer hidden. */
export interface Asking extends Common {
  readonly kind: 'asking';
  readonly item: StudyItem;
  /** When the question was shown (ms epoch). */
  readonly shown: number;
}

/** The answer is shown too, and buttons with what each promises. */
export interface Answered extends Common {
  readonly kind: 'answered';
  readonly item: StudyItem;
  readonly shown: number;
  readonly flipped: Moment;
  /** How sure the learner was before, where they said so. */
  readonly confidence: Confidence | undefined;
  /** What each grade button promises. */
  readonly promises: Readonly<Record<Grade, Promised>>;
}

/** Only learning steps of the next minutes are left. */
export interface Waiting extends Common {
  readonly kind: 'waiting';
  /** The card that comes next, and when (ms epoch): `wake` asks it then, `ahead` asks it now. */
  readonly item: StudyItem;
  readonly until: number;
}

/** Nothing is left for now; an undo still goes back. */
export interface Done extends Common {
  readonly kind: 'done';
}

/** An instant (whole ms epoch) and the zone's offset then (whole minutes east of UTC). */
export interface Moment {
  readonly at: number;
  readonly offset: number;
}

/** What the learner or the clock does; `key` is a fresh key for the entry it makes: where it makes several, the others' begin with it. */
export type SessionEvent = Moment &
  (
    | { readonly kind: 'flip'; readonly confidence?: Confidence }
    | { readonly kind: 'wake' | 'ahead' }
    /** `seenKey` is for the entry that says which answer was seen, where the log does not know it. */
    | { readonly kind: 'grade'; readonly grade: Grade; readonly key: string; readonly seenKey?: string }
    /** `card` is another than the one on the table: the same in another language. */
    | { readonly kind: 'change'; readonly doing: Doing; readonly card?: CardId; readonly key: string }
    | { readonly kind: 'bring-back'; readonly held: 'buried' | 'suspended'; readonly key: string }
    | { readonly kind: 'undo'; readonly key: string }
    /** `settings` are those in force now, where they may be others. */
    | { readonly kind: 'merged'; readonly entries: readonly Entry[]; readonly settings?: Settings }
  );

/** The event of a kind. */
export type EventOf<K extends SessionEvent['kind']> = Extract<SessionEvent, { readonly kind: K }>;

/** What follows an event: the new state, and the entries to append to the log. */
export interface Step {
  readonly session: Session;
  readonly entries: readonly Entry[];
  /** The card that this answer made a leech, or kept one, and its lapses: time to suggest something better. */
  readonly leech?: { readonly item: StudyItem; readonly lapses: number };
}
