import type { CardId } from '../cards/card.ts';
import { addDays, civilDay } from './civil-day.ts';
import { momentAfter } from './history.ts';
import type { Change } from './review.ts';
import type { Common, Doing, Moment } from './session-state.ts';

/** Takes cards, what is done to each, a sitting's state, the moment and a fresh key; returns the entries that say so, in the cards' order. */
export function entriesOf(
  cards: readonly CardId[],
  doing: Doing,
  { history, sitting }: Common,
  now: Moment,
  key: string,
): readonly Change[] {
  return cards.map((card, index) => ({
    ...detailsOf(doing, now, sitting.settings.rolloverHour),
    key: keyAt(key, index),
    card,
    at: momentAfter(history, card, now.at),
    device: sitting.device,
  }));
}

/** Takes a fresh key and a place in a list, and returns the key of the entry there: the first has the key itself, the others' begin with it. */
export function keyAt(key: string, index: number): string {
  return index === 0 ? key : `${key}+${index}`;
}

type Details = Change extends infer C ? (C extends Change ? Omit<C, 'key' | 'card' | 'at' | 'device'> : never) : never;

function detailsOf(doing: Doing, { at, offset }: Moment, rolloverHour: number): Details {
  if (doing.kind !== 'bury') return doing;
  return { kind: 'bury', until: addDays(civilDay(at, offset, rolloverHour), doing.days) };
}
