import { decodeLog } from './codec.ts';
import { isSameEntry, mergeEntries } from './merge.ts';
import {
  addToPackedLog,
  emptyLog,
  holds,
  isPackable,
  type PackedLog,
  packingOrder,
  readPackedLog,
} from './packed-log.ts';
import type { Entry } from './review.ts';
import type { Door, Refusal } from './storage-door.ts';
import { type StoredText, textsUnder } from './stored-text.ts';

/** Where the log stands in storage: lines, a key for each page load and more, and packed logs. */
export interface LogPlaces {
  readonly live: string;
  readonly packed: string;
}

/** Takes the key of some lines and their entries, and says whether the page that wrote them is known to write there no more. */
export type IsSettled = (key: string, entries: readonly Entry[]) => boolean;

/** What packing came to: how many entries went from lines into a packed log, or why none did. */
export type Compaction =
  | { readonly kind: 'packed'; readonly entries: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/**
 * Takes a door, where the log stands, which lines may be packed, and a free key among the packed logs; moves what can be read whole
 * into one packed log. It is written under the new key first, and then the old ones go: a page that dies between any two steps, or
 * two pages at it at once, leave doubles, which the union of logs counts once. What can't be read whole stays as it is.
 */
export function compact(door: Door, places: LogPlaces, isSettled: IsSettled, freeKey: string): Compaction {
  const live = settledLogs(door, places.live, isSettled);
  const entries = live.reduce((sum, one) => sum + one.entries.length, 0);
  if (live.length === 0 && (door.keys(places.packed) ?? []).length < 2) return { kind: 'nothing' };
  const [base = { ...nothing, log: emptyLog }, ...others] = packedLogs(door, places.packed);
  if (live.length + others.length === 0) return { kind: 'nothing' };
  const reason = move(door, base, [...others, ...live], freeKey);
  if (reason === undefined || shrinkAll(door, live) > 0) return { kind: 'packed', entries };
  return { kind: 'refused', reason };
}

/**
 * Takes a door, where the log stands and which lines may be packed, and packs each text of them under its own key; returns how many.
 * That needs no room at all: it is what is done where there is none for the old log and the new one at once.
 */
export function shrink(door: Door, places: LogPlaces, isSettled: IsSettled): number {
  return shrinkAll(door, settledLogs(door, places.live, isSettled));
}

interface Stored extends StoredText {
  readonly entries: readonly Entry[];
}

interface StoredPacked extends Stored {
  readonly log: PackedLog;
}

const nothing: Stored = { key: '', text: '', entries: [] };

function move(door: Door, base: StoredPacked, olds: readonly Stored[], freeKey: string): Refusal | undefined {
  const known = new Map(base.entries.map((entry) => [entry.key, entry]));
  const isNew = (entry: Entry): boolean => {
    const there = known.get(entry.key);
    return there === undefined || !isSameEntry(there, entry);
  };
  const added = packingOrder(mergeEntries(...olds.map(({ entries }) => entries)).filter(isNew));
  if (added.length > 0 || base.key === '') {
    const refusal = write(door, base.log, added, freeKey);
    if (refusal !== undefined) return refusal;
    remove(door, base);
  }
  for (const old of olds) remove(door, old);
  return undefined;
}

/** Reads back what was written: nothing old goes before all that is new is seen to be there. */
function write(door: Door, log: PackedLog, added: readonly Entry[], key: string): Refusal | undefined {
  const text = addToPackedLog(log, added);
  const written = door.write(key, text);
  if (written.kind === 'refused') return written.reason;
  const back = door.read(key);
  if (back.kind === 'text' && back.text === text && holds(log, added, text)) return undefined;
  door.remove(key);
  return 'blocked';
}

function shrinkAll(door: Door, live: readonly Stored[]): number {
  const shrunk = live.filter(({ key, text, entries }) => {
    if (readPackedLog(text) !== undefined) return false;
    const added = packingOrder(entries);
    const packed = addToPackedLog(emptyLog, added);
    const isSmaller = packed.length < text.length && holds(emptyLog, added, packed);
    return isSmaller && door.write(key, packed).kind === 'written';
  });
  return shrunk.length;
}

/** What changed since it was read stays. */
function remove(door: Door, { key, text }: Stored): void {
  const found = door.read(key);
  if (found.kind === 'text' && found.text === text) door.remove(key);
}

/** Those of which every line can be read and packed. */
function settledLogs(door: Door, prefix: string, isSettled: IsSettled): readonly Stored[] {
  const read = textsUnder(door, prefix).map(({ key, text }) => ({ key, text, ...decodeLog(text) }));
  const whole = read.filter(({ entries, unreadable }) => unreadable.length === 0 && entries.every(isPackable));
  return whole.filter(({ key, entries }) => isSettled(key, entries));
}

/** Those that can be read whole, the longest first. */
function packedLogs(door: Door, prefix: string): readonly StoredPacked[] {
  return textsUnder(door, prefix)
    .flatMap(({ key, text }) => {
      const log = readPackedLog(text);
      return log === undefined ? [] : [{ key, text, entries: log.entries, log }];
    })
    .toSorted((a, b) => b.text.length - a.text.length);
}
