import { siteAddresses } from '../i18n/address.ts';
import { t } from '../i18n/t.ts';
import { parseItems } from '../study/parse-items.ts';
import { parseTitles } from '../study/parse-titles.ts';
import { statisticsOf } from '../study/stats.ts';
import { find, h } from './dom.ts';
import { fetchJson, reasonOf } from './fetch-json.ts';
import { formatsFor } from './formats.ts';
import { languageOf } from './page-language.ts';
import { historyOf, now, openBrowserStore } from './progress.ts';
import { calibrationPart } from './progress-calibration.ts';
import { daysPart } from './progress-days.ts';
import { decksPart } from './progress-decks.ts';
import { forecastPart } from './progress-forecast.ts';
import { hardestPart } from './progress-hardest.ts';
import type { Part } from './progress-part.ts';
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
      const site = siteAddresses(this.dataset.base ?? '/');
      const formats = formatsFor(language);
      const store = openBrowserStore();
      let isStale = false;
      const draw = () => {
        isStale = false;
        const statistics = statisticsOf(historyOf(store, items), items, now(), { language });
        for (const body of this.querySelectorAll<HTMLElement>('[data-part]')) {
          const drawn = parts[body.dataset.part ?? '']?.({ statistics, language, formats, titles, site });
          if (drawn !== undefined) body.replaceChildren(...drawn);
        }
      };
      draw();
      store.subscribe(window, () => {
        isStale = true;
      });
      document.addEventListener('visibilitychange', () => {
        if (isStale && document.visibilityState === 'visible') draw();
      });
    } catch (error) {
      const notice = h(
        'p',
        { class: 'notice', role: 'alert' },
        t(language, 'study.failed', { reason: reasonOf(error) }),
      );
      find(this, '[data-part="today"]', HTMLElement).append(notice);
    } finally {
      this.toggleAttribute('data-ready', true);
    }
  }

  private async load<T>(name: 'index' | 'titles', parse: (json: unknown) => T | undefined): Promise<T> {
    const parsed = parse(await fetchJson(this.dataset[name]));
    if (parsed === undefined) throw new Error(this.dataset[name]);
    return parsed;
  }
}

customElements.define('progress-page', ProgressPage);
