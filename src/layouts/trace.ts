import type { ShownCard } from '../render/shown-card.ts';
import { fold } from '../search/fold.ts';
import { fingerprintOf } from '../study/fingerprint.ts';

/** The fingerprint of a card's question and answer as the site shows them. */
export function printOf({ question, answer }: Pick<ShownCard, 'question' | 'answer'>): string {
  return fingerprintOf(fold(question), fold(answer));
}

/** The attributes of a card's side that let a script tell whether it changed since it was learnt, and what changed. */
export function traceOf(card: ShownCard): Readonly<Record<`data-${string}`, string | undefined>> {
  return {
    'data-side': card.language,
    'data-card': card.id,
    'data-gaps': card.gaps.length > 0 ? card.gaps.join(' ') : undefined,
    'data-former': card.formerIds.length > 0 ? card.formerIds.join(' ') : undefined,
    'data-fingerprint': printOf(card),
    'data-asks': card.question,
    'data-tells': card.answer,
  };
}
