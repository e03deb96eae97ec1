import type { CardId, ConceptId, DeckId, Kind, Language } from '../cards/card.ts';
import { civilDay } from './civil-day.ts';
import { type Filter, hasMarks } from './filter.ts';
import { type History, memoryOf } from './history.ts';
import { openPick } from './picked.ts';
import { pilesOf } from './piles.ts';
import type { Settings } from './settings.ts';
import { valuesOf } from './table.ts';
import { dayOf } from './weak.ts';

/** What a queue needs to know of a card. */
export interface StudyItem {
  readonly card: CardId;
  readonly concept: ConceptId;
  readonly deck: DeckId;
  /** The part of the deck that it stands in, where the deck has parts. */
  readonly section?: string;
  readonly kind: Kind;
  readonly language: Language;
  readonly tags?: readonly string[];
  /** The concept that this is a part of, with a memory of its own: what a reversed card asks backwards, or one gap of several. */
  readonly partOf?: ConceptId;
  /** The group of gaps that is asked, where a text has several. */
  readonly gap?: string;
  /** Ids that the card had before, where reviews may still name it so. */
  readonly formerIds?: readonly CardId[];
  /** Of its question and answer as they are now. */
  readonly fingerprint?: string;
}

/** How many items wait, by what they are. */
export interface Counts {
  readonly learning: number;
  readonly due: number;
  readonly new: number;
}

/** The same for everything picked together, and for each deck as if it were picked alone. */
export interface DueCounts {
  readonly total: Counts;
  readonly byDeck: ReadonlyMap<DeckId, Counts>;
}

/**
 * Takes items, a history, a moment (ms epoch), an offset (minutes east of UTC), settings and a filter; returns what to ask, in order
 * and one item a note: learning by due time, reviews by lowest retrievability, then new ones, a topic in turn. What the learner was
 * sure of and got wrong leads its pile.
 */
export function buildQueue(
  items: readonly StudyItem[],
  history: History,
  now: number,
  offset: number,
  settings: Settings,
  filter: Filter = {},
): readonly StudyItem[] {
  const picked = openPick(items, history, now, offset, settings, filter)(items);
  const { learning, due, new: fresh } = pilesOf(picked, history, now, offset, settings, filter);
  return [...learning, ...due, ...fresh.slice(0, newAllowance(history, now, offset, settings))];
}

/** Takes what `buildQueue` takes and returns how many wait, all together and for each deck picked alone. */
export function countDue(
  items: readonly StudyItem[],
  history: History,
  now: number,
  offset: number,
  settings: Settings,
  filter: Filter = {},
): DueCounts {
  const pick = openPick(items, history, now, offset, settings, filter);
  const room = newAllowance(history, now, offset, settings);
  const count = (some: readonly StudyItem[]): Counts => {
    const piles = pilesOf(pick(some), history, now, offset, settings, filter);
    return { learning: piles.learning.length, due: piles.due.length, new: Math.min(piles.new.length, room) };
  };
  const decks = [...Map.groupBy(items.filter(hasMarks(filter, history)), ({ deck }) => deck)];
  return { total: count(items), byDeck: new Map(decks.map(([deck, own]) => [deck, count(own)])) };
}

/** Takes what `buildQueue` takes and returns the learning item that comes due first and when (ms epoch), due already or not. */
export function nextLearning(
  items: readonly StudyItem[],
  history: History,
  now: number,
  offset: number,
  settings: Settings,
  filter: Filter = {},
): { readonly item: StudyItem; readonly at: number } | undefined {
  const steps = openPick(
    items,
    history,
    now,
    offset,
    settings,
    filter,
  )(items).flatMap((item) => {
    const memory = memoryOf(history, item.card);
    return memory.kind === 'learning' || memory.kind === 'relearning' ? [{ item, at: memory.due }] : [];
  });
  return steps.reduce<(typeof steps)[number] | undefined>(
    (next, one) => (next && next.at <= one.at ? next : one),
    undefined,
  );
}

/** Takes a history, a moment (ms epoch), an offset (minutes) and settings, and returns how many new concepts may still begin that day. */
export function newAllowance(history: History, now: number, offset: number, settings: Settings): number {
  const today = civilDay(now, offset, settings.rolloverHour);
  const firsts = valuesOf(history.threads).flatMap(
    ({ entries }) => entries.find((entry) => entry.kind === 'review') ?? [],
  );
  return Math.max(0, settings.newPerDay - firsts.filter((first) => dayOf(first, settings) === today).length);
}
