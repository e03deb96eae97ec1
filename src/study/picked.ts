import type { Language } from '../cards/card.ts';
import { civilDay } from './civil-day.ts';
import { type Filter, hasMarks, hasStrength } from './filter.ts';
import { type Held, heldOn } from './held.ts';
import { type History, type MemoryId, memoryIdOf } from './history.ts';
import type { StudyItem } from './queue.ts';
import type { Settings } from './settings.ts';

/**
 * Takes all items, a history, a moment (ms epoch), an offset (minutes east of UTC), settings and a filter; returns how to pick from some
 * of them what may be asked that day, due or not: what the filter asks for and nothing is against, one item a memory.
 */
export function openPick(
  items: readonly StudyItem[],
  history: History,
  now: number,
  offset: number,
  settings: Settings,
  filter: Filter,
): (some: readonly StudyItem[]) => readonly StudyItem[] {
  const heldBy = heldOn(items, history, civilDay(now, offset, settings.rolloverHour), settings);
  const isMarked = hasMarks(filter, history);
  const isStrong = hasStrength(filter, history, now, offset, settings);
  const isFree = (item: StudyItem) => isMarked(item) && isStrong(item) && heldBy(item) === undefined;
  return (some) => onePerMemory(some.filter(isFree), history, filter.language);
}

/** What the learner laid aside. */
export type HeldBack = Readonly<Record<'buried' | 'suspended', readonly StudyItem[]>>;

/** Takes what `openPick` takes and returns what the learner buried or suspended among the cards that have the filter's marks, one item a memory. */
export function heldBack(
  items: readonly StudyItem[],
  history: History,
  now: number,
  offset: number,
  settings: Settings,
  filter: Filter,
): HeldBack {
  const heldBy = heldOn(items, history, civilDay(now, offset, settings.rolloverHour), settings);
  const marked = onePerMemory(items.filter(hasMarks(filter, history)), history, filter.language);
  const by = (held: Held) => marked.filter((item) => heldBy(item) === held);
  return { buried: by('buried'), suspended: by('suspended') };
}

/** Takes items, a history and a language, and returns one item of each memory: in that language where there is one, else the first. */
export function onePerMemory(
  items: readonly StudyItem[],
  history: History,
  language: Language | undefined,
): readonly StudyItem[] {
  const kept = new Map<MemoryId, StudyItem>();
  for (const item of items) {
    const id = memoryIdOf(history, item.card);
    const known = kept.get(id);
    if (known === undefined || (known.language !== language && item.language === language)) kept.set(id, item);
  }
  return [...kept.values()];
}
