import type { DeckId, Language } from '../cards/card.ts';
import { siteAddresses } from '../i18n/address.ts';
import { t, tCount } from '../i18n/t.ts';
import { append, type History } from '../study/history.ts';
import { parseItems } from '../study/parse-items.ts';
import { type Counts, countDue, type DueCounts, type StudyItem } from '../study/queue.ts';
import type { Store } from '../study/store.ts';
import { vanishedCards } from '../study/vanished.ts';
import { compactQuietly } from './compaction.ts';
import { find, h } from './dom.ts';
import { fetchJson, reasonOf } from './fetch-json.ts';
import { settleMoves } from './moves.ts';
import { languageOf } from './page-language.ts';
import { followOthers, historyOf, now, openBrowserStore } from './progress.ts';

/** Says on the home page what is due today, all together and deck by deck. */
class TodayPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const language = languageOf(this);
    this.showDate(language);
    try {
      const items = parseItems(await fetchJson(this.dataset.index));
      if (!items) throw new Error('cards.json');
      this.follow(openBrowserStore(), items, language);
    } catch (error) {
      const panel = find(this, '[data-today-panel]', HTMLElement);
      panel.append(h('p', { class: 'notice' }, t(language, 'study.failed', { reason: reasonOf(error) })));
    }
  }

  /** Shows what is due, and again whenever another tab or the time has changed that. */
  private follow(store: Store, items: readonly StudyItem[], language: Language): void {
    const fold = () => historyOf(store, items, store.preferences.settings());
    const again = () => {
      history = fold();
      refresh();
    };
    const site = siteAddresses(this.dataset.base ?? '/');
    let history = settleMoves(store, items, find(this, '[data-notices]', HTMLElement), language, site, again);
    const refresh = () => {
      this.showDate(language);
      this.show(countToday(history, items, language), language);
      this.showVanished(vanishedCards(history, items).length, language);
    };
    refresh();
    compactQuietly(store);
    followOthers(store, (entries) => {
      // Where there is nothing to add, preferences changed, or all was cleared.
      history = entries.length === 0 ? fold() : entries.reduce(append, history);
      refresh();
    });
    addEventListener('pageshow', refresh);
    document.addEventListener('visibilitychange', refresh);
  }

  private showVanished(count: number, language: Language): void {
    const note = find(this, '[data-vanished-note]', HTMLElement);
    note.hidden = count === 0;
    find(note, 'a', HTMLAnchorElement).textContent = tCount(language, 'vanished.count', count);
  }

  private showDate(language: Language): void {
    const today = new Date();
    const time = find(this, '[data-today]', HTMLTimeElement);
    time.textContent = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(
      today,
    );
  }

  private show({ total, byDeck }: DueCounts, language: Language): void {
    find(this, '[data-today-panel]', HTMLElement).replaceChildren(...panelOf(total, language));
    for (const note of this.querySelectorAll<HTMLElement>('[data-deck-due]')) {
      const counts = byDeck.get((note.dataset.deckDue ?? '') as DeckId);
      note.replaceChildren(...(counts ? noteOf(counts, language) : []));
    }
  }
}

function countToday(history: History, items: readonly StudyItem[], language: Language): DueCounts {
  const { at, offset } = now();
  return countDue(items, history, at, offset, history.settings, { language });
}

function panelOf({ learning, due, new: fresh }: Counts, language: Language): HTMLElement[] {
  const again = learning + due;
  if (again + fresh === 0) return [h('p', { class: 'lede' }, t(language, 'home.done'))];
  const stem = again > 0 ? 'home.dueNumber' : 'home.newNumber';
  const number = again > 0 ? again : fresh;
  const first = h(
    'p',
    { class: 'due-number' },
    h('strong', {}, String(number)),
    ' ',
    h('span', {}, tCount(language, stem, number)),
  );
  return again > 0 && fresh > 0 ? [first, h('p', { class: 'lede' }, tCount(language, 'home.new', fresh))] : [first];
}

function noteOf({ learning, due, new: fresh }: Counts, language: Language): Node[] {
  const again = learning + due;
  const parts: Node[] = [];
  if (again > 0) parts.push(h('span', { class: 'due' }, tCount(language, 'deck.due', again)));
  if (again > 0 && fresh > 0) parts.push(document.createTextNode(' · '));
  if (fresh > 0) parts.push(document.createTextNode(tCount(language, 'deck.new', fresh)));
  return parts;
}

customElements.define('today-page', TodayPage);
