import type { Language } from '../cards/card.ts';
import { type SiteAddresses, siteAddresses } from '../i18n/address.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Question, Remembered, Reply } from '../search/desk.ts';
import { openQueryList, type QueryList } from '../study/query-list.ts';
import { openDoor } from '../study/storage-door.ts';
import { find, isTyping } from './dom.ts';
import { whenIdle } from './idle.ts';
import { languageOf } from './page-language.ts';
import { browserStorage } from './progress.ts';
import { openAnnouncer, openResultList, type ResultList } from './result-list.ts';
import { emptyResult, failedResult } from './search-empty.ts';
import { type FilterFields, openFilters } from './search-filters.ts';
import { showLater, showRecent } from './search-lists.ts';
import { openSearchMemory, type SearchMemory } from './search-memory.ts';
import { loadLetters, resultLink } from './search-result.ts';
import { openSearchThread, type SearchThread } from './search-thread.ts';

const mostResults = 20;
const mostRecent = 8;
const mostLater = 500;
/** Milliseconds without a key after which the address follows: writing it takes longer than showing a result. */
const addressPause = 250;

/** Search as one types, in a thread of its own: results are links, arrows and Enter choose one. */
class SiteSearch extends HTMLElement {
  private readonly language: Language = languageOf(this);
  private readonly site: SiteAddresses = siteAddresses(this.dataset.base ?? '/');
  private readonly recent: QueryList;
  private readonly later: QueryList;
  private readonly thread: SearchThread;
  private readonly memory: SearchMemory;
  private results: ResultList | undefined;
  private filters: FilterFields | undefined;
  private say: (message: string) => void = () => undefined;
  /** Enter was pressed before what was typed had its answer. */
  private isEntering = false;
  private addressTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const door = openDoor(browserStorage());
    this.recent = openQueryList(door, 'recto-search.recent', mostRecent);
    this.later = openQueryList(door, 'recto-search.later', mostLater);
    this.memory = openSearchMemory(this.dataset.cards ?? '', this.language, (all) => this.remember(all));
    this.thread = openSearchThread(this.dataset.index ?? '', {
      onOpened: (choices) => {
        this.filters?.offer(choices);
        loadLetters(this);
      },
      onAnswer: (question, reply) => this.show(question, reply),
      onFailed: (_, reason) => this.fail(reason),
    });
  }

  connectedCallback(): void {
    const isPage = this.closest('dialog') === null;
    const asked = new URLSearchParams(isPage ? location.search : '');
    this.results = openResultList(this.input, find(this, '[role="listbox"]', HTMLElement));
    this.say = openAnnouncer(find(this, '[data-status]', HTMLElement));
    this.filters = openFilters(this, asked, this.language, () => this.ask());
    this.input.addEventListener('focus', () => this.prepare());
    this.input.addEventListener('input', () => this.ask());
    find(this, 'form', HTMLFormElement).addEventListener('submit', (event) => this.submit(event));
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element && target.closest('a.result'))) return;
      this.recent.add(this.input.value);
      this.keepInAddress();
    });
    showLater(this, this.later, this.language);
    if (isPage) this.beThePage(asked);
    else whenIdle(() => this.thread.open());
  }

  /** On the search page the address holds what is asked, and the keys that open search elsewhere come here. */
  private beThePage(asked: URLSearchParams): void {
    this.input.value = asked.get('q') ?? '';
    document.addEventListener('keydown', (event) => {
      const isCtrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!isCtrlK && (event.key !== '/' || isTyping(event))) return;
      event.preventDefault();
      this.input.focus();
    });
    this.ask();
    this.input.focus({ preventScroll: true });
  }

  private prepare(): void {
    this.thread.open();
    if (this.input.value === '') this.showNothing();
  }

  private ask(): void {
    const query = this.input.value;
    const filters = this.filters?.chosen() ?? {};
    this.isEntering = false;
    clearTimeout(this.addressTimer);
    this.addressTimer = setTimeout(() => this.keepInAddress(), addressPause);
    if (filters.state !== undefined) this.memory.open();
    if (query.trim() === '') this.showNothing();
    else this.thread.ask({ query, language: this.language, limit: mostResults, filters });
  }

  /** On the search page the address says what is asked; coming back asks it again. */
  private keepInAddress(): void {
    if (this.closest('dialog') !== null) return;
    clearTimeout(this.addressTimer);
    const query = this.input.value;
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    this.filters?.writeTo(address.searchParams);
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  }

  private showNothing(): void {
    this.thread.forget();
    this.results?.show([]);
    this.tell('', []);
    showRecent(this, this.recent, this.language, (query) => {
      this.input.value = query;
      this.input.focus();
      this.ask();
    });
  }

  private show(question: Question, reply: Reply): void {
    const { language } = this;
    const links = reply.results.map((found) =>
      resultLink(found, language, this.site.card(language, found.concept), this.memory.wordOf(found.concept)),
    );
    find(this, '[data-recent]', HTMLElement).hidden = true;
    this.results?.show(links);
    if (links.length > 0) this.tell(tCount(language, 'search.results', links.length), []);
    else this.showEmpty(question, reply);
    this.memory.open();
    if (this.isEntering && this.thread.isSettled()) this.enter();
  }

  private showEmpty(question: Question, reply: Reply): void {
    const empty = emptyResult(question, reply, this.language, this.site, {
      keep: (query) => this.keep(query),
      clearFilters: () => this.filters?.clear(),
    });
    this.tell(empty[0]?.textContent ?? '', empty);
  }

  private keep(query: string): string {
    const { kind } = this.later.add(query);
    showLater(this, this.later, this.language);
    return t(this.language, kind === 'written' ? 'search.later.kept' : 'search.later.unkept');
  }

  private fail(reason: string): void {
    this.results?.show([]);
    const failed = failedResult(reason, this.language, () => {
      this.input.focus();
      this.ask();
    });
    this.tell(failed[0]?.textContent ?? '', failed);
  }

  private tell(message: string, shown: readonly HTMLElement[]): void {
    const empty = find(this, '[data-empty]', HTMLElement);
    empty.hidden = shown.length === 0;
    empty.replaceChildren(...shown);
    this.say(message);
  }

  private remember(all: readonly Remembered[]): void {
    this.thread.remember(all);
    for (const link of this.querySelectorAll<HTMLElement>('[role="option"]')) {
      const word = this.memory.wordOf((link.dataset.concept ?? '') as Remembered[0]);
      find(link, '[data-memory]', HTMLElement).textContent = word ?? '';
    }
    if (this.filters?.chosen().state !== undefined) this.ask();
  }

  private submit(event: SubmitEvent): void {
    if (this.input.value.trim() !== '' && !this.thread.isSettled()) {
      event.preventDefault();
      this.isEntering = true;
    } else if (this.results?.chosen()) {
      event.preventDefault();
      this.enter();
    }
  }

  private enter(): void {
    this.isEntering = false;
    this.results?.chosen()?.click();
  }

  private get input(): HTMLInputElement {
    return find(this, 'input[type="search"]', HTMLInputElement);
  }
}

customElements.define('site-search', SiteSearch);
