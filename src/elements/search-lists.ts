import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import type { QueryList } from '../study/query-list.ts';
import { find, h } from './dom.ts';

/** Shows the searches of before in their place, each to be done again or taken out; shows nothing where there are none. */
export function showRecent(
  box: HTMLElement,
  list: QueryList,
  language: Language,
  onPick: (query: string) => void,
): void {
  const place = find(box, '[data-recent]', HTMLElement);
  const lines = list.all().map((query) => {
    const again = h('button', { type: 'button', class: 'query' }, query);
    again.addEventListener('click', () => onPick(query));
    return lineOf(again, query, language, () => {
      list.remove(query);
      showRecent(box, list, language, onPick);
    });
  });
  place.hidden = lines.length === 0;
  place.replaceChildren(
    h('h2', { class: 'label' }, t(language, 'search.recent')),
    h('ul', { class: 'queries' }, ...lines),
  );
}

/** Shows the searches for which there is no card yet, where the page has a place for them. */
export function showLater(box: HTMLElement, list: QueryList, language: Language): void {
  const place = box.querySelector<HTMLElement>('[data-later]');
  if (place === null) return;
  const queries = list.all();
  const lines = queries.map((query) =>
    lineOf(h('span', { class: 'query' }, query), query, language, () => {
      list.remove(query);
      showLater(box, list, language);
    }),
  );
  place.hidden = queries.length === 0;
  place.replaceChildren(
    h('h2', {}, t(language, 'search.later')),
    h('p', { class: 'aside' }, t(language, 'search.later.lede')),
    h('ul', { class: 'queries' }, ...lines),
    copyAction(queries, language),
  );
}

function lineOf(content: HTMLElement, query: string, language: Language, onRemove: () => void): HTMLElement {
  const label = t(language, 'search.remove', { query });
  const remove = h('button', { type: 'button', class: 'button quiet', 'aria-label': label }, '×');
  remove.addEventListener('click', onRemove);
  return h('li', {}, content, remove);
}

function copyAction(queries: readonly string[], language: Language): HTMLElement {
  const said = h('span', { role: 'status' });
  const copy = h('button', { type: 'button', class: 'button' }, t(language, 'search.later.copy'));
  const text = queries.map((query) => `### ${query}\n`).join('\n');
  copy.addEventListener('click', async () => {
    said.textContent = t(language, (await isCopied(text)) ? 'search.later.copied' : 'search.later.uncopied');
  });
  return h('p', { class: 'actions' }, copy, said);
}

/** A browser may have no clipboard (a site not served securely), or deny it. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
