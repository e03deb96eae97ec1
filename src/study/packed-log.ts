import { logHeader } from './codec.ts';
import { keyParts } from './coded-key.ts';
import type { Names } from './coding-state.ts';
import { unframe } from './line.ts';
import { isSameEntry } from './merge.ts';
import { decodePacked, encodePacked, mostText, noNames } from './packed-line.ts';
import { compareEntries, type Entry } from './review.ts';

/** A full packed line: enough entries for likelihoods to settle, few enough that damage costs little and adding is quick. */
const fullLine = 2048;

/** A log of packed lines that was read whole, ready to be added to. */
export interface PackedLog {
  readonly entries: readonly Entry[];
  /** The lines that stay as they are, and the entries of the last one where there is room in it. */
  readonly lines: readonly string[];
  readonly open: readonly Entry[];
  /** The names that `lines` tell. */
  readonly names: readonly string[];
}

/** A packed log of nothing. */
export const emptyLog: PackedLog = { entries: [], lines: [], open: [], names: [] };

/** Takes entries and returns a log of packed lines, which `decodeLog` reads; throws as `encodePacked`. */
export function encodePackedLog(entries: readonly Entry[]): string {
  return addToPackedLog(emptyLog, entries);
}

/** Takes a text and returns it as a packed log, or undefined where it is anything else, or a single line of it can't be read whole. */
export function readPackedLog(text: string): PackedLog | undefined {
  const [header, ...rest] = text.split('\n');
  if (header !== logHeader || rest.pop() !== '') return undefined;
  const names = noNames();
  const read = rest.map((line) => {
    const known = names.list.length;
    return { line, known, ...decodePacked(unframe(line) ?? [], names) };
  });
  if (read.some(({ entries, incomplete }) => entries === undefined || incomplete !== 0)) return undefined;
  const last = read.at(-1);
  const open = last?.entries !== undefined && last.entries.length < fullLine ? last : undefined;
  return {
    entries: read.flatMap(({ entries = [] }) => entries),
    lines: open === undefined ? rest : rest.slice(0, -1),
    open: open?.entries ?? [],
    names: names.list.slice(0, open?.known).filter((name) => name !== undefined),
  };
}

/** Takes a packed log and entries, and returns the text of both: full lines as they are, the last one made anew; throws as `encodePacked`. */
export function addToPackedLog({ lines, open, names }: PackedLog, entries: readonly Entry[]): string {
  const fresh = linesOf([...open, ...entries], namesOf(names));
  return [logHeader, ...lines, ...fresh, ''].join('\n');
}

/** Takes what `addToPackedLog` took and the text it gave, and returns whether what is new in it can be read back, entry for entry. */
export function holds({ lines, open, names }: PackedLog, entries: readonly Entry[], text: string): boolean {
  const known = namesOf(names);
  const fresh = text.split('\n').slice(1 + lines.length, -1);
  const back = fresh.flatMap((line) => decodePacked(unframe(line) ?? [], known)?.entries ?? []);
  const wanted = [...open, ...entries];
  return back.length === wanted.length && wanted.every((entry, at) => isSameEntry(entry, back[at] ?? entry));
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

function namesOf(names: readonly string[]): Names {
  return { list: [...names], numbers: new Map(names.map((name, number) => [name, number])) };
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
