import { ticks } from 'd3-array';
import { type AxisLabel, axisLabel, emptyChart, gridLine, plot, xOf } from './chart-bars.ts';
import { percent, s } from './svg.ts';

/** A share from 0 to 1 with the range it may lie in, and what a pointer resting on it is told. */
export interface Point {
  readonly title: string;
  readonly value: number;
  readonly range: readonly [number, number];
}

/** Where a share stands (px from the top). */
type Scale = (value: number) => number;

/** Draws shares up to one, undefined where there is none, each with its range, and a line at the share that is aimed for. */
export function pointChart(
  points: readonly (Point | undefined)[],
  goal: { readonly value: number; readonly text: string },
  labels: readonly AxisLabel[],
  format: (value: number) => string,
): SVGSVGElement {
  const count = points.length;
  const marks = ticks(footOf(points), 1, 5);
  const y: Scale = (value) => plot.top + (plot.height * (1 - Math.max(marks[0] ?? 0, value))) / (1 - (marks[0] ?? 0));
  const goalY = y(goal.value);
  const [, ...rest] = points;
  return emptyChart(
    ...marks.map((value) => gridLine(y(value), format(value), value === marks[0])),
    s('line', { class: 'goal', x1: percent(xOf(0, 1)), x2: '100%', y1: goalY, y2: goalY }),
    ...rest.flatMap((point, index) => connect(points[index], point, index, count, y)),
    ...points.flatMap((point, index) => (point === undefined ? [] : [drawPoint(point, index, count, y)])),
    s('text', { class: 'goal-text', x: '100%', y: 9, 'text-anchor': 'end' }, goal.text),
    ...labels.map((label) => axisLabel(label, count)),
  );
}

/** A half, or lower where a share is: a chart that began at none would hide what differs. */
function footOf(points: readonly (Point | undefined)[]): number {
  const least = Math.min(...points.flatMap((point) => point?.value ?? []));
  return Math.min(0.5, Math.floor(least * 5) / 5);
}

function connect(
  from: Point | undefined,
  to: Point | undefined,
  index: number,
  count: number,
  y: Scale,
): SVGLineElement[] {
  if (from === undefined || to === undefined) return [];
  const x = { x1: percent(xOf(index + 0.5, count)), x2: percent(xOf(index + 1.5, count)) };
  return [s('line', { class: 'trend', ...x, y1: y(from.value), y2: y(to.value) })];
}

function drawPoint({ title, value, range: [low, high] }: Point, index: number, count: number, y: Scale): SVGGElement {
  const x = percent(xOf(index + 0.5, count));
  return s(
    'g',
    {},
    s('line', { class: 'range', x1: x, x2: x, y1: y(low), y2: y(high) }),
    s('circle', { class: 'point', cx: x, cy: y(value), r: 3.5 }),
    s('title', {}, title),
  );
}
