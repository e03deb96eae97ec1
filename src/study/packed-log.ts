import { logHeader } from './codec.ts';
import { keyParts } from './coded-key.ts';
import type { Names } from './coding-state.ts';
import { unframe } from './line.ts';
import { decodePacked, encodePacked, mostText, noNames } from './packed-line.ts';
import { compareEntries, type Entry } from './review.ts';

/** A full packed line: enough entries for likelihoods to settle, few enough that damage costs little and adding is quick. */
const fullLine = 2048;

/** Takes entries and returns a log of packed lines, which `decodeLog` reads; throws as `encodePacked`. */
export function encodePackedLog(entries: readonly Entry[]): string {
  return [logHeader, ...linesOf(entries, noNames()), ''].join('\n');
}

/** Takes a log of packed lines without damage, and entries; returns the log of both: full lines as they are, the last one made anew. */
export function addToPackedLog(text: string, entries: readonly Entry[]): string {
  const lines = text.split('\n').slice(1, -1);
  const names = noNames();
  const kept: string[] = [];
  let open: readonly Entry[] = [];
  for (const [index, line] of lines.entries()) {
    const known = names.list.length;
    const { entries: found } = decodePacked(unframe(line) ?? [], names) ?? { entries: [] };
    if (index === lines.length - 1 && found.length < fullLine) {
      open = found;
      names.list.length = known;
    } else kept.push(line);
  }
  return [logHeader, ...kept, ...linesOf([...open, ...entries], numbered(names)), ''].join('\n');
}

/** Whether an entry's texts are short enough for a packed line. */
export function isPackable(entry: Entry): boolean {
  return textLength(entry) <= mostText;
}

/** Takes entries and returns them as they pack best: what one page wrote together, in the order in which it did. */
export function packingOrder(entries: readonly Entry[]): readonly Entry[] {
  const runs = Map.groupBy(entries.toSorted(compareEntries), ({ key }) => keyParts(key).stem);
  const number = ({ key }: Entry): number => keyParts(key).sequence;
  return [...runs.values()].flatMap((run) => run.toSorted((a, b) => number(a) - number(b)));
}

/** The numbers of names that were read: those after the last line kept are no longer among them. */
function numbered({ list }: Names): Names {
  return { list, numbers: new Map(list.flatMap((name, number) => (name === undefined ? [] : [[name, number]]))) };
}

function linesOf(entries: readonly Entry[], names: Names): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < entries.length) {
    const to = endOfLine(entries, from);
    lines.push(encodePacked(entries.slice(from, to), names));
    from = to;
  }
  return lines;
}

function endOfLine(entries: readonly Entry[], from: number): number {
  let room = mostText;
  let to = from;
  while (to < entries.length && to - from < fullLine) {
    room -= textLength(entries[to]);
    if (room < 0 && to > from) return to;
    to += 1;
  }
  return to;
}

function textLength(entry: Entry | undefined): number {
  if (entry === undefined) return 0;
  return Object.values(entry).reduce((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}
