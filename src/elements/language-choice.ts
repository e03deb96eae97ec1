import type { Language } from '../cards/card.ts';
import { now, openBrowserStore } from './progress.ts';

/** Remembers the language of the link that a learner follows, for the next visit to the site's first page. */
export function keepLanguageChoice(page: Document): void {
  page.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('[data-language-choice]') : null;
    const choice = link?.getAttribute('data-language-choice');
    if (choice === 'fr' || choice === 'en') {
      openBrowserStore().preferences.set({ name: 'language', value: choice, at: now().at });
    }
  });
}

/** On the first page, goes on to the language chosen before, or else to the browser's. */
export function openChosenLanguage(page: Document): void {
  const chosen = openBrowserStore().preferences.get('language') ?? browserLanguage(navigator.languages);
  const link = page.querySelector(`main [data-language-choice="${chosen}"]`);
  if (link instanceof HTMLAnchorElement) location.replace(link.href);
}

function browserLanguage(preferred: readonly string[]): Language {
  const first = preferred.find((tag) => /^(?:fr|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
