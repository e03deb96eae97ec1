import { type AxisLabel, axisLabel, emptyChart, gridLine, plot, xOf } from './chart-bars.ts';
import { percent, s } from './svg.ts';

/** A share from 0 to 1 with the range it may lie in, and what a pointer resting on it is told. */
export interface Point {
  readonly title: string;
  readonly value: number;
  readonly range: readonly [number, number];
}

/** The shares that the chart's numbers stand at: what a learner aims for is never below a half. */
const marks = [0.5, 0.6, 0.7, 0.8, 0.9, 1];
const lowest = 0.5;

/**
 * Draws shares from a half to one (what is lower stands at the foot), undefined where there is none, each with its range, and a line
 * at the share that is aimed for.
 */
export function pointChart(
  points: readonly (Point | undefined)[],
  goal: { readonly value: number; readonly text: string },
  labels: readonly AxisLabel[],
  format: (value: number) => string,
): SVGSVGElement {
  const count = points.length;
  const goalY = yOf(goal.value);
  const [, ...rest] = points;
  return emptyChart(
    ...marks.map((value) => gridLine(yOf(value), format(value), value === lowest)),
    s('line', { class: 'goal', x1: percent(xOf(0, 1)), x2: '100%', y1: goalY, y2: goalY }),
    ...rest.flatMap((point, index) => connect(points[index], point, index, count)),
    ...points.flatMap((point, index) => (point === undefined ? [] : [drawPoint(point, index, count)])),
    s('text', { class: 'goal-text', x: '100%', y: plot.top + plot.height - 8, 'text-anchor': 'end' }, goal.text),
    ...labels.map((label) => axisLabel(label, count)),
  );
}

function yOf(value: number): number {
  return plot.top + plot.height * ((1 - Math.max(lowest, value)) / (1 - lowest));
}

function connect(from: Point | undefined, to: Point | undefined, index: number, count: number): SVGLineElement[] {
  if (from === undefined || to === undefined) return [];
  const x = { x1: percent(xOf(index + 0.5, count)), x2: percent(xOf(index + 1.5, count)) };
  return [s('line', { class: 'trend', ...x, y1: yOf(from.value), y2: yOf(to.value) })];
}

function drawPoint({ title, value, range: [low, high] }: Point, index: number, count: number): SVGGElement {
  const x = percent(xOf(index + 0.5, count));
  return s(
    'g',
    {},
    s('line', { class: 'range', x1: x, x2: x, y1: yOf(low), y2: yOf(high) }),
    s('circle', { class: 'point', cx: x, cy: yOf(value), r: 3.5 }),
    s('title', {}, title),
  );
}
