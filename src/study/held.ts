import type { CivilDay } from './civil-day.ts';
import { type History, type MemoryId, memoryIdOf, reviewsOf, stateOf } from './history.ts';
import type { StudyItem } from './queue.ts';
import type { Settings } from './settings.ts';
import { dayOf } from './weak.ts';

/** Why a card is not asked: suspended or buried by the learner, or because a sibling was asked that day. */
export type Held = 'suspended' | 'buried' | 'sibling';

/** Takes all items, a history, the learner's day and settings, and returns why an item is not asked that day, undefined where nothing is against it. */
export function heldOn(
  items: readonly StudyItem[],
  history: History,
  today: CivilDay,
  settings: Settings,
): (item: StudyItem) => Held | undefined {
  const asked = askedOn(items, history, today, settings);
  return (item) => {
    const { suspended, buriedUntil } = stateOf(history, item.card);
    if (suspended) return 'suspended';
    if (buriedUntil !== undefined && buriedUntil > today) return 'buried';
    return isAfterSibling(asked.get(noteOf(item)), memoryIdOf(history, item.card)) ? 'sibling' : undefined;
  };
}

/** Takes an item and returns what it shares with its siblings: the same note seen from the other language, in the other direction, or through another of its gaps. */
export function noteOf({ concept, partOf }: StudyItem): string {
  return partOf ?? concept;
}

/** The memories asked that day, by note. A day that a clock going back left in the future counts as today. */
function askedOn(
  items: readonly StudyItem[],
  history: History,
  today: CivilDay,
  settings: Settings,
): ReadonlyMap<string, ReadonlySet<MemoryId>> {
  const asked = new Map<string, Set<MemoryId>>();
  for (const item of items) {
    const last = reviewsOf(history, item.card).at(-1);
    if (last === undefined || dayOf(last, settings) < today) continue;
    asked.set(noteOf(item), (asked.get(noteOf(item)) ?? new Set()).add(memoryIdOf(history, item.card)));
  }
  return asked;
}

/** What was asked that day itself goes on with its learning steps, whatever a sibling did. */
function isAfterSibling(asked: ReadonlySet<MemoryId> | undefined, own: MemoryId): boolean {
  return asked !== undefined && !asked.has(own);
}
