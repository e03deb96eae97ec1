import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Backup } from '../study/backup-text.ts';
import { changesNothing, countReviews, type Difference, type ImportPlan } from '../study/import-plan.ts';
import type { Entry } from '../study/review.ts';
import { momentWords, preferenceWords } from './backup-words.ts';
import { h } from './dom.ts';

/** What is in a file, and the two ways to bring it in. */
export interface Previewed {
  readonly backup: Backup;
  readonly unknownPreferences: number;
  readonly merge: ImportPlan;
  readonly replace: ImportPlan;
}

/** Shows what is in a file before anything is written: what is new, what this device alone has, and which settings differ. */
export function previewOf(previewed: Previewed, language: Language): HTMLElement {
  const { backup, merge, replace, unknownPreferences } = previewed;
  const isSame = changesNothing(merge) && changesNothing(replace);
  return h(
    'div',
    { class: 'import-preview', tabindex: '-1', role: 'region', 'aria-labelledby': 'import-preview' },
    h('h3', { id: 'import-preview' }, t(language, 'backup.preview.title')),
    h('p', { class: 'aside' }, t(language, 'backup.preview.made', { date: momentWords(language, backup.at) })),
    h('p', { class: 'preview-count' }, countsOf(language, backup.entries, merge.exchange.added)),
    othersOf(language, merge.exchange.added),
    goingOf(language, replace.exchange.removed),
    ...differencesOf(language, replace.differences),
    unknownPreferences > 0 ? h('p', {}, tCount(language, 'backup.preview.unknown', unknownPreferences)) : undefined,
    backup.unreadable.length > 0
      ? h('p', {}, tCount(language, 'backup.preview.unreadable', backup.unreadable.length))
      : undefined,
    isSame ? h('p', {}, t(language, 'backup.preview.same')) : undefined,
    h(
      'p',
      { class: 'actions' },
      choice(language, 'merge', !changesNothing(merge)),
      choice(language, 'replace', !changesNothing(replace)),
      h('button', { type: 'button', class: 'button quiet', 'data-cancel': true }, t(language, 'backup.cancel')),
    ),
  );
}

function countsOf(language: Language, all: readonly Entry[], added: readonly Entry[]): string {
  const reviews = tCount(language, 'backup.reviews', countReviews(all));
  return `${reviews}, ${tCount(language, 'backup.preview.new', countReviews(added))}`;
}

function othersOf(language: Language, added: readonly Entry[]): HTMLElement | undefined {
  const others = added.length - countReviews(added);
  return others > 0 ? h('p', {}, tCount(language, 'backup.preview.others', others)) : undefined;
}

function goingOf(language: Language, removed: readonly Entry[]): HTMLElement | undefined {
  return removed.length > 0 ? h('p', {}, tCount(language, 'backup.preview.going', removed.length)) : undefined;
}

function differencesOf(language: Language, differences: readonly Difference[]): readonly HTMLElement[] {
  if (differences.length === 0) return [];
  const head = ['setting', 'here', 'file'] as const;
  return [
    h(
      'div',
      { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'import-settings' },
      h(
        'table',
        {},
        h('caption', { id: 'import-settings' }, t(language, 'backup.preview.settings')),
        h(
          'thead',
          {},
          h('tr', {}, ...head.map((name) => h('th', { scope: 'col' }, t(language, `backup.preview.${name}`)))),
        ),
        h('tbody', {}, ...differences.map((difference) => rowOf(language, difference))),
      ),
    ),
    h('p', { class: 'aside' }, t(language, 'backup.preview.later')),
  ];
}

function rowOf(language: Language, { name, before, after }: Difference): HTMLElement {
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, t(language, `settings.${name}`)),
    h('td', {}, preferenceWords(language, name, before)),
    h('td', {}, preferenceWords(language, name, after)),
  );
}

function choice(language: Language, kind: 'merge' | 'replace', isPossible: boolean): HTMLElement | undefined {
  if (!isPossible) return undefined;
  const look = kind === 'merge' ? 'button primary' : 'button';
  return h('button', { type: 'button', class: look, 'data-import': kind }, t(language, `backup.${kind}`));
}
