import type { CardId, ConceptId } from '../cards/card.ts';
import { mergeEntries, preferred } from './merge.ts';
import { compareEntries, type Entry, type Review } from './review.ts';
import { type Memory, newMemory, review } from './schedule.ts';
import type { Settings } from './settings.ts';

/** The fold of a log: everything here can be computed again from `entries`. */
export interface History {
  /** Every entry known, undone or not, by its key. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The keys of the reviews taken back, whether or not the review has arrived yet. */
  readonly undone: ReadonlySet<string>;
  /** The reviews in force, in time order. */
  readonly reviews: readonly Review[];
  readonly byConcept: ReadonlyMap<ConceptId, readonly Review[]>;
  /** One memory per concept; a concept without a review in force is absent. */
  readonly memories: ReadonlyMap<ConceptId, Memory>;
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
  const undone = new Set(merged.flatMap((entry) => (entry.kind === 'undo' ? [entry.of] : [])));
  const reviews = merged.filter((entry) => entry.kind === 'review').filter((entry) => !undone.has(entry.key));
  const byConcept = Map.groupBy(reviews, ({ card }) => conceptOf(card));
  const memories = new Map([...byConcept].map(([concept, list]) => [concept, foldReviews(list, settings)]));
  return { entries: byKey(merged), undone, reviews, byConcept, memories, conceptOf, settings };
}

/** Takes a history and one more entry, and returns what `foldHistory` gives for all of them, folding again only the concept touched. */
export function append(history: History, entry: Entry): History {
  const known = history.entries.get(entry.key);
  if (known !== undefined) return preferred(known, entry) === known ? history : foldAgain(history, entry);
  const entries = new Map(history.entries).set(entry.key, entry);
  if (entry.kind === 'undo') return takeBack({ ...history, entries }, entry.of);
  return entry.kind === 'review' ? putIn({ ...history, entries }, entry) : { ...history, entries };
}

/** Takes a history and a concept and returns its memory, new when it was never reviewed. */
export function memoryOf(history: History, concept: ConceptId): Memory {
  return history.memories.get(concept) ?? newMemory;
}

function takeBack(history: History, key: string): History {
  const undone = new Set(history.undone).add(key);
  const gone = history.undone.has(key) ? undefined : history.entries.get(key);
  if (gone?.kind !== 'review') return { ...history, undone };
  const concept = history.conceptOf(gone.card);
  const without = (list: readonly Review[]) => list.filter((one) => one.key !== key);
  return withConcept({ ...history, undone, reviews: without(history.reviews) }, concept, without);
}

function putIn(history: History, entry: Review): History {
  if (history.undone.has(entry.key)) return history;
  const concept = history.conceptOf(entry.card);
  return withConcept({ ...history, reviews: inserted(history.reviews, entry) }, concept, (list) =>
    inserted(list, entry),
  );
}

function withConcept(
  history: History,
  concept: ConceptId,
  change: (list: readonly Review[]) => readonly Review[],
): History {
  const list = change(history.byConcept.get(concept) ?? []);
  const byConcept = new Map(history.byConcept).set(concept, list);
  const memories = new Map(history.memories).set(concept, foldReviews(list, history.settings));
  if (list.length > 0) return { ...history, byConcept, memories };
  byConcept.delete(concept);
  memories.delete(concept);
  return { ...history, byConcept, memories };
}

function foldReviews(list: readonly Review[], settings: Settings): Memory {
  return list.reduce<Memory>(
    (memory, { grade, at, offset, card }) => review(memory, grade, at, offset, card, settings),
    newMemory,
  );
}

/** From the end, where nearly every entry belongs. */
function inserted(list: readonly Review[], entry: Review): readonly Review[] {
  const before = list.findLastIndex((one) => compareEntries(one, entry) < 0);
  return list.toSpliced(before + 1, 0, entry);
}

function foldAgain(history: History, entry: Entry): History {
  return foldHistory([...history.entries.values(), entry], history.conceptOf, history.settings);
}

function byKey(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}
