import type { Range } from './tokens.ts';

/** A part of a text around some of its matches. */
export interface Excerpt {
  readonly text: string;
  /** What to mark, counted from the start of `text`. */
  readonly marks: readonly Range[];
  /** Is there more of the text before and after? Then show an ellipsis. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const leadIn = 1 / 4;
/** So many matches of a stretch are told apart. */
const mostInside = 40;

/**
 * Cuts about `length` characters out of an answer where most of the words asked for stand (the first such place, or the start), between
 * words where it can.
 */
export function excerpt(text: string, matches: readonly Range[], length: number): Excerpt {
  const first = densest(text, matches, length * (1 - leadIn)) ?? [0, 0];
  const lead = Math.max(0, Math.min(Math.floor(length * leadIn), length - (first[1] - first[0])));
  const latest = Math.max(0, text.length - length);
  const start = startOfWord(text, Math.min(first[0], Math.max(0, first[0] - lead), Math.max(latest, 0)), first[0]);
  const end = endOfWord(text, Math.max(first[1], start + length), Math.max(first[1], start));
  return {
    text: text.slice(start, end),
    marks: matches
      .filter((range) => range[0] >= start && range[1] <= end)
      .map((range): Range => [range[0] - start, range[1] - start]),
    cutBefore: text.slice(0, start).trim() !== '',
    cutAfter: text.slice(end).trim() !== '',
  };
}

/** The match with which the stretch begins that holds most different words of the matches. */
function densest(text: string, matches: readonly Range[], length: number): Range | undefined {
  let [best, most] = [matches[0], 0];
  matches.forEach((match, at) => {
    const words = new Set<string>();
    for (const [start, end] of matches.slice(at, at + mostInside)) {
      if (end > match[0] + length) break;
      words.add(text.slice(start, end).toLowerCase());
    }
    if (words.size > most) [best, most] = [match, words.size];
  });
  return best;
}

/** The first start of a word at or after `from`, if there is one up to `to`. */
function startOfWord(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  const space = /\s(?=\S)/u.exec(text.slice(from - 1, to));
  const start = space ? from + space.index : from;
  return isInsideCharacter(text, start) ? start + 1 : start;
}

/** The last end of a word at or before `to`, if there is one after `from`. */
function endOfWord(text: string, to: number, from: number): number {
  if (to >= text.length) return text.length;
  const words = /^.*\S(?=\s)/su.exec(text.slice(from, to + 1));
  const end = words ? from + words[0].length : to;
  return isInsideCharacter(text, end) ? end - 1 : end;
}

function isInsideCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
