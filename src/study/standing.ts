import type { ConceptId } from '../cards/card.ts';
import { civilDay } from './civil-day.ts';
import { noteOf } from './held.ts';
import { type History, memoryOf, reviewsOf, stateOf } from './history.ts';
import type { StudyItem } from './queue.ts';
import type { Moment } from './session-state.ts';
import { isWeak } from './weak.ts';

/** How far a concept is from being remembered, in one word; where it comes later, in how many of the learner's days. */
export type Standing =
  | { readonly kind: 'new' | 'learning' | 'due' | 'suspended' }
  | { readonly kind: 'later'; readonly days: number };

/** The standing of a concept, and whether any of what it asks is weak. */
export interface ConceptStanding {
  readonly standing: Standing;
  readonly isWeak: boolean;
}

/**
 * Takes the site's items, a history and a moment; returns the standing of every concept that was ever asked or is suspended. Of a concept
 * asked in several ways that which comes first counts, and it is suspended where all of it is.
 */
export function standingsOf(
  items: readonly StudyItem[],
  history: History,
  moment: Moment,
): ReadonlyMap<ConceptId, ConceptStanding> {
  const known = items.filter((item) => standingOf(item, history, moment).kind !== 'new');
  const concepts = new Set(known.map(noteOf));
  const groups = Map.groupBy(
    items.filter((item) => concepts.has(noteOf(item))),
    noteOf,
  );
  return new Map(
    [...groups].map(([concept, group]) => [
      concept as ConceptId,
      {
        standing: first(group.map((item) => standingOf(item, history, moment))),
        isWeak: group.some((item) => isWeakNow(item, history, moment)),
      },
    ]),
  );
}

const order: readonly Standing['kind'][] = ['learning', 'due', 'later', 'new', 'suspended'];

function first(standings: readonly Standing[]): Standing {
  const place = (one: Standing): number =>
    order.indexOf(one.kind) + (one.kind === 'later' ? 1 - 1 / (one.days + 1) : 0);
  return standings.reduce((best, one) => (place(one) < place(best) ? one : best));
}

function standingOf(item: StudyItem, history: History, { at, offset }: Moment): Standing {
  if (stateOf(history, item.card).suspended) return { kind: 'suspended' };
  const memory = memoryOf(history, item.card);
  if (memory.kind === 'new') return { kind: 'new' };
  if (memory.kind !== 'review') return { kind: 'learning' };
  const days = memory.dueDay - civilDay(at, offset, history.settings.rolloverHour);
  return days <= 0 ? { kind: 'due' } : { kind: 'later', days };
}

function isWeakNow({ card }: StudyItem, history: History, { at, offset }: Moment): boolean {
  return isWeak(memoryOf(history, card), reviewsOf(history, card), at, offset, history.settings);
}
