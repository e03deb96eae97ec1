import type { Language } from '../cards/card.ts';

/** The language that an element's `data-language` names; the pages are written so that it is one of ours. */
export function languageOf({ dataset }: HTMLElement): Language {
  return dataset.language === 'fr' ? 'fr' : 'en';
}
