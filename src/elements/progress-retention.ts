import { t, tCount } from '../i18n/t.ts';
import { likelyRange, type WeekRetention } from '../study/stats-retention.ts';
import type { AxisLabel } from './chart-bars.ts';
import { type Point, pointChart } from './chart-points.ts';
import { foldedTable } from './data-table.ts';
import { figureOf } from './figure.ts';
import type { Drawing, Part } from './progress-part.ts';

/** Shows true retention week by week, beside what the learner aims for. */
export const retentionPart: Part = (drawing) => {
  const { statistics, language, formats } = drawing;
  const { retention, desiredRetention } = statistics;
  if (retention.every(({ tests }) => tests === 0)) return undefined;
  const goal = { value: desiredRetention, text: t(language, 'progress.retention.goal') };
  const figure = figureOf({
    name: 'retention',
    finding: findingOf(drawing),
    chart: [
      pointChart(
        retention.map((week) => pointOf(week, drawing)),
        { ...goal, text: `- - ${goal.text} ${formats.share(goal.value)}` },
        labelsOf(drawing),
        formats.share,
      ),
    ],
    note: t(language, 'progress.retention.note'),
    table: foldedTable(t(language, 'progress.table'), () => ({
      caption: t(language, 'progress.tableOf', { name: t(language, 'progress.retention') }),
      head: (['week', 'tests', 'passed', 'retention', 'range'] as const).map((name) =>
        t(language, `progress.column.${name}`),
      ),
      rows: rowsOf(drawing),
    })),
  });
  return [figure];
};

function findingOf({ statistics, language, formats }: Drawing): string[] {
  const { recent, desiredRetention } = statistics;
  if (recent.tests === 0) return [t(language, 'progress.retention.none')];
  const values = {
    share: formats.share(recent.passed / recent.tests),
    tests: tCount(language, 'progress.tests', recent.tests),
    goal: formats.share(desiredRetention),
  };
  const [low, high] = likelyRange(recent);
  const found = t(language, 'progress.retention.finding', values);
  if (desiredRetention > high) return [found, t(language, 'progress.retention.below')];
  return [found, t(language, desiredRetention < low ? 'progress.retention.above' : 'progress.retention.fitting')];
}

function pointOf(week: WeekRetention, { language, formats }: Drawing): Point | undefined {
  const { monday, tests, passed } = week;
  if (tests === 0) return undefined;
  const value = passed / tests;
  const day = t(language, 'progress.weekOf', { day: formats.shortDay(monday) });
  const title = `${day}: ${formats.share(value)}, ${tCount(language, 'progress.tests', tests)}`;
  return { title, value, range: likelyRange(week) };
}

function labelsOf({ statistics: { retention }, formats }: Drawing): AxisLabel[] {
  return retention.flatMap(({ monday }, index) =>
    index % 6 === 1 ? [{ at: index + 0.5, text: formats.shortDay(monday) }] : [],
  );
}

/** The latest week first; weeks without tests say nothing. */
function rowsOf({ statistics: { retention }, formats }: Drawing): string[][] {
  const weeks = retention.filter(({ tests }) => tests > 0).toReversed();
  return weeks.map((week) => {
    const { monday, tests, passed } = week;
    const range = likelyRange(week).map(formats.share).join('–');
    return [formats.fullDay(monday), formats.count(tests), formats.count(passed), formats.share(passed / tests), range];
  });
}
