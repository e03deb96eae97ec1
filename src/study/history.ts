import type { CardId, ConceptId } from '../cards/card.ts';
import { type CardState, changed, untouched } from './card-state.ts';
import { type Memory, newMemory } from './memory.ts';
import { mergeEntries, preferred } from './merge.ts';
import { replay } from './replay.ts';
import { type Change, compareEntries, type Entry, type Review, type Undo } from './review.ts';
import { review } from './schedule.ts';
import type { Settings } from './settings.ts';
import { type Table, tableOf, valueAt, valuesOf, withoutKey, withValue } from './table.ts';
import { undoneKeys } from './undone.ts';

/** Whose memory it is: a concept's, or, with a memory per language, that of its cards in one language. */
export type MemoryId = string & { readonly __brand: 'MemoryId' };

/** All that is in force of what shares a memory, in the order of a log, and what follows from it. */
export interface Thread {
  readonly entries: readonly (Review | Change)[];
  readonly memory: Memory;
  readonly state: CardState;
}

/** The fold of a log: everything here can be computed again from `entries`. */
export interface History {
  /** Every entry known, undone or not, by its key. */
  readonly entries: Table<string, Entry>;
  /** The keys of the entries taken back, whether or not the entry has arrived yet. */
  readonly undone: ReadonlySet<string>;
  /** The keys that any undo names, one that was itself taken back too. */
  readonly named: ReadonlySet<string>;
  /** A thread for every memory that an entry in force is about. */
  readonly threads: Table<MemoryId, Thread>;
  /** The cards that took over what the log says of others, by those others. */
  readonly adopted: ReadonlyMap<CardId, CardId>;
  readonly conceptOf: (card: CardId) => ConceptId;
  readonly settings: Settings;
}

/** Takes entries in any order, the concept of each card, and settings; returns the whole fold: sorted, counted once, undone ones left out. */
export function foldHistory(
  entries: Iterable<Entry>,
  conceptOf: (card: CardId) => ConceptId,
  settings: Settings,
): History {
  const merged = mergeEntries(entries);
  const undone = undoneKeys(merged);
  const named = new Set(merged.flatMap((entry) => (entry.kind === 'undo' ? [entry.of] : [])));
  const inForce = merged.filter((entry) => entry.kind !== 'undo').filter(({ key }) => !undone.has(key));
  const adopted = new Map(inForce.filter((entry) => entry.kind === 'adopt').map(({ from, card }) => [from, card]));
  const ids = new Map<CardId, MemoryId>();
  const idOf = (card: CardId): MemoryId => {
    const id = ids.get(card) ?? memoryIdOf({ adopted, conceptOf, settings }, card);
    ids.set(card, id);
    return id;
  };
  const groups = [...Map.groupBy(inForce, ({ card }) => idOf(card))];
  const threads = tableOf(groups.map(([id, list]) => [id, threadOf(list, settings)] as const));
  const all = tableOf(merged.map((entry) => [entry.key, entry] as const));
  return { entries: all, undone, named, threads, adopted, conceptOf, settings };
}

/** Takes a history and one more entry, and returns what `foldHistory` gives for all of them, folding again only the memory touched. */
export function append(history: History, entry: Entry): History {
  const known = valueAt(history.entries, entry.key);
  if (known !== undefined) return preferred(known, entry) === known ? history : foldAgain(history, entry);
  const entries = withValue(history.entries, entry.key, entry);
  if (entry.kind === 'undo') return appendUndo({ ...history, entries }, entry);
  if (history.undone.has(entry.key)) return { ...history, entries };
  if (entry.kind === 'adopt') return foldAgain(history, entry);
  return putIn({ ...history, entries }, entry);
}

/** Takes a history and a card and returns what it remembers of it, new when it was never reviewed or was reset since. */
export function memoryOf(history: History, card: CardId): Memory {
  return valueAt(history.threads, memoryIdOf(history, card))?.memory ?? newMemory;
}

/** Takes a history and a card and returns what the learner has done to it besides answering it. */
export function stateOf(history: History, card: CardId): CardState {
  return valueAt(history.threads, memoryIdOf(history, card))?.state ?? untouched;
}

/** Takes a history and a card and returns the reviews in force of all that shares its memory, in the order of a log; those before a reset too. */
export function reviewsOf(history: History, card: CardId): readonly Review[] {
  return reviewsIn(valueAt(history.threads, memoryIdOf(history, card))?.entries ?? []);
}

/** Takes a history and returns every review in force, in the order of a log. */
export function allReviews({ threads }: History): readonly Review[] {
  return valuesOf(threads)
    .flatMap(({ entries }) => reviewsIn(entries))
    .sort(compareEntries);
}

