import { t, tCount } from '../i18n/t.ts';
import { h } from './dom.ts';
import type { Drawing, Part } from './progress-part.ts';

/** Says since when there are how many answers. */
export const sincePart: Part = ({ statistics: { answers, rhythm }, language, formats }) => {
  if (answers === 0) return undefined;
  const count = tCount(language, 'progress.answers', answers);
  if (rhythm.first === undefined) return [count];
  return [t(language, 'progress.since', { count, day: formats.fullDay(rhythm.first) })];
};

/** Says what was done today, how long it took, and what is left. */
export const todayPart: Part = (drawing) => {
  const { statistics, language, formats } = drawing;
  const { reviews, seconds } = statistics.done;
  if (reviews === 0) return [h('p', { class: 'lede' }, leftOf(drawing))];
  const number = h(
    'p',
    { class: 'due-number' },
    h('strong', {}, formats.count(reviews)),
    ' ',
    h('span', {}, tCount(language, 'progress.today.done', reviews)),
  );
  const time = t(language, 'progress.today.time', { time: formats.duration(seconds) });
  return [number, h('p', { class: 'lede' }, `${time} ${leftOf(drawing)}`)];
};

function leftOf({ statistics, language }: Drawing): string {
  const { learning, due, new: fresh } = statistics.left;
  const again = learning + due;
  if (again + fresh === 0) return t(language, 'progress.today.nothing');
  if (fresh === 0) return tCount(language, 'progress.today.left', again);
  if (again === 0) return tCount(language, 'progress.today.leftNew', fresh);
  const count = tCount(language, 'home.new', fresh);
  return t(language, 'progress.today.leftBoth', { again: tCount(language, 'cards', again), fresh: count });
}
