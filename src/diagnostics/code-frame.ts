import type { Place } from './place.ts';
import { printable } from './printable.ts';

const tab = 4;
// Characters of the scripts and pictures that a terminal gives two columns.
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A piece of a line that is cut as one: how it is shown, and how many columns it takes. */
interface Cell {
  readonly shown: string;
  readonly width: number;
}

/**
 * Renders the line of a document that a place stands in, with a caret under the place's column. `width` is the most columns that
 * the line may take: a longer one is cut around the column. Returns the empty string where the document has no such line.
 */
export function renderCodeFrame(text: string, { line, column }: Place, width = 100): string {
  const source = text.split(/\r\n|\r|\n/)[line - 1];
  if (source === undefined || source.trim() === '') return '';
  const cells = cellsOf(source);
  const at = cellAt(source, column);
  const { from, to } = windowAround(cells, at, width);
  const start = from > 0 ? '…' : '';
  const end = to < cells.length ? '…' : '';
  const indent = start.length + widthOf(cells.slice(from, at));
  const gutter = String(line);
  return [
    `${gutter} | ${start}${shownOf(cells.slice(from, to))}${end}`,
    `${' '.repeat(gutter.length)} | ${' '.repeat(indent)}^`,
  ].join('\n');
}

function cellsOf(source: string): Cell[] {
  let column = 0;
  return [...graphemes.segment(source)].map(({ segment }) => {
    const cell = cellOf(segment, column);
    column += cell.width;
    return cell;
  });
}

function cellOf(segment: string, column: number): Cell {
  if (segment === '\t') {
    const width = tab - (column % tab);
    return { shown: ' '.repeat(width), width };
  }
  return { shown: printable(segment), width: wide.test(segment) ? 2 : 1 };
}

/** The index of the grapheme that a column, counted in UTF-16 units from 1, stands in; one past the last at the line's end. */
function cellAt(source: string, column: number): number {
  const all = [...graphemes.segment(source)];
  const at = all.findIndex(({ index, segment }) => index + segment.length >= column);
  return at < 0 ? all.length : at;
}

/** The cells from `from` to before `to` that fit the width: a third of it before the column, more where the line ends soon. */
function windowAround(cells: readonly Cell[], at: number, width: number): { from: number; to: number } {
  if (widthOf(cells) <= width) return { from: 0, to: cells.length };
  const room = width - '……'.length;
  const before = lastThatFit(cells.slice(0, at), Math.floor(room / 3));
  const to = at + lastThatFit(cells.slice(at).reverse(), room - widthOf(cells.slice(at - before, at)));
  return { from: to - lastThatFit(cells.slice(0, to), room), to };
}

/** How many cells at the end of some fit into a width. */
function lastThatFit(cells: readonly Cell[], width: number): number {
  let count = 0;
  let left = width;
  for (const cell of cells.toReversed()) {
    left -= cell.width;
    if (left < 0) break;
    count += 1;
  }
  return count;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function shownOf(cells: readonly Cell[]): string {
  return cells.map(({ shown }) => shown).join('');
}
