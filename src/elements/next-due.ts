import { memoryOf } from '../study/history.ts';
import type { Session } from '../study/session.ts';

/** Returns when the next card of the sitting's decks comes due (ms epoch); `undefined` where none was ever studied. */
export function nextDue({ sitting, history }: Session): number | undefined {
  const { decks } = sitting.filter;
  const own = sitting.items.filter(({ deck }) => !decks || decks.has(deck));
  const memories = own.map(({ card }) => memoryOf(history, card));
  const dues = memories.flatMap((memory) => (memory.kind === 'new' ? [] : [memory.due]));
  return dues.length > 0 ? Math.min(...dues) : undefined;
}
