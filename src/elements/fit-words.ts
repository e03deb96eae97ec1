import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import { type Fit, fewestAnswers, fewestForAll } from '../study/fit.ts';
import { fitSequences, foretoldTimes } from '../study/fit-answers.ts';
import type { Score } from '../study/fit-score.ts';
import type { History } from '../study/history.ts';
import { weightsOf } from '../study/schedule.ts';
import type { Settings } from '../study/settings.ts';
import { find, h } from './dom.ts';

/** Says which weights are in use, and lists them. */
export function showUsed(panel: HTMLElement, settings: Settings, language: Language): void {
  const used = settings.weights === 'default' ? 'default' : 'own';
  find(panel, '[data-weights-used]', HTMLElement).textContent = t(language, `settings.weights.${used}`);
  const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
  const list = weightsOf(settings).map((weight) => digits.format(weight));
  find(panel, '[data-weights-list]', HTMLElement).textContent = list.join(', ');
}

/** Says how many answers can be used, and returns whether they are enough. */
export function showAnswers(panel: HTMLElement, history: History, language: Language): boolean {
  const { length: count } = foretoldTimes(fitSequences(history));
  const few = count < fewestAnswers && t(language, 'settings.weights.tooFew', { needed: fewestAnswers });
  const some = count < fewestForAll && t(language, 'settings.weights.initialOnly', { needed: fewestForAll });
  const words = [tCount(language, 'settings.weights.answers', count), few || some || ''];
  find(panel, '[data-weights-answers]', HTMLElement).textContent = words.join(' ').trim();
  return count >= fewestAnswers;
}

/** Says what came of a fit. */
export function wordsOf(fit: Fit, language: Language): string {
  switch (fit.kind) {
    case 'too-few':
      return t(language, 'settings.weights.tooFew', { needed: fit.needed });
    case 'no-better':
      return t(language, 'settings.weights.noBetter');
    case 'better':
      return t(language, 'settings.weights.better');
  }
}

/** Makes the table of how well the answers held out were foretold, before and after. */
export function tableOf(before: Score, after: Score, language: Language): HTMLElement {
  const digits = new Intl.NumberFormat(language, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const head = (words: string, scope: string) => h('th', { scope }, words);
  const row = (words: string, pair: readonly number[]) =>
    h('tr', {}, head(words, 'row'), ...pair.map((value) => h('td', {}, digits.format(value))));
  const columns = (['measure', 'before', 'after'] as const).map((name) =>
    head(t(language, `settings.weights.${name}`), 'col'),
  );
  return h(
    'table',
    { class: 'fit-table' },
    h('caption', {}, tCount(language, 'settings.weights.measured', after.count)),
    h('thead', {}, h('tr', {}, ...columns)),
    h(
      'tbody',
      {},
      row(t(language, 'settings.weights.logLoss'), [before.logLoss, after.logLoss]),
      row(t(language, 'settings.weights.rmse'), [before.rmse, after.rmse]),
    ),
  );
}
