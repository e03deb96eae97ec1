import { h } from './dom.ts';

/** What a figure shows: its finding in words, the chart that shows it, what stands below, and the table behind it. */
export interface FigureParts {
  /** Unlike any other figure's of the page. */
  readonly name: string;
  readonly finding: readonly string[];
  readonly chart: readonly SVGSVGElement[];
  readonly note: string | undefined;
  readonly table: HTMLElement;
}

/** Makes a figure whose chart is named by its finding, for who can't see it. */
export function figureOf({ name, finding, chart, note, table }: FigureParts): HTMLElement {
  const id = `${name}-finding`;
  return h(
    'figure',
    { class: 'figure' },
    h('figcaption', { class: 'finding', id }, finding.join(' ')),
    h('div', { role: 'img', 'aria-labelledby': id }, ...chart),
    note === undefined ? undefined : h('p', { class: 'aside' }, note),
    table,
  );
}
