import { entriesOf, keyAt } from './doing.ts';
import { entriesOfGrade, momentOfFlip } from './grading.ts';
import { append, foldHistory, type History, memoryOf } from './history.ts';
import { type HeldBack, heldBack } from './picked.ts';
import { buildQueue, nextLearning, type StudyItem } from './queue.ts';
import type { Confidence, Entry, Undo } from './review.ts';
import { preview } from './schedule.ts';
import type {
  Act,
  Answered,
  Asking,
  Common,
  Doing,
  EventOf,
  Moment,
  Session,
  SessionEvent,
  Sitting,
  Step,
} from './session-state.ts';
import { isSameSettings, type Settings } from './settings.ts';
import { valuesOf } from './table.ts';
import { isToldAsLeech } from './weak.ts';

/** What ends being held back. */
const freeing: Readonly<Record<keyof HeldBack, Doing>> = {
  buried: { kind: 'bury', days: 0 },
  suspended: { kind: 'suspend', suspended: false },
};

/** Takes a sitting, a history, the moment, and what was done earlier and can still be taken back; returns the first state. */
export function startSession(sitting: Sitting, history: History, now: Moment, earlier: readonly Act[] = []): Session {
  return proceed({ sitting, history, acts: earlier }, now);
}

/** Takes a state and an event and returns what follows; an event that does not fit the state changes nothing. */
export function step(session: Session, event: SessionEvent): Step {
  switch (event.kind) {
    case 'flip':
      return silent(session.kind === 'asking' ? flip(session, event, event.confidence) : session);
    case 'grade':
      return session.kind === 'answered' ? grade(session, event) : silent(session);
    case 'change':
      return isOnTable(session) ? change(session, event) : silent(session);
    case 'bring-back':
      return bringBack(session, event, event.held, event.key);
    case 'undo':
      return undo(session, event, event.key);
    case 'wake':
      return silent(isOnTable(session) ? session : proceed(session, event));
    case 'ahead':
      return silent(session.kind === 'waiting' ? ask(session, session.item, event) : session);
    case 'merged':
      return silent(settle(session, event));
  }
}

function silent(session: Session): Step {
  return { session, entries: [] };
}

function isOnTable(session: Session): session is Asking | Answered {
  return session.kind === 'asking' || session.kind === 'answered';
}

function proceed(common: Common, now: Moment): Session {
  const { items, settings, filter } = common.sitting;
  const [item] = buildQueue(items, common.history, now.at, now.offset, settings, filter);
  if (item !== undefined) return ask(common, item, now);
  const next = nextLearning(items, common.history, now.at, now.offset, settings, filter);
  if (next === undefined || next.at > now.at + settings.aheadMinutes * 60_000) {
    return { ...commonOf(common), kind: 'done' };
  }
  return { ...commonOf(common), kind: 'waiting', item: next.item, until: next.at };
}

function ask(common: Common, item: StudyItem, now: Moment): Asking {
  return { ...commonOf(common), kind: 'asking', item, shown: now.at };
}

function flip(asking: Asking, now: Moment, confidence: Confidence | undefined): Answered {
  const flipped = momentOfFlip(asking, now);
  return { ...asking, kind: 'answered', flipped, confidence, promises: promisesOf(asking, asking.item, flipped) };
}

function grade(answered: Answered, event: EventOf<'grade'>): Step {
  const { item } = answered;
  const entries = entriesOfGrade(answered, event);
  const next = withAct(answered, { kind: 'review', item, keys: keysOf(entries.toReversed()) }, entries);
  return { session: proceed(next, event), entries, ...leechOf(answered, next, item) };
}

function leechOf(before: Common, after: Common, item: StudyItem): Pick<Step, 'leech'> {
  const lapsesIn = ({ history }: Common): number => {
    const memory = memoryOf(history, item.card);
    return memory.kind === 'new' ? 0 : memory.lapses;
  };
  const lapses = lapsesIn(after);
  const isTold = lapses > lapsesIn(before) && isToldAsLeech(lapses, before.sitting.settings);
  return isTold ? { leech: { item, lapses } } : {};
}

