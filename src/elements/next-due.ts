import type { Session } from '../study/session.ts';

/** Returns when the next card of the sitting's decks comes due (ms epoch); `undefined` where none was ever studied. */
export function nextDue({ sitting, history }: Session): number | undefined {
  const { decks } = sitting.filter;
  const own = new Set(sitting.items.filter(({ deck }) => !decks || decks.has(deck)).map(({ concept }) => concept));
  const dues = [...history.memories].flatMap(([concept, memory]) =>
    memory.kind !== 'new' && own.has(concept) ? [memory.due] : [],
  );
  return dues.length > 0 ? Math.min(...dues) : undefined;
}
