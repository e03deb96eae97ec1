import { civilDay } from './civil-day.ts';
import { append, type History, memoryOf, momentAfter } from './history.ts';
import type { Promised } from './memory.ts';
import { buildQueue, type Filter, nextLearning, type StudyItem } from './queue.ts';
import type { Entry, Grade, Review, Source, Undo } from './review.ts';
import { preview } from './schedule.ts';
import type { Settings } from './settings.ts';

/** What does not change during a sitting. */
export interface Sitting {
  readonly items: readonly StudyItem[];
  readonly filter: Filter;
  readonly settings: Settings;
  readonly source: Source;
  readonly device: string;
}

interface Common {
  readonly sitting: Sitting;
  readonly history: History;
  /** What was graded in this sitting and may be taken back, last one last. */
  readonly graded: readonly { readonly item: StudyItem; readonly key: string }[];
}

/** One sitting, as it stands. */
export type Session = Asking | Answered | Waiting | Done;

/** A question is shown, its answer hidden. */
export interface Asking extends Common {
  readonly kind: 'asking';
  readonly item: StudyItem;
  /** When the question was shown (ms epoch). */
  readonly shown: number;
}

/** The answer is shown too, and four buttons with what each promises. */
export interface Answered extends Common {
  readonly kind: 'answered';
  readonly item: StudyItem;
  readonly shown: number;
  readonly flipped: Moment;
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

/** What the learner or the clock does; `key` is a fresh key for the entry it makes. */
export type SessionEvent = Moment &
  (
    | { readonly kind: 'flip' | 'wake' | 'ahead' }
    | { readonly kind: 'grade'; readonly grade: Grade; readonly key: string }
    | { readonly kind: 'undo'; readonly key: string }
    | { readonly kind: 'merged'; readonly entries: readonly Entry[] }
  );

/** What follows an event: the new state, and the entries to append to the log. */
export interface Step {
  readonly session: Session;
  readonly entries: readonly Entry[];
}

/** No answer counts for more than ten minutes: an open one is spoken, and a learner may leave the table. */
const longestSeconds = 600;

/** Takes a sitting, a history and the moment, and returns the first state. */
export function startSession(sitting: Sitting, history: History, now: Moment): Session {
  return proceed({ sitting, history, graded: [] }, now);
}

/** Takes a state and an event and returns what follows; an event that does not fit the state changes nothing. */
export function step(session: Session, event: SessionEvent): Step {
  switch (event.kind) {
    case 'flip':
      return silent(session.kind === 'asking' ? flip(session, event) : session);
    case 'grade':
      return session.kind === 'answered' ? grade(session, event, event.grade, event.key) : silent(session);
    case 'undo':
      return undo(session, event, event.key);
    case 'wake':
      return silent(session.kind === 'waiting' || session.kind === 'done' ? proceed(session, event) : session);
    case 'ahead':
      return silent(session.kind === 'waiting' ? ask(session, session.item, event) : session);
    case 'merged':
      return silent(merge(session, event, event.entries));
  }
}

function silent(session: Session): Step {
  return { session, entries: [] };
}

function proceed(common: Common, now: Moment): Session {
  const { sitting, history } = common;
  const [item] = buildQueue(sitting.items, history, now.at, now.offset, sitting.settings, sitting.filter);
  if (item !== undefined) return ask(common, item, now);
  const next = nextLearning(sitting.items, history, sitting.filter);
  if (next === undefined || next.at > now.at + sitting.settings.aheadMinutes * 60_000) {
    return { ...commonOf(common), kind: 'done' };
  }
  return { ...commonOf(common), kind: 'waiting', item: next.item, until: next.at };
}

function ask(common: Common, item: StudyItem, now: Moment): Asking {
  return { ...commonOf(common), kind: 'asking', item, shown: now.at };
}

function flip(asking: Asking, { at, offset }: Moment): Answered {
  const flipped = { at: momentAfter(asking.history, asking.item.card, at), offset };
  return { ...asking, kind: 'answered', flipped, promises: promisesOf(asking, asking.item, flipped) };
}

function grade(answered: Answered, now: Moment, given: Grade, key: string): Step {
  const { item, sitting } = answered;
  const entry: Review = {
    kind: 'review',
    key,
    card: item.card,
    ...momentOfGrade(answered, now),
    grade: given,
    seconds: secondsBetween(answered.shown, now.at),
    language: item.language,
    source: sitting.source,
    device: sitting.device,
  };
  const history = append(answered.history, entry);
  const graded = [...answered.graded, { item, key }];
  return { session: proceed({ sitting, history, graded }, now), entries: [entry] };
}

/** An answer graded on another day than it was flipped belongs to the day whose intervals the buttons showed. */
function momentOfGrade({ flipped, history, item, sitting }: Answered, now: Moment): Moment {
  const graded = { at: momentAfter(history, item.card, now.at), offset: now.offset };
  const day = ({ at, offset }: Moment): number => civilDay(at, offset, sitting.settings.rolloverHour);
  return day(graded) === day(flipped) ? graded : flipped;
}

function undo(session: Session, now: Moment, key: string): Step {
  const last = session.graded.at(-1);
  if (last === undefined) return silent(session);
  const { device } = session.sitting;
  const entry: Undo = { kind: 'undo', key, of: last.key, at: wholeSecond(now.at), device };
  const history = append(session.history, entry);
  const common = { sitting: session.sitting, history, graded: session.graded.slice(0, -1) };
  return { session: ask(common, last.item, now), entries: [entry] };
}

/** Another tab's reviews: the card on the table stays, its promises are made again. */
function merge(session: Session, now: Moment, entries: readonly Entry[]): Session {
  const history = entries.reduce(append, session.history);
  switch (session.kind) {
    case 'asking':
      return { ...session, history };
    case 'answered':
      return flip({ ...commonOf(session), history, kind: 'asking', item: session.item, shown: session.shown }, now);
    case 'waiting':
    case 'done':
      return proceed({ ...session, history }, now);
  }
}

function promisesOf({ history, sitting }: Common, item: StudyItem, { at, offset }: Moment): Answered['promises'] {
  return preview(memoryOf(history, item.card), at, offset, item.card, sitting.settings);
}

function commonOf({ sitting, history, graded }: Common): Common {
  return { sitting, history, graded };
}

function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}

function secondsBetween(from: number, to: number): number {
  return Math.round(Math.min(longestSeconds, Math.max(0, (to - from) / 1000)));
}
