import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import type { Session } from '../study/session-state.ts';
import { defaultSettings, type Settings } from '../study/settings.ts';
import type { Written } from '../study/storage-door.ts';
import type { Store } from '../study/store.ts';
import { valuesOf } from '../study/table.ts';
import { h } from './dom.ts';
import { keepSettings } from './setting-store.ts';

/** Tells the learner of a cleared storage that this page still knows what was there, with a button that puts it back; who meant to clear it leaves it so. */
export function showPutBack(notices: HTMLElement, language: Language, store: Store, session: () => Session): void {
  const button = h('button', { type: 'button', class: 'button' }, t(language, 'study.cleared.putBack'));
  const words = h('span', {}, t(language, 'study.cleared'));
  const notice = h('div', { class: 'notice', 'data-cleared': true }, words, button);
  button.addEventListener('click', () => {
    const written = putBack(store, session());
    words.textContent = t(
      language,
      written.kind === 'written' ? 'study.cleared.done' : `settings.notSaved.${written.reason}`,
    );
    if (written.kind === 'written') button.remove();
  });
  notices.querySelector('[data-cleared]')?.remove();
  notices.append(notice);
}

function putBack(store: Store, { history, sitting }: Session): Written {
  const written = store.putBack(valuesOf(history.entries));
  return written.kind === 'refused' ? written : keepSettings(store.preferences, chosenIn(sitting.settings));
}

function chosenIn(settings: Settings): Partial<Settings> {
  const defaults = new Map<string, unknown>(Object.entries(defaultSettings));
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => defaults.get(name) !== value));
}
