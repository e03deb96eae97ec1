import type { CardId, ConceptId, DeckId, Kind, Language } from '../cards/card.ts';
import { civilDay } from './civil-day.ts';
import { isAskedSoon } from './edits.ts';
import { type History, memoryOf } from './history.ts';
import type { SeenMemory } from './memory.ts';
import { compareText } from './review.ts';
import { isDue, retrievability } from './schedule.ts';
import type { Settings } from './settings.ts';
import { valuesOf } from './table.ts';

/** What a queue needs to know of a card. */
export interface StudyItem {
  readonly card: CardId;
  readonly concept: ConceptId;
  readonly deck: DeckId;
  readonly kind: Kind;
  readonly language: Language;
  /** Ids that the card had before, where reviews may still name it so. */
  readonly formerIds?: readonly CardId[];
  /** Of its question and answer as they are now. */
  readonly fingerprint?: string;
}

/** What the learner asked for: some decks only, and which side of a concept to show where it has several. */
export interface Filter {
  readonly decks?: ReadonlySet<DeckId>;
  readonly language?: Language;
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
 * Takes items, a history, a moment (ms epoch), an offset (minutes east of UTC), settings and a filter; returns what to ask, in
 * order and one item a concept: learning by due time, reviews by lowest retrievability, then new ones, a deck in turn.
 */
export function buildQueue(
  items: readonly StudyItem[],
  history: History,
  now: number,
  offset: number,
  settings: Settings,
  filter: Filter = {},
): readonly StudyItem[] {
  const piles = pilesOf(picked(items, filter), history, now, offset, settings);
  const recall = ({ memory }: Seen): number => retrievability(memory, now, offset, settings);
  const room = newAllowance(history, now, offset, settings);
  const again = [...ordered(piles.learning, ({ memory }) => memory.due), ...ordered(piles.due, recall)];
  return [...again.map(({ item }) => item), ...interleaved(piles.new).slice(0, room)];
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
  const room = newAllowance(history, now, offset, settings);
  const count = (some: readonly StudyItem[]): Counts => {
    const piles = pilesOf(onePerConcept(some, filter.language), history, now, offset, settings);
    return { learning: piles.learning.length, due: piles.due.length, new: Math.min(piles.new.length, room) };
  };
  const wanted = inDecks(items, filter);
  const decks = [...Map.groupBy(wanted, ({ deck }) => deck)];
  return { total: count(wanted), byDeck: new Map(decks.map(([deck, own]) => [deck, count(own)])) };
}

/** Takes items, a history and a filter, and returns the learning item that comes due first and when (ms epoch), due already or not. */
export function nextLearning(
  items: readonly StudyItem[],
  history: History,
  filter: Filter = {},
): { readonly item: StudyItem; readonly at: number } | undefined {
  const steps = picked(items, filter)
    .flatMap((item) => seen(item, history))
    .filter(({ memory }) => memory.kind !== 'review');
  const [next] = ordered(steps, ({ memory }) => memory.due);
  return next === undefined ? undefined : { item: next.item, at: next.memory.due };
}

/** Takes a history, a moment (ms epoch), an offset (minutes) and settings, and returns how many new concepts may still begin that day. */
export function newAllowance(history: History, now: number, offset: number, settings: Settings): number {
  const today = civilDay(now, offset, settings.rolloverHour);
  const firsts = valuesOf(history.threads).flatMap(
    ({ entries }) => entries.find((entry) => entry.kind === 'review') ?? [],
  );
  const begun = firsts.filter((first) => civilDay(first.at, first.offset, settings.rolloverHour) === today);
  return Math.max(0, settings.newPerDay - begun.length);
}

interface Seen {
  readonly item: StudyItem;
  readonly memory: SeenMemory;
}

interface Piles {
  readonly learning: readonly Seen[];
  readonly due: readonly Seen[];
  readonly new: readonly StudyItem[];
}

function pilesOf(
  items: readonly StudyItem[],
  history: History,
  now: number,
  offset: number,
  settings: Settings,
): Piles {
  const waiting = items
    .flatMap((item) => seen(item, history))
    .filter(({ item, memory }) => isDue(memory, now, offset, settings) || isAskedSoon(history, item));
  return {
    learning: waiting.filter(({ memory }) => memory.kind !== 'review'),
    due: waiting.filter(({ memory }) => memory.kind === 'review'),
    new: items.filter(({ card }) => memoryOf(history, card).kind === 'new'),
  };
}

function seen(item: StudyItem, history: History): readonly Seen[] {
  const memory = memoryOf(history, item.card);
  return memory.kind === 'new' ? [] : [{ item, memory }];
}

function picked(items: readonly StudyItem[], filter: Filter): readonly StudyItem[] {
  return onePerConcept(inDecks(items, filter), filter.language);
}

function inDecks(items: readonly StudyItem[], { decks }: Filter): readonly StudyItem[] {
  return decks === undefined ? items : items.filter(({ deck }) => decks.has(deck));
}

/** The asked language where the concept has it, else its first card. */
function onePerConcept(items: readonly StudyItem[], language: Language | undefined): readonly StudyItem[] {
  const kept = new Map<ConceptId, StudyItem>();
  for (const item of items) {
    const known = kept.get(item.concept);
    if (known === undefined || (known.language !== language && item.language === language))
      kept.set(item.concept, item);
  }
  return [...kept.values()];
}

/** Lowest first; equal ones by concept, so that the order does not depend on the files'. */
function ordered(pile: readonly Seen[], by: (one: Seen) => number): readonly Seen[] {
  return pile
    .map((one) => ({ one, rank: by(one) }))
    .sort((a, b) => a.rank - b.rank || compareText(a.one.item.concept, b.one.item.concept))
    .map(({ one }) => one);
}

/** One of each deck in turn, as written within a deck. */
function interleaved(items: readonly StudyItem[]): readonly StudyItem[] {
  const decks = [...Map.groupBy(items, ({ deck }) => deck).values()];
  const rounds = Math.max(0, ...decks.map((deck) => deck.length));
  return Array.from({ length: rounds }, (_, round) => decks.flatMap((deck) => deck[round] ?? [])).flat();
}
