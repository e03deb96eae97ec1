import { type Key, t } from '../i18n/t.ts';
import type { Bin, Spread } from '../study/stats-spread.ts';
import { type AxisLabel, barChart } from './chart-bars.ts';
import { foldedTable } from './data-table.ts';
import { figureOf } from './figure.ts';
import type { Formats } from './formats.ts';
import type { Drawing, Part } from './progress-part.ts';

/** How a spread is shown: its words, how its middle value is written, and what its bins count. */
interface Look {
  readonly name: 'stability' | 'difficulty' | 'time';
  readonly write: (formats: Formats, value: number) => string;
  readonly column: Key;
}

/** Shows how long memories hold. */
export const stabilityPart: Part = (drawing) =>
  spreadPart(drawing, drawing.statistics.stability, {
    name: 'stability',
    write: (formats, days) => formats.span(days),
    column: 'progress.column.cards',
  });

/** Shows how hard cards are to learn. */
export const difficultyPart: Part = (drawing) =>
  spreadPart(drawing, drawing.statistics.difficulty, {
    name: 'difficulty',
    write: (formats, value) => formats.decimal(value),
    column: 'progress.column.cards',
  });

/** Shows how long answers take. */
export const timePart: Part = (drawing) =>
  spreadPart(drawing, drawing.statistics.time, {
    name: 'time',
    write: (formats, seconds) => formats.duration(seconds),
    column: 'progress.column.answers',
  });

function spreadPart({ language, formats }: Drawing, { bins, median }: Spread, look: Look): readonly Node[] | undefined {
  if (median === undefined) return undefined;
  const { name, write, column } = look;
  const figure = figureOf({
    name,
    finding: [t(language, `progress.${name}.finding`, { median: write(formats, median) })],
    chart: [
      barChart(
        bins.map((bin) => ({
          title: `${rangeOf(bin, formats)}: ${formats.count(bin.count)}`,
          parts: [{ value: bin.count, className: 'bar' }],
        })),
        edgesOf(bins, formats),
        formats.count,
      ),
    ],
    note: t(language, `progress.${name}.note`),
    table: foldedTable(t(language, 'progress.table'), () => ({
      caption: t(language, 'progress.tableOf', { name: t(language, `progress.${name}`) }),
      head: [t(language, `progress.${name}.unit`), t(language, column)],
      rows: bins.map((bin) => [rangeOf(bin, formats), formats.count(bin.count)]),
    })),
  });
  return [figure];
}

/** A bound stands under the edge between two bars. */
function edgesOf(bins: readonly Bin[], { count }: Formats): AxisLabel[] {
  const edges = bins.map(({ from }, at) => ({ at, text: count(from) }));
  const end = bins.at(-1)?.to;
  return end === undefined ? edges : [...edges, { at: bins.length, text: count(end) }];
}

function rangeOf({ from, to }: Bin, { count }: Formats): string {
  return to === undefined ? `≥ ${count(from)}` : `${count(from)}–${count(to)}`;
}
