import type { Language } from '../cards/card.ts';
import { siteAddresses } from '../i18n/address.ts';
import { t } from '../i18n/t.ts';
import { civilDay } from '../study/civil-day.ts';
import { append, type History } from '../study/history.ts';
import { parseItems } from '../study/parse-items.ts';
import { type CardTitle, parseTitles } from '../study/parse-titles.ts';
import type { StudyItem } from '../study/queue.ts';
import { statisticsOf } from '../study/stats.ts';
import { find, h } from './dom.ts';
import { fetchJson, reasonOf } from './fetch-json.ts';
import { formatsFor } from './formats.ts';
import { languageOf } from './page-language.ts';
import { followOthers, historyOf, now, openBrowserStore } from './progress.ts';
import { calibrationPart } from './progress-calibration.ts';
import { daysPart } from './progress-days.ts';
import { decksPart } from './progress-decks.ts';
import { forecastPart } from './progress-forecast.ts';
import { hardestPart } from './progress-hardest.ts';
import type { Drawing, Part } from './progress-part.ts';
import { retentionPart } from './progress-retention.ts';
import { difficultyPart, stabilityPart, timePart } from './progress-spreads.ts';
import { sincePart, todayPart } from './progress-today.ts';

/** What draws each part of the page, by the part's name in its HTML. */
const parts: Readonly<Record<string, Part>> = {
  since: sincePart,
  today: todayPart,
  forecast: forecastPart,
  days: daysPart,
  retention: retentionPart,
  calibration: calibrationPart,
  stability: stabilityPart,
  difficulty: difficultyPart,
  time: timePart,
  hardest: hardestPart,
  decks: decksPart,
};

/** Draws what the log says of a learner's progress into the parts of the page; what has no data yet keeps the words it came with. */
class ProgressPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const language = languageOf(this);
    try {
      const [items, titles] = await Promise.all([this.load('index', parseItems), this.load('titles', parseTitles)]);
      this.follow(items, titles, language);
    } catch (error) {
      const text = t(language, 'study.failed', { reason: reasonOf(error) });
      find(this, '[data-part="today"]', HTMLElement).append(h('p', { class: 'notice', role: 'alert' }, text));
    } finally {
      this.toggleAttribute('data-ready', true);
    }
  }

  /** Draws, and again when another tab or a new day has changed what there is to say; a table that is being read stays. */
  private follow(items: readonly StudyItem[], titles: readonly CardTitle[], language: Language): void {
    const around = { language, titles, formats: formatsFor(language), site: siteAddresses(this.dataset.base ?? '/') };
    const store = openBrowserStore();
    const fold = () => historyOf(store, items, store.preferences.settings());
    const draw = () => this.draw({ ...around, statistics: statisticsOf(history, items, now(), { language }) });
    let history = fold();
    let isStale = false;
    let day = todayOf(history);
    draw();
    const refresh = () => {
      const isOld = isStale || day !== todayOf(history);
      if (!isOld || document.visibilityState !== 'visible' || this.querySelector('.behind[open]')) return;
      isStale = false;
      day = todayOf(history);
      draw();
    };
    followOthers(store, (entries) => {
      // Where there is nothing to add, preferences changed, or all was cleared.
      history = entries.length === 0 ? fold() : entries.reduce(append, history);
      isStale = true;
      refresh();
    });
    document.addEventListener('visibilitychange', refresh);
  }

  private draw(drawing: Drawing): void {
    for (const body of this.querySelectorAll<HTMLElement>('[data-part]')) {
      const drawn = parts[body.dataset.part ?? '']?.(drawing);
      if (drawn !== undefined) body.replaceChildren(...drawn);
    }
  }

  private async load<T>(name: 'index' | 'titles', parse: (json: unknown) => T | undefined): Promise<T> {
    const parsed = parse(await fetchJson(this.dataset[name]));
    if (parsed === undefined) throw new Error(this.dataset[name]);
    return parsed;
  }
}

function todayOf({ settings }: History): number {
  const { at, offset } = now();
  return civilDay(at, offset, settings.rolloverHour);
}

customElements.define('progress-page', ProgressPage);
