import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import type { ShownCard } from '../render/shown-card.ts';

/** Takes a card and returns what kind it is, in words, and of a choice whether several answers are right; nothing for a plain question. */
export function kindWord({ kind, options }: ShownCard, language: Language): string | undefined {
  if (kind === 'basic') return undefined;
  if (options.filter(({ correct }) => correct).length > 1) return t(language, 'kind.choiceOfSeveral');
  return t(language, `kind.${kind}`);
}
