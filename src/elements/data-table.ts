import { h } from './dom.ts';

/** A table's cells: the first of each row names it. */
export interface TableData {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | Node)[])[];
}

/** Makes a table that scrolls inside its own box, by keyboard too, where the page is narrower. */
export function tableOf({ caption, head, rows }: TableData): HTMLElement {
  const columns = head.map((name) => h('th', { scope: 'col' }, name));
  const body = rows.map(([name = '', ...cells]) =>
    h('tr', {}, h('th', { scope: 'row' }, name), ...cells.map((cell) => h('td', {}, cell))),
  );
  const table = h(
    'table',
    {},
    h('caption', { class: 'visually-hidden' }, caption),
    h('thead', {}, h('tr', {}, ...columns)),
    h('tbody', {}, ...body),
  );
  return h('div', { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': caption }, table);
}

/** Makes a table that is unfolded by its summary, and built only then. */
export function foldedTable(summary: string, dataOf: () => TableData): HTMLDetailsElement {
  const details = h('details', { class: 'behind' }, h('summary', {}, summary));
  details.addEventListener('toggle', () => details.append(tableOf(dataOf())), { once: true });
  return details;
}
