import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import type { Fit } from '../study/fit.ts';
import { fitSequences } from '../study/fit-answers.ts';
import type { History } from '../study/history.ts';
import { weightsOf } from '../study/schedule.ts';
import type { Settings } from '../study/settings.ts';
import { find } from './dom.ts';
import { type FitRun, startFit } from './fit-run.ts';
import { showAnswers, showUsed, tableOf, wordsOf } from './fit-words.ts';

/** The part of the page that fits weights; what it is given keeps them. */
export class FitPanel {
  private readonly panel: HTMLElement;
  private readonly language: Language;
  private readonly keep: (weights: Settings['weights']) => void;
  private history: History | undefined;
  private run: FitRun | undefined;

  constructor(panel: HTMLElement, language: Language, keep: (weights: Settings['weights']) => void) {
    this.panel = panel;
    this.language = language;
    this.keep = keep;
    this.button('fit').addEventListener('click', () => this.begin());
    this.button('fit-cancel').addEventListener('click', () => {
      this.run?.cancel();
      this.end(t(language, 'settings.weights.cancelled'));
    });
    this.button('weights-default').addEventListener('click', () => {
      this.keep('default');
      this.say('');
      this.result().replaceChildren();
      this.button('fit').focus();
    });
  }

  /** Follows the settings, and the answers there are once they are known. */
  show(settings: Settings, history: History | undefined): void {
    this.history = history;
    showUsed(this.panel, settings, this.language);
    this.button('weights-default').hidden = settings.weights === 'default';
    if (history) this.button('fit').disabled = !showAnswers(this.panel, history, this.language);
  }

  private begin(): void {
    if (!this.history || this.run) return;
    const { settings } = this.history;
    const relearningSteps = settings.relearningSteps.length;
    const request = { sequences: fitSequences(this.history), inUse: weightsOf(settings), relearningSteps };
    this.result().replaceChildren();
    this.say(t(this.language, 'settings.weights.running'));
    this.progress().value = 0;
    this.showRunning(true);
    this.button('fit-cancel').focus();
    this.run = startFit(request, (share) => {
      this.progress().value = share;
    });
    this.run.fit.then((fit) => this.finish(fit)).catch(() => this.end(t(this.language, 'settings.weights.failed')));
  }

  private finish(fit: Fit): void {
    if (fit.kind === 'better') this.keep(fit.weights);
    this.end(wordsOf(fit, this.language));
    if (fit.kind !== 'too-few') this.result().replaceChildren(tableOf(fit.before, fit.after, this.language));
  }

  /** The focus goes back to where the fit began, unless the learner has moved on. */
  private end(words: string): void {
    const wasThere = document.activeElement === this.button('fit-cancel');
    this.run = undefined;
    this.showRunning(false);
    this.say(words);
    if (wasThere) this.button('fit').focus();
  }

  private showRunning(isRunning: boolean): void {
    this.progress().hidden = !isRunning;
    this.button('fit-cancel').hidden = !isRunning;
    this.button('fit').hidden = isRunning;
  }

  private say(words: string): void {
    find(this.panel, '[data-fit-said]', HTMLElement).textContent = words;
  }

  private button(name: string): HTMLButtonElement {
    return find(this.panel, `[data-${name}]`, HTMLButtonElement);
  }

  private progress(): HTMLProgressElement {
    return find(this.panel, '[data-fit-progress]', HTMLProgressElement);
  }

  private result(): HTMLElement {
    return find(this.panel, '[data-fit-result]', HTMLElement);
  }
}
