import type { CardId, Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import { isBackwards, sideOf } from '../study/sides.ts';

/** Says on which of its sides a card's id names it: backwards, or by the gap that is asked; undefined for the card as it is. */
export function sideWords(card: CardId, language: Language): string | undefined {
  if (isBackwards(card)) return t(language, 'side.backwards');
  const gap = sideOf(card).slice(1).replaceAll('-', ' ');
  return gap === '' ? undefined : t(language, 'side.gap', { gap });
}
