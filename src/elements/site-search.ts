import type { Language } from '../cards/card.ts';
import { siteAddresses } from '../i18n/address.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Search, SearchResult } from '../search/rank.ts';
import { find, h, isTyping } from './dom.ts';
import { fetchJson, reasonOf } from './fetch-json.ts';
import { languageOf } from './page-language.ts';
import { resultLink } from './search-result.ts';

const mostResults = 20;

/** Search as one types: the index is loaded when the field is first used, results are links, arrows and Enter choose one. */
class SiteSearch extends HTMLElement {
  private language: Language = 'en';
  private search: Promise<Search> | undefined;
  private active = -1;

  connectedCallback(): void {
    this.language = languageOf(this);
    this.input.addEventListener('focus', () => void this.prepare());
    this.input.addEventListener('input', () => void this.answer());
    this.input.addEventListener('keydown', (event) => this.key(event));
    find(this, 'form', HTMLFormElement).addEventListener('submit', (event) => this.submit(event));
    if (!this.closest('dialog')) this.beThePage();
  }

  /** On the search page the address holds the query, and the keys that open search elsewhere come here. */
  private beThePage(): void {
    this.input.value = new URL(location.href).searchParams.get('q') ?? '';
    this.input.addEventListener('input', () => this.keepInAddress());
    document.addEventListener('keydown', (event) => {
      const isCtrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!isCtrlK && (event.key !== '/' || isTyping(event))) return;
      event.preventDefault();
      this.input.focus();
    });
    if (this.input.value !== '') void this.answer();
    this.input.focus({ preventScroll: true });
  }

  private keepInAddress(): void {
    const address = new URL(location.href);
    if (this.input.value === '') address.searchParams.delete('q');
    else address.searchParams.set('q', this.input.value);
    history.replaceState(history.state, '', address);
  }

  private prepare(): Promise<Search> {
    this.search ??= loadSearch(this.dataset.index);
    this.search.catch(() => {
      this.search = undefined;
    });
    return this.search;
  }

  private async answer(): Promise<void> {
    const query = this.input.value;
    try {
      const search = await this.prepare();
      if (query === this.input.value) this.show(query, search(query, { language: this.language, limit: mostResults }));
    } catch (error) {
      this.tell(t(this.language, 'search.failed', { reason: reasonOf(error) }));
    }
  }

  private show(query: string, results: readonly SearchResult[]): void {
    const site = siteAddresses(this.dataset.base ?? '/');
    const links = results.map((result, at) =>
      resultLink(result, this.language, site.card(this.language, result.concept), `${this.list.id}-${at}`),
    );
    this.list.replaceChildren(...links);
    this.input.setAttribute('aria-expanded', String(links.length > 0));
    this.activate(links.length > 0 ? 0 : -1);
    const isEmpty = query.trim() !== '' && links.length === 0;
    this.tell(isEmpty ? `${t(this.language, 'search.none', { query })} ${t(this.language, 'search.none.help')}` : '');
    if (!isEmpty)
      this.status.textContent = query.trim() === '' ? '' : tCount(this.language, 'search.results', links.length);
  }

  private tell(message: string): void {
    const empty = find(this, '[data-empty]', HTMLElement);
    empty.hidden = message === '';
    empty.replaceChildren(...(message === '' ? [] : [h('p', {}, message)]));
    this.status.textContent = message;
  }

  private key(event: KeyboardEvent): void {
    const count = this.list.children.length;
    if (count === 0 || event.isComposing) return;
    if (event.key === 'ArrowDown') this.activate((this.active + 1) % count);
    else if (event.key === 'ArrowUp') this.activate((this.active - 1 + count) % count);
    else return;
    event.preventDefault();
  }

  private activate(at: number): void {
    this.active = at;
    [...this.list.children].forEach((option, index) => void option.setAttribute('aria-selected', String(index === at)));
    const option = this.list.children[at];
    if (!option) return void this.input.removeAttribute('aria-activedescendant');
    this.input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  private submit(event: SubmitEvent): void {
    const option = this.list.children[this.active];
    if (!(option instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    location.assign(option.href);
  }

  private get input(): HTMLInputElement {
    return find(this, 'input[type="search"]', HTMLInputElement);
  }

  private get list(): HTMLElement {
    return find(this, '[role="listbox"]', HTMLElement);
  }

  private get status(): HTMLElement {
    return find(this, '[data-status]', HTMLElement);
  }
}

async function loadSearch(index: string | undefined): Promise<Search> {
  const [{ createSearch }, { parseEntries }, json] = await Promise.all([
    import('../search/rank.ts'),
    import('../search/entry.ts'),
    fetchJson(index),
  ]);
  const entries = parseEntries(json);
  if (!Array.isArray(entries)) throw new Error(JSON.stringify(entries));
  return createSearch(entries);
}

customElements.define('site-search', SiteSearch);
