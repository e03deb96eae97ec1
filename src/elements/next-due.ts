import { civilDay } from '../study/civil-day.ts';
import { hasMarks } from '../study/filter.ts';
import { heldOn } from '../study/held.ts';
import { memoryOf } from '../study/history.ts';
import type { Moment, Session } from '../study/session-state.ts';

/** Returns when the next card of what was picked comes due (ms epoch); `undefined` where none was ever studied. */
export function nextDue({ sitting, history }: Session, { at, offset }: Moment): number | undefined {
  const { items, filter, settings } = sitting;
  const heldBy = heldOn(items, history, civilDay(at, offset, settings.rolloverHour), settings);
  const own = items.filter(hasMarks(filter, history)).filter((item) => heldBy(item) !== 'suspended');
  const dues = own.flatMap(({ card }) => {
    const memory = memoryOf(history, card);
    return memory.kind === 'new' ? [] : [memory.due];
  });
  return dues.length > 0 ? Math.min(...dues) : undefined;
}
