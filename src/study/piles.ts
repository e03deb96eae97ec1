import { civilDay } from './civil-day.ts';
import { isAskedSoon } from './edits.ts';
import type { Filter } from './filter.ts';
import { noteOf } from './held.ts';
import { type History, memoryOf, reviewsOf } from './history.ts';
import type { SeenMemory } from './memory.ts';
import type { StudyItem } from './queue.ts';
import { compareText } from './review.ts';
import { isDue, retrievability } from './schedule.ts';
import type { Settings } from './settings.ts';
import { wasSureAndWrong } from './weak.ts';

/** What waits, by what it is, each pile in the order in which it is asked. */
export interface Piles {
  readonly learning: readonly StudyItem[];
  readonly due: readonly StudyItem[];
  readonly new: readonly StudyItem[];
}

interface Seen {
  readonly item: StudyItem;
  readonly memory: SeenMemory;
}

/**
 * Takes picked items, a history, a moment (ms epoch), an offset (minutes east of UTC), settings and a filter; returns those that wait,
 * one a note over all piles: the first in the order of asking. New ones are not yet limited to a day's.
 */
export function pilesOf(
  picked: readonly StudyItem[],
  history: History,
  now: number,
  offset: number,
  settings: Settings,
  filter: Filter,
): Piles {
  const today = civilDay(now, offset, settings.rolloverHour);
  const isEarly = (memory: SeenMemory) => filter.only === 'weak' && memory.kind === 'review' && memory.lastDay < today;
  const waiting = picked
    .flatMap((item) => seen(item, history))
    .filter(
      ({ item, memory }) => isDue(memory, now, offset, settings) || isEarly(memory) || isAskedSoon(history, item),
    );
  const isFirst = ({ item }: Seen) => wasSureAndWrong(reviewsOf(history, item.card), settings);
  const recall = ({ memory }: Seen) => retrievability(memory, now, offset, settings);
  const steps = waiting.filter(({ memory }) => memory.kind !== 'review');
  const reviews = waiting.filter(({ memory }) => memory.kind === 'review');
  return onePerNote({
    learning: inOrder(steps, isFirst, ({ memory }) => memory.due),
    due: inOrder(reviews, isFirst, recall),
    new: interleaved(picked.filter(({ card }) => memoryOf(history, card).kind === 'new')),
  });
}

function seen(item: StudyItem, history: History): readonly Seen[] {
  const memory = memoryOf(history, item.card);
  return memory.kind === 'new' ? [] : [{ item, memory }];
}

/** First ones before the others, then lowest first; equal ones by card, so that the order does not depend on the files'. */
function inOrder(
  pile: readonly Seen[],
  isFirst: (one: Seen) => boolean,
  by: (one: Seen) => number,
): readonly StudyItem[] {
  return pile
    .map((one) => ({ item: one.item, first: isFirst(one) ? 0 : 1, rank: by(one) }))
    .sort((a, b) => a.first - b.first || a.rank - b.rank || compareText(a.item.card, b.item.card))
    .map(({ item }) => item);
}

/** One of each deck in turn, and of a deck's sections in turn when it is the deck's; as written within a section. */
function interleaved(items: readonly StudyItem[]): readonly StudyItem[] {
  const decks = [...Map.groupBy(items, ({ deck }) => deck).values()];
  return inTurn(decks.map((own) => inTurn([...Map.groupBy(own, ({ section }) => section).values()])));
}

function inTurn(groups: readonly (readonly StudyItem[])[]): readonly StudyItem[] {
  const rounds = Math.max(0, ...groups.map((group) => group.length));
  return Array.from({ length: rounds }, (_, round) => groups.flatMap((group) => group[round] ?? [])).flat();
}

function onePerNote(piles: Piles): Piles {
  const notes = new Set<string>();
  const isFree = (item: StudyItem): boolean => {
    const before = notes.size;
    return notes.add(noteOf(item)).size > before;
  };
  const [learning, due, fresh] = [piles.learning, piles.due, piles.new].map((pile) => pile.filter(isFree));
  return { learning: learning ?? [], due: due ?? [], new: fresh ?? [] };
}
