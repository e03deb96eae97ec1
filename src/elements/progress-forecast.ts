import { max, sum } from 'd3-array';
import { t, tCount } from '../i18n/t.ts';
import type { Forecast } from '../study/stats-forecast.ts';
import { type AxisLabel, type Bar, barChart } from './chart-bars.ts';
import { foldedTable } from './data-table.ts';
import { figureOf } from './figure.ts';
import type { Drawing, Part } from './progress-part.ts';

/** Shows how much comes due on each of the next days, and what is overdue. */
export const forecastPart: Part = (drawing) => {
  const { statistics, language, formats } = drawing;
  const { forecast } = statistics;
  if (forecast.backlog + sum(forecast.days, ({ due }) => due) + forecast.later === 0) return undefined;
  const figure = figureOf({
    name: 'forecast',
    finding: findingOf(drawing),
    chart: [barChart(barsOf(drawing), labelsOf(drawing), formats.count)],
    note: t(language, 'progress.forecast.note'),
    table: foldedTable(t(language, 'progress.table'), () => ({
      caption: t(language, 'progress.tableOf', { name: t(language, 'progress.forecast') }),
      head: [t(language, 'progress.column.day'), t(language, 'progress.column.due')],
      rows: rowsOf(drawing),
    })),
  });
  return [figure];
};

function findingOf({ statistics: { forecast }, language, formats }: Drawing): string[] {
  const total = sum(forecast.days, ({ due }) => due);
  const most = busiest(forecast);
  const coming =
    total === 0
      ? t(language, 'progress.forecast.none')
      : t(language, 'progress.forecast.finding', {
          cards: tCount(language, 'cards', total),
          day: formats.longDay(most.day),
          most: tCount(language, 'cards', most.due),
        });
  return forecast.backlog === 0 ? [coming] : [tCount(language, 'progress.forecast.backlog', forecast.backlog), coming];
}

function busiest({ days }: Forecast): Forecast['days'][number] {
  const most = max(days, ({ due }) => due);
  const found = days.find(({ due }) => due === most);
  if (found === undefined) throw new RangeError('A forecast has days.');
  return found;
}

/** What is overdue stands on what is due today. */
function barsOf({ statistics: { forecast }, language, formats }: Drawing): Bar[] {
  return forecast.days.map(({ day, due }, index) => {
    const backlog = index === 0 ? forecast.backlog : 0;
    const late = backlog > 0 ? [{ value: backlog, className: 'bar-late' }] : [];
    const title = `${formats.longDay(day)}: ${tCount(language, 'cards', due + backlog)}`;
    return { title, parts: [{ value: due, className: 'bar' }, ...late] };
  });
}

function labelsOf({ statistics: { forecast }, language, formats }: Drawing): AxisLabel[] {
  const weekly = forecast.days.flatMap(({ day }, index) =>
    index > 0 && index % 7 === 0 && index < 28 ? [{ at: index + 0.5, text: formats.shortDay(day) }] : [],
  );
  return [{ at: 0.5, text: t(language, 'progress.day.today') }, ...weekly];
}

function rowsOf({ statistics: { forecast }, language, formats }: Drawing): string[][] {
  const days = forecast.days.map(({ day, due }) => [formats.longDay(day), formats.count(due)]);
  return [
    [t(language, 'progress.forecast.overdue'), formats.count(forecast.backlog)],
    ...days,
    [t(language, 'progress.forecast.later'), formats.count(forecast.later)],
    [t(language, 'progress.forecast.suspended'), formats.count(forecast.suspended)],
  ];
}
