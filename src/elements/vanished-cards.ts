import type { CardId, Language } from '../cards/card.ts';
import { type SiteAddresses, siteAddresses } from '../i18n/address.ts';
import { t } from '../i18n/t.ts';
import type { History } from '../study/history.ts';
import { parseItems } from '../study/parse-items.ts';
import { type CardTitle, parseTitles } from '../study/parse-titles.ts';
import type { StudyItem } from '../study/queue.ts';
import { isBackwards, wholeOf } from '../study/sides.ts';
import type { Store } from '../study/store.ts';
import { adoptionsOf, candidatesFor, type Vanished, vanishedCards } from '../study/vanished.ts';
import { find, h } from './dom.ts';
import { showMoved } from './edit-notices.ts';
import { fetchJson } from './fetch-json.ts';
import { goneCard, titleOf } from './gone-card.ts';
import { saveGone } from './gone-file.ts';
import { settleMoves } from './moves.ts';
import { languageOf } from './page-language.ts';
import { followOthers, historyOf, openBrowserStore, undoOf, writingOf } from './progress.ts';
import { sideWords } from './side-words.ts';
import { showFailure, showKept } from './study-notices.ts';

/** Lists the cards that were learnt and are no longer in the notes, and the histories that moved to others. */
class VanishedCards extends HTMLElement {
  private readonly store: Store = openBrowserStore();
  private readonly site: SiteAddresses = siteAddresses(this.dataset.base ?? '/');
  private language: Language = 'en';
  private items: readonly StudyItem[] = [];
  /** What each card asks, those asked backwards or gap by gap too. */
  private questions: ReadonlyMap<CardId, CardTitle> = new Map();

  async connectedCallback(): Promise<void> {
    this.language = languageOf(this);
    try {
      await this.load();
      settleMoves(this.store, this.items, this.notices, this.language, this.site, () => void this.draw());
      await this.draw();
      followOthers(this.store, () => void this.draw());
    } catch (error) {
      showFailure(this.notices, this.language, error, () => this.connectedCallback());
    }
  }

  private async load(): Promise<void> {
    const [json, list] = await Promise.all([fetchJson(this.dataset.index), fetchJson(this.dataset.titles)]);
    const [items, titles] = [parseItems(json), parseTitles(list)];
    if (items === undefined || titles === undefined) throw new Error('cards.json, titles.json');
    this.items = items;
    const wholes = new Map(titles.map((title) => [title.card, title]));
    this.questions = new Map(
      items.flatMap(({ card }) => {
        const title = wholes.get(wholeOf(card));
        return title === undefined ? [] : [[card, { ...title, card }] as const];
      }),
    );
  }

  private async draw(): Promise<void> {
    const history = historyOf(this.store, this.items, this.store.preferences.settings());
    const gone = vanishedCards(history, this.items);
    const cards = await Promise.all(gone.map((one) => this.cardOf(one)));
    const moved = await this.movedOf(history);
    const list =
      gone.length === 0 ? [h('p', {}, t(this.language, 'vanished.none'))] : [...cards, this.saveButton(gone)];
    find(this, '[data-list]', HTMLElement).replaceChildren(...list, ...moved);
  }

  private cardOf(gone: Vanished): Promise<HTMLElement> {
    const near = candidatesFor(gone, this.items, nearest).flatMap((card) => this.questions.get(card) ?? []);
    const onAttach = (to: CardTitle) => void this.attach(gone, to);
    const all = [...this.questions.values()].filter(({ card }) => isBackwards(card) === isBackwards(gone.card));
    return goneCard(gone, near, all, this.language, onAttach);
  }

  private async attach({ card: from }: Vanished, { card, title }: CardTitle): Promise<void> {
    const entry = { kind: 'adopt', card, from, ...writingOf(this.store) } as const;
    showKept(this.notices, this.language, this.store.append(entry));
    showMoved(this.notices, this.language, title, () => void this.takeBack(entry.key));
    await this.draw();
  }

  private async takeBack(key: string): Promise<void> {
    showKept(this.notices, this.language, this.store.append(undoOf(this.store, key)));
    await this.draw();
  }

  private saveButton(gone: readonly Vanished[]): HTMLElement {
    const button = h('button', { type: 'button', class: 'button' }, t(this.language, 'vanished.export'));
    button.addEventListener('click', () => void saveGone(gone, this.store.read().entries));
    return h('p', { class: 'actions' }, button);
  }

  private async movedOf(history: History): Promise<HTMLElement[]> {
    const adoptions = adoptionsOf(history, this.items);
    if (adoptions.length === 0) return [];
    const lines = adoptions.map(async ({ key, from, card, at }) => {
      const title = await titleOf(from);
      const to = this.questions.get(card);
      const link = to && h('a', { href: this.site.card(this.language, to.concept), lang: to.language }, to.title);
      const label = t(this.language, 'vanished.moved.undo', { question: title });
      const undo = h(
        'button',
        { type: 'button', class: 'button', 'aria-label': label },
        t(this.language, 'moved.undo'),
      );
      undo.addEventListener('click', () => void this.takeBack(key));
      const date = new Intl.DateTimeFormat(this.language, { dateStyle: 'medium' }).format(at);
      const side = sideWords(from, this.language);
      const words = [
        `${side === undefined ? '' : ` (${side})`} ${t(this.language, 'vanished.moved.to')} `,
        link,
        `, ${t(this.language, 'vanished.moved.on', { date })}`,
      ];
      return h('li', {}, h('span', {}, h('q', {}, title), ...words), undo);
    });
    const heading = h('h2', {}, t(this.language, 'vanished.moved'));
    return [h('section', { class: 'moved-list' }, heading, h('ul', {}, ...(await Promise.all(lines))))];
  }

  private get notices(): HTMLElement {
    return find(this, '[data-notices]', HTMLElement);
  }
}

/** How many likely cards are offered. */
const nearest = 4;

customElements.define('vanished-cards', VanishedCards);