/** A flag, a note and an answer to be asked soon leave the card as it lies; what else is done to it takes it off the table. */
function change(session: Asking | Answered, event: EventOf<'change'>): Step {
  const { item } = session;
  const { doing, key, card = item.card } = event;
  const entries = entriesOf([card], doing, session, event, key);
  const next = withAct(session, { kind: doing.kind, item, keys: [key] }, entries);
  const stays = doing.kind === 'accept' ? doing.choice === 'soon' : staysOnTable(doing.kind);
  return { session: stays ? lyingOn(session, next, event) : proceed(next, event), entries };
}

function bringBack(session: Session, now: Moment, held: keyof HeldBack, key: string): Step {
  const { items, settings, filter } = session.sitting;
  const back = heldBack(items, session.history, now.at, now.offset, settings, filter)[held];
  if (back.length === 0) return silent(session);
  const cards = back.map(({ card }) => card);
  const entries = entriesOf(cards, freeing[held], session, now, key);
  const item = isOnTable(session) ? session.item : undefined;
  const next = withAct(session, { kind: 'bring-back', item, keys: keysOf(entries) }, entries);
  return { session: isOnTable(session) ? lyingOn(session, next, now) : proceed(next, now), entries };
}

function staysOnTable(kind: Act['kind']): boolean {
  return kind === 'flag' || kind === 'note' || kind === 'accept' || kind === 'bring-back';
}

function undo(session: Session, now: Moment, key: string): Step {
  const last = session.acts.at(-1);
  if (last === undefined) return silent(session);
  const { device } = session.sitting;
  const at = Math.floor(now.at / 1000) * 1000;
  const entries = last.keys.map((of, index): Undo => ({ kind: 'undo', key: keyAt(key, index), of, at, device }));
  const common = { ...withEntries(session, entries), acts: session.acts.slice(0, -1) };
  return { session: laidBack(session, common, last, now), entries };
}

/** Lays the card that was there when an act was done on the table again, or leaves it there as it lies. */
function laidBack(session: Session, common: Common, { kind, item }: Act, now: Moment): Session {
  if (item === undefined) return proceed(common, now);
  const isThere = isOnTable(session) && session.item === item;
  return isThere && staysOnTable(kind) ? lyingOn(session, common, now) : ask(common, item, now);
}

/** The card on the table stays as it lies; what is written of it may move the moment its grade counts for, so its promises are made again. */
function lyingOn(session: Asking | Answered, common: Common, now: Moment): Session {
  if (session.kind === 'asking') return { ...session, ...common };
  return flip({ ...common, kind: 'asking', item: session.item, shown: session.shown }, now, session.confidence);
}

/** What another tab wrote: the card on the table stays, its promises are made again, and what was taken back there can't be here. */
function settle(session: Session, now: EventOf<'merged'>): Session {
  const { sitting, history, acts } = withSettings(withEntries(session, now.entries), now.settings);
  const isDone = ({ keys }: Act): boolean => keys.some((key) => !history.undone.has(key));
  const common = { sitting, history, acts: acts.filter(isDone) };
  switch (session.kind) {
    case 'asking':
    case 'answered':
      return lyingOn(session, common, now);
    case 'waiting':
    case 'done':
      return proceed(common, now);
  }
}

function promisesOf({ history, sitting }: Common, item: StudyItem, { at, offset }: Moment): Answered['promises'] {
  return preview(memoryOf(history, item.card), at, offset, item.card, sitting.settings);
}

function commonOf({ sitting, history, acts }: Common): Common {
  return { sitting, history, acts };
}

function withSettings(common: Common, settings: Settings = common.sitting.settings): Common {
  const { sitting, history, acts } = common;
  if (isSameSettings(settings, sitting.settings)) return common;
  const folded = foldHistory(valuesOf(history.entries), history.conceptOf, settings);
  return { sitting: { ...sitting, settings }, history: folded, acts };
}

function keysOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ key }) => key);
}

function withAct(common: Common, act: Act, entries: readonly Entry[]): Common {
  return { ...withEntries(common, entries), acts: [...common.acts, act] };
}

function withEntries({ sitting, history, acts }: Common, entries: readonly Entry[]): Common {
  return { sitting, history: entries.reduce(append, history), acts };
}
