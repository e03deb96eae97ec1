import type { Language } from '../cards/card.ts';
import type { SiteAddresses } from '../i18n/address.ts';
import { t } from '../i18n/t.ts';
import type { Question, Reply } from '../search/desk.ts';
import { find, h } from './dom.ts';
import { resultLink } from './search-result.ts';

/** What an empty result lets the learner do. */
export interface EmptyActions {
  /** Keeps the query in the list of cards to write; returns what to say of it. */
  readonly keep: (query: string) => string;
  readonly clearFilters: () => void;
}

/** Makes what is shown where nothing was found: that, what comes nearest, and a way to keep the query for later. */
export function emptyResult(
  { query, filters }: Question,
  { nearest }: Reply,
  language: Language,
  site: SiteAddresses,
  actions: EmptyActions,
): HTMLElement[] {
  const isFiltered = Object.keys(filters).length > 0;
  const said = t(language, isFiltered ? 'search.none.filtered' : 'search.none', { query });
  const links = nearest.map((one) =>
    h('li', {}, resultLink(one, language, site.card(language, one.concept), undefined)),
  );
  const near = [
    h('p', { class: 'label' }, t(language, isFiltered ? 'search.none.without' : 'search.none.nearest')),
    h('ul', { class: 'nearest' }, ...links),
  ];
  const help = h('p', { class: 'aside' }, t(language, 'search.none.help'));
  return [
    h('p', { class: 'empty-said' }, said),
    ...(links.length > 0 ? near : [help]),
    isFiltered ? clearAction(language, actions) : keepAction(query, language, actions),
  ];
}

/** Makes what is shown where search can't be loaded, with a way to try again. */
export function failedResult(reason: string, language: Language, onRetry: () => void): HTMLElement[] {
  const retry = button(t(language, 'search.retry'), onRetry);
  return [h('p', {}, t(language, 'search.failed', { reason })), h('p', { class: 'actions' }, retry)];
}

function clearAction(language: Language, { clearFilters }: EmptyActions): HTMLElement {
  return h('p', { class: 'actions' }, button(t(language, 'search.filters.clear'), clearFilters));
}

function keepAction(query: string, language: Language, { keep }: EmptyActions): HTMLElement {
  const said = h('span', { role: 'status' });
  const action = button(t(language, 'search.later.keep'), () => {
    said.textContent = keep(query);
    find(said.parentElement ?? said, 'button', HTMLButtonElement).disabled = true;
  });
  return h('p', { class: 'actions' }, action, said);
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = h('button', { type: 'button', class: 'button' }, text);
  made.addEventListener('click', onClick);
  return made;
}
