import { t } from '../i18n/t.ts';
import { judgementOf, type Level, worthFrom } from '../study/stats-calibration.ts';
import { tableOf } from './data-table.ts';
import { h } from './dom.ts';
import type { Drawing, Part } from './progress-part.ts';

/** Shows how often answers were right at each level of confidence: a table of three rows needs no chart. */
export const calibrationPart: Part = (drawing) => {
  const { statistics, language } = drawing;
  const levels = statistics.calibration;
  if (levels.every(({ answers }) => answers === 0)) return undefined;
  const table = tableOf({
    caption: t(language, 'progress.tableOf', { name: t(language, 'progress.calibration') }),
    head: (['confidence', 'answers', 'right', 'worth'] as const).map((name) => t(language, `progress.column.${name}`)),
    rows: levels.map((level) => rowOf(level, drawing)),
  });
  const finding = h('p', { class: 'finding' }, ...findingOf(drawing));
  return [finding, table, h('p', { class: 'aside' }, t(language, 'progress.calibration.note'))];
};

/** Says what the surest answers were worth; where there are none, those of the level below. */
function findingOf({ statistics, language, formats }: Drawing): string[] {
  const level = statistics.calibration.findLast(({ answers }) => answers > 0);
  if (level === undefined) return [];
  const share = formats.share(level.right / level.answers);
  const said = t(language, `study.confidence.${level.confidence}`);
  const found = t(language, 'progress.calibration.said', { said, share });
  return [`${found} ${t(language, `progress.calibration.${judgementOf(level)}`)}`];
}

function rowOf({ confidence, answers, right }: Level, { language, formats }: Drawing): string[] {
  return [
    t(language, `study.confidence.${confidence}`),
    formats.count(answers),
    answers === 0 ? '–' : formats.share(right / answers),
    `≥ ${formats.share(worthFrom[confidence])}`,
  ];
}
