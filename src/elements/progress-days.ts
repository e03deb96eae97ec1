import { sum } from 'd3-array';
import { t, tCount } from '../i18n/t.ts';
import { calendarChart } from './chart-calendar.ts';
import { foldedTable } from './data-table.ts';
import { figureOf } from './figure.ts';
import type { Drawing, Part } from './progress-part.ts';

/** Shows the days of a year, and says how regular they are: rest is no failure. */
export const daysPart: Part = (drawing) => {
  const { statistics, language, formats } = drawing;
  if (statistics.rhythm.studied === 0) return undefined;
  const figure = figureOf({
    name: 'days',
    finding: findingOf(drawing),
    chart: calendarChart(
      statistics.year,
      formats,
      (day, reviews) => `${formats.longDay(day)}: ${tCount(language, 'progress.answers', reviews)}`,
    ),
    note: t(language, 'progress.days.note'),
    table: foldedTable(t(language, 'progress.table'), () => ({
      caption: t(language, 'progress.tableOf', { name: t(language, 'progress.days') }),
      head: (['week', 'studied', 'answers', 'time'] as const).map((name) => t(language, `progress.column.${name}`)),
      rows: rowsOf(drawing),
    })),
  });
  return [figure];
};

function findingOf({ statistics: { rhythm }, language }: Drawing): string[] {
  const { ofThirty, run, longestRun, rest = 0 } = rhythm;
  const found = [tCount(language, 'progress.days.thirty', ofThirty)];
  if (run > 1) found.push(tCount(language, 'progress.days.run', run));
  if (rest > 1) found.push(tCount(language, 'progress.days.rest', rest - 1));
  if (longestRun > Math.max(run, 2)) found.push(tCount(language, 'progress.days.longest', longestRun));
  return found;
}

/** The latest week first. */
function rowsOf({ statistics, formats }: Drawing): string[][] {
  return statistics.year
    .toReversed()
    .map(({ monday, days }) => [
      formats.fullDay(monday),
      formats.count(days.filter(({ reviews }) => reviews > 0).length),
      formats.count(sum(days, ({ reviews }) => reviews)),
      formats.duration(sum(days, ({ seconds }) => seconds)),
    ]);
}
