import { ticks } from 'd3-array';
import { percent, s } from './svg.ts';

/** One bar: what stands on what, from the base up, and what a pointer resting on it is told. */
export interface Bar {
  readonly title: string;
  readonly parts: readonly { readonly value: number; readonly className: string }[];
}

/** A word under the chart; `at` counts bars from the left, 0.5 being the middle of the first. */
export interface AxisLabel {
  readonly at: number;
  readonly text: string;
}

/** The height of the part of a chart that bars and points stand in (px), and of the words above and below. */
export const plot = { height: 150, top: 18, bottom: 24 };

/** Percent of the width that the numbers of the vertical axis take. */
const margin = 9;

/** Draws bars on one scale from zero, whose numbers are written by `format`. */
export function barChart(
  bars: readonly Bar[],
  labels: readonly AxisLabel[],
  format: (value: number) => string,
): SVGSVGElement {
  const heights = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const marks = ticks(0, Math.max(1, ...heights), 3).filter(Number.isInteger);
  const top = Math.max(1, ...heights, ...marks);
  const y = (value: number): number => plot.top + plot.height * (1 - value / top);
  return emptyChart(
    ...marks.map((value) => gridLine(y(value), format(value), value === 0)),
    ...bars.map((bar, index) => drawBar(bar, index, bars.length, y)),
    ...labels.map((label) => axisLabel(label, bars.length)),
  );
}

/** Makes a chart as wide as its page, with what is drawn on it. */
export function emptyChart(...drawn: readonly Node[]): SVGSVGElement {
  const height = plot.top + plot.height + plot.bottom;
  return s('svg', { class: 'chart', width: '100%', height, 'aria-hidden': 'true', focusable: 'false' }, ...drawn);
}

/** Draws a line across the chart with its value beside it. */
export function gridLine(y: number, text: string, isBase: boolean): SVGGElement {
  return s(
    'g',
    {},
    s('line', { class: isBase ? 'base' : 'grid', x1: percent(margin), x2: '100%', y1: y, y2: y }),
    s('text', { x: percent(margin - 1.5), y: y + 4, 'text-anchor': 'end' }, text),
  );
}

/** Writes a word under the chart. */
export function axisLabel({ at, text }: AxisLabel, count: number): SVGTextElement {
  const place = at / count;
  const anchor = place > 0.94 ? 'end' : 'middle';
  const y = plot.top + plot.height + plot.bottom - 6;
  return s('text', { x: percent(xOf(at, count)), y, 'text-anchor': anchor }, text);
}

/** Takes a place, counted in bars from the left, and how many there are; returns percent of the chart's width. */
export function xOf(at: number, count: number): number {
  return margin + ((100 - margin) * at) / count;
}

function drawBar({ title, parts }: Bar, index: number, count: number, y: (value: number) => number): SVGGElement {
  const width = xOf(1, count) - xOf(0, count);
  let below = 0;
  const rects = parts.map(({ value, className }) => {
    const from = below;
    below += value;
    const x = percent(xOf(index, count) + width * 0.1);
    const height = y(from) - y(below);
    return s('rect', { class: className, x, y: y(below), width: percent(width * 0.8), height });
  });
  const whole = { class: 'touch', x: percent(xOf(index, count)), y: 0, width: percent(width) };
  const touch = s('rect', { ...whole, height: plot.top + plot.height });
  return s('g', {}, ...rects, touch, s('title', {}, title));
}
