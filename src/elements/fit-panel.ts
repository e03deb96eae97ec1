import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import { type Fit, fewestAnswers, fewestForAll } from '../study/fit.ts';
import { fitSequences, foretoldTimes } from '../study/fit-answers.ts';
import type { Score } from '../study/fit-score.ts';
import type { History } from '../study/history.ts';
import { weightsOf } from '../study/schedule.ts';
import type { Settings } from '../study/settings.ts';
import { find, h } from './dom.ts';
import { type FitRun, startFit } from './fit-run.ts';

/** The part of the page that fits weights: `show` has it follow the settings and the answers there are. */
export interface FitPanel {
  readonly show: (settings: Settings, history: History | undefined) => void;
}

/** Opens the panel; what it is given keeps other weights. */
export function openFitPanel(
  panel: HTMLElement,
  language: Language,
  keep: (weights: Settings['weights']) => void,
): FitPanel {
  const button = (name: string) => find(panel, `[data-${name}]`, HTMLButtonElement);
  const [start, cancel, toDefault] = [button('fit'), button('fit-cancel'), button('weights-default')];
  const said = find(panel, '[data-fit-said]', HTMLElement);
  const bar = find(panel, '[data-fit-progress]', HTMLProgressElement);
  const result = find(panel, '[data-fit-result]', HTMLElement);
  let history: History | undefined;
  let run: FitRun | undefined;

  const end = (words: string): void => {
    run = undefined;
    said.textContent = words;
    bar.hidden = true;
    cancel.hidden = true;
    start.hidden = false;
    if (document.activeElement === document.body) start.focus();
  };
  const finish = (fit: Fit): void => {
    if (fit.kind === 'better') keep(fit.weights);
    end(wordsOf(fit, language));
    if (fit.kind !== 'too-few') result.replaceChildren(tableOf(fit.before, fit.after, language));
  };
  const begin = (): void => {
    if (!history || run) return;
    const { settings } = history;
    const request = { sequences: fitSequences(history), inUse: weightsOf(settings) };
    result.replaceChildren();
    bar.value = 0;
    said.textContent = t(language, 'settings.weights.running');
    [start.hidden, bar.hidden, cancel.hidden] = [true, false, false];
    cancel.focus();
    run = startFit({ ...request, relearningSteps: settings.relearningSteps.length }, (share) => {
      bar.value = share;
    });
    run.fit.then(finish).catch(() => end(t(language, 'settings.weights.failed')));
  };

  start.addEventListener('click', begin);
  cancel.addEventListener('click', () => {
    run?.cancel();
    end(t(language, 'settings.weights.cancelled'));
    start.focus();
  });
  toDefault.addEventListener('click', () => {
    keep('default');
    result.replaceChildren();
    said.textContent = '';
    start.focus();
  });
  return {
    show: (settings, answers) => {
      history = answers ?? history;
      showUsed(panel, settings, language);
      toDefault.hidden = settings.weights === 'default';
      if (history) start.disabled = !showAnswers(panel, history, language);
    },
  };
}

function showUsed(panel: HTMLElement, settings: Settings, language: Language): void {
  const used = settings.weights === 'default' ? 'default' : 'own';
  find(panel, '[data-weights-used]', HTMLElement).textContent = t(language, `settings.weights.${used}`);
  const digits = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
  const list = weightsOf(settings).map((weight) => digits.format(weight));
  find(panel, '[data-weights-list]', HTMLElement).textContent = list.join(', ');
}

/** Says how many answers can be used, and returns whether they are enough. */
function showAnswers(panel: HTMLElement, history: History, language: Language): boolean {
  const { length: count } = foretoldTimes(fitSequences(history));
  const few = count < fewestAnswers && t(language, 'settings.weights.tooFew', { needed: fewestAnswers });
  const some = count < fewestForAll && t(language, 'settings.weights.initialOnly', { needed: fewestForAll });
  const words = [tCount(language, 'settings.weights.answers', count), few || some || ''];
  find(panel, '[data-weights-answers]', HTMLElement).textContent = words.join(' ').trim();
  return count >= fewestAnswers;
}

function wordsOf(fit: Fit, language: Language): string {
  switch (fit.kind) {
    case 'too-few':
      return t(language, 'settings.weights.tooFew', { needed: fit.needed });
    case 'no-better':
      return t(language, 'settings.weights.noBetter');
    case 'better':
      return t(language, 'settings.weights.better');
  }
}

function tableOf(before: Score, after: Score, language: Language): HTMLElement {
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
