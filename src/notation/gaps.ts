import type { PhrasingContent } from 'mdast';
import { maskedTextOf, textOf } from './inline.ts';

/** Which marks make gaps: Anki's alone, `==x==` too (flashcard notes), or brackets and braces as well (after `C:`). */
export type GapStyle = 'anki' | 'highlight' | 'all';

/** A gap in a text: the whole mark, what fills it (offsets of the text), and what its author wrote of it. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly hint: string | undefined;
  /** Of those hidden together: Anki's number (`c1`), `cloze` for Logseq's, which has none; undefined for a gap on its own. */
  readonly group: string | undefined;
}

// What fills a gap ends where another begins, so that a mark that is never closed costs no more than its own stretch.
const anki = String.raw`\{\{c(?<number>\d+)::(?<anki>(?:(?!\{\{c\d).)+?)(?:::(?<hint>(?:(?!::|\{\{c\d).)+?))?\}\}(?!\})`;
const logseq = String.raw`\{\{cloze\s+(?<logseq>(?:(?!\{\{).)+?)\}\}`;
const highlight = String.raw`==(?<highlight>(?!\s)(?:(?!==).)+?)==`;
const bracket = String.raw`\[(?<bracket>[^[\]]+)\]`;
const brace = String.raw`(?<!\{)\{(?<brace>[^{}]+)\}(?!\})`;
const styles: Readonly<Record<GapStyle, string>> = {
  anki: [anki, logseq].join('|'),
  highlight: [anki, logseq, highlight].join('|'),
  all: [anki, logseq, highlight, bracket, brace].join('|'),
};

/** Finds the gaps of inline nodes, in order. Marks count in words, not in code or formulas; what fills a gap may hold both. */
export function gapsIn(nodes: readonly PhrasingContent[], style: GapStyle): Gap[] {
  const masked = style === 'anki' ? textOf(nodes) : maskedTextOf(nodes);
  return [...masked.matchAll(new RegExp(styles[style], 'gs'))].map((found) => {
    const { hint, number, ...fills } = found.groups ?? {};
    const word = Object.values(fills).find((fill) => fill !== undefined) ?? '';
    const from = found.index + found[0].indexOf(word, found[0].search(/::|\s|==|\[|\{/));
    const group = number === undefined ? fills.logseq && 'cloze' : `c${number.replace(/^0+(?=\d)/, '')}`;
    return { start: found.index, end: found.index + found[0].length, from, to: from + word.length, hint, group };
  });
}
