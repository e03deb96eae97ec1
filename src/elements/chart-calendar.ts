import type { CivilDay } from '../study/civil-day.ts';
import { shadesOf, type Week } from '../study/stats-days.ts';
import type { Formats } from './formats.ts';
import { s } from './svg.ts';

/** The side of a day's square and of a week's column, in units of the drawing. */
const square = 10;
const column = 12;
const head = 14;
const side = 14;
const half = 27;

/** Draws weeks as a calendar in two halves, one below the other: a column a week, a row a weekday, the darker the more answers. */
export function calendarChart(
  weeks: readonly Week[],
  formats: Formats,
  titleOf: (day: CivilDay, reviews: number) => string,
): SVGSVGElement[] {
  const shade = shadesOf(weeks);
  const halves = [weeks.slice(0, half), weeks.slice(half)];
  return halves.map((own) => {
    const box = `0 0 ${side + half * column} ${head + 7 * column}`;
    return s(
      'svg',
      { class: 'calendar', viewBox: box, 'aria-hidden': 'true', focusable: 'false' },
      ...weekdays(weeks, formats),
      ...own.flatMap((week, at) => monthName(week, own[at - 1], formats, at)),
      ...own.flatMap(({ monday, days }, at) =>
        days.map(({ day, reviews }) => {
          const place = { x: side + at * column, y: head + (day - monday) * column };
          const title = s('title', {}, titleOf(day, reviews));
          return s(
            'rect',
            { class: `shade-${shade(reviews)}`, ...place, width: square, height: square, rx: 1.5 },
            title,
          );
        }),
      ),
    );
  });
}

/** The names of Monday, Wednesday and Friday. */
function weekdays(weeks: readonly Week[], { weekday }: Formats): readonly Node[] {
  const days = weeks[0]?.days ?? [];
  return [0, 2, 4].flatMap((row) => {
    const one = days[row];
    return one === undefined ? [] : [s('text', { x: 0, y: head + row * column + 9 }, weekday(one.day))];
  });
}

/** A month's name stands over the first week that begins in it, where there is room for it. */
function monthName({ monday }: Week, before: Week | undefined, { month }: Formats, at: number): readonly Node[] {
  const name = month(monday);
  const isFirst = before !== undefined && month(before.monday) !== name && at < half - 1;
  return isFirst ? [s('text', { x: side + at * column, y: 9 }, name)] : [];
}