/** Takes what folds a history and a card, and returns whose memory the card's is. */
export function memoryIdOf(
  { adopted, conceptOf, settings }: Pick<History, 'adopted' | 'conceptOf' | 'settings'>,
  card: CardId,
): MemoryId {
  const heir = heirOf(adopted, card);
  const language = settings.memoryPer === 'language' ? (/\.[a-z]+$/.exec(heir)?.[0] ?? '') : '';
  return `${conceptOf(heir)}${language}` as MemoryId;
}

/**
 * Takes a history, a card and a moment (ms epoch), and returns that moment in whole seconds, or the first that is after all that the log
 * says of the card: a clock that went back, before 1970 even, must not change the order in which things happened.
 */
export function momentAfter(history: History, card: CardId, at: number): number {
  const last = valueAt(history.threads, memoryIdOf(history, card))?.entries.at(-1);
  const second = Math.max(0, Math.floor(at / 1000));
  return 1000 * (last === undefined ? second : Math.max(second, Math.floor(last.at / 1000) + 1));
}

/** Takes who took over from whom and a card, and returns the card that its history counts for; adopting in a circle leaves each with its own. */
export function heirOf(adopted: History['adopted'], card: CardId): CardId {
  const seen = new Set([card]);
  for (let heir = adopted.get(card); heir !== undefined; heir = adopted.get(heir)) {
    if (seen.has(heir)) return card;
    seen.add(heir);
    if (!adopted.has(heir)) return heir;
  }
  return card;
}

/** What takes back an undo or an adoption may change any thread: they are rare. */
function appendUndo(history: History, undo: Undo): History {
  const gone = valueAt(history.entries, undo.of);
  const isDeep = gone?.kind === 'undo' || gone?.kind === 'adopt' || history.named.has(undo.key);
  if (isDeep || (history.named.has(undo.of) && !history.undone.has(undo.of))) return foldAgain(history, undo);
  const named = new Set(history.named).add(undo.of);
  const undone = new Set(history.undone).add(undo.of);
  if (gone === undefined || history.undone.has(undo.of)) return { ...history, named, undone };
  return withThread({ ...history, named, undone }, gone.card, (list) => list.filter((one) => one.key !== gone.key));
}

/** What comes last, as nearly every entry does, changes what is there already and folds nothing again. */
function putIn(history: History, entry: Review | Change): History {
  const id = memoryIdOf(history, entry.card);
  const thread = valueAt(history.threads, id);
  const last = thread?.entries.at(-1);
  if (thread === undefined || last === undefined || compareEntries(last, entry) > 0)
    return withThread(history, entry.card, (list) => inserted(list, entry));
  return { ...history, threads: withValue(history.threads, id, extended(thread, entry, history.settings)) };
}

function extended({ entries, memory, state }: Thread, entry: Review | Change, settings: Settings): Thread {
  const longer = [...entries, entry];
  if (entry.kind === 'reset') return { entries: longer, memory: newMemory, state };
  if (entry.kind !== 'review') return { entries: longer, memory, state: changed(state, entry) };
  const { grade, at, offset, card } = entry;
  return { entries: longer, memory: review(memory, grade, at, offset, card, settings), state };
}

function withThread(history: History, card: CardId, change: (list: Thread['entries']) => Thread['entries']): History {
  const id = memoryIdOf(history, card);
  const list = change(valueAt(history.threads, id)?.entries ?? []);
  if (list.length === 0) return { ...history, threads: withoutKey(history.threads, id) };
  return { ...history, threads: withValue(history.threads, id, threadOf(list, history.settings)) };
}

function threadOf(entries: Thread['entries'], settings: Settings): Thread {
  const since = entries.slice(entries.findLastIndex(({ kind }) => kind === 'reset') + 1);
  const changes = entries.filter((entry) => entry.kind !== 'review');
  const state = changes.length === 0 ? untouched : changes.reduce(changed, untouched);
  return { entries, memory: replay(reviewsIn(since), settings), state };
}

function reviewsIn(entries: Thread['entries']): readonly Review[] {
  return entries.filter((entry) => entry.kind === 'review');
}

/** From the end, where nearly every entry belongs. */
function inserted(list: Thread['entries'], entry: Review | Change): Thread['entries'] {
  const before = list.findLastIndex((one) => compareEntries(one, entry) < 0);
  return list.toSpliced(before + 1, 0, entry);
}

function foldAgain(history: History, entry: Entry): History {
  return foldHistory([...valuesOf(history.entries), entry], history.conceptOf, history.settings);
}
