import { type BackupNoteStore, openBackupNotes } from './backup-notes.ts';
import { type AppendResult, openChunkWriter } from './chunk-writer.ts';
import { decodeLog, type Unreadable } from './codec.ts';
import { type Compaction, compact, type IsSettled, shrink } from './compact.ts';
import { type ExchangePlaces, makeExchange, recoverExchange } from './exchange.ts';
import { decodeExchange, type Exchange } from './exchange-record.ts';
import { logTextOf } from './log-text.ts';
import { mergeEntries } from './merge.ts';
import { openPreferences, type PreferenceStore } from './preferences.ts';
import type { Entry } from './review.ts';
import { type Door, openDoor, type TextStorage, type Written } from './storage-door.ts';
import { freeKey, textsUnder } from './stored-text.ts';

/** A chunk with something unreadable in it: left in storage as it is, and here whole, so that a page can offer to save it. */
export interface ChunkProblem {
  readonly key: string;
  readonly text: string;
  readonly unreadable: readonly Unreadable[];
}

/** All that is known of the log: the union of every tab's chunks and of what waits in memory. */
export interface Reading {
  readonly entries: readonly Entry[];
  readonly problems: readonly ChunkProblem[];
  /** True when storage could not be asked: what is here is only what this tab remembers. */
  readonly blocked: boolean;
}

/** The one door to localStorage. */
export interface Store {
  /** The name of this browser in the log, kept in storage where that is possible. */
  readonly device: string;
  /** Returns a key for the next entry, unlike any other. */
  readonly nextKey: () => string;
  /** Returns every entry of every tab, and what could not be read; it never throws. */
  readonly read: () => Reading;
  /** Takes an entry, keeps it with all that waits, and returns how that went; throws RangeError on times that are no numbers. */
  readonly append: (entry: Entry) => AppendResult;
  /** Takes all entries that a page knows and keeps those that storage lost, as by a clearing, with one write; returns how that went. */
  readonly putBack: (entries: readonly Entry[]) => Written;
  /** Tries again to keep what waits: when space returned, before the page goes, or because the learner asks. */
  readonly retry: () => AppendResult;
  /** Takes this moment (ms epoch) and packs the lines that no page writes to any more; safe at any time, best alone (a Web Lock). */
  readonly compact: (now: number) => Compaction;
  /** Takes an exchange of entries and preferences and makes it whole or not at all, with one write of all its entries; returns how that went. */
  readonly exchange: (exchange: Exchange) => Written;
  /** Returns the last exchange, where it is still kept: a month. */
  readonly lastExchange: () => Exchange | undefined;
  /** Returns how many UTF-16 units of the browser's quota all this takes. */
  readonly size: () => number;
  /** What is remembered of backups. */
  readonly backups: BackupNoteStore;
  /** The learner's preferences. */
  readonly preferences: PreferenceStore;
  /** Takes the window (or any target of `storage` events) and a callback for another tab's change, with the entries in what changed; returns how to stop. */
  readonly subscribe: (target: EventTarget, onChange: (entries: readonly Entry[]) => void) => () => void;
}

const prefix = 'recto.';
const places: ExchangePlaces = {
  live: `${prefix}log.`,
  packed: `${prefix}packed.`,
  preferences: `${prefix}preference.`,
  records: `${prefix}exchanged.`,
  journal: `${prefix}exchange`,
};
const deviceKey = `${prefix}device`;

/**
 * Takes a storage (undefined where the browser denies one), a writer's name that no other page load has ever used, and some
 * random bytes for the name of a new device (8 or more); returns the store.
 */
export function openStore(storage: TextStorage | undefined, writer: string, randomBytes: Uint8Array): Store {
  const door = openDoor(storage);
  const ownPrefix = `${places.live}${writer}.`;
  recoverExchange(door, places);
  // What an exchange took away is not lost, and must not be written again.
  const storedKeys = (): ReadonlySet<string> =>
    new Set([...read(door, []).entries, ...exchangesIn(door).flatMap(({ removed }) => removed)].map(({ key }) => key));
  const chunks = openChunkWriter(door, ownPrefix, storedKeys);
  const isFilled: IsSettled = (key) => chunks.isFilled(key);
  const device = deviceOf(door, randomBytes);
  const mark = openMark(door, device);
  let made = 0;
  return {
    device,
    nextKey: () => {
      made += 1;
      return `${writer}.${chunks.firstChunk}.${made}`;
    },
    read: () => read(door, chunks.waiting()),
    append: (entry) => {
      const result = chunks.append(entry);
      const isFull = result.kind === 'not-kept' && result.reason === 'full';
      return mark(isFull && shrink(door, places, isFilled) > 0 ? chunks.retry() : result);
    },
    putBack: (entries) => {
      const stored = storedKeys();
      const lost = entries.filter(({ key }) => !stored.has(key));
      if (lost.length === 0) return { kind: 'written' };
      return door.write(freeKey(door, `${places.packed}${writer}.`), logTextOf(lost));
    },
    retry: chunks.retry,
    compact: (now) => {
      recoverExchange(door, places);
      dropOldExchanges(door, now);
      const isOld: IsSettled = (key, entries) =>
        !key.startsWith(ownPrefix) && entries.every(({ at }) => at < now - settledAfter);
      const isSettled: IsSettled = (key, entries) => isFilled(key, entries) || isOld(key, entries);
      return compact(door, places, isSettled, freeKey(door, `${places.packed}${writer}.`));
    },
    exchange: (exchange) => {
      const log = freeKey(door, `${places.packed}${writer}.`);
      return makeExchange(door, places, exchange, log, freeKey(door, `${places.records}${writer}.`));
    },
    lastExchange: () => exchangesIn(door).toSorted((a, b) => b.at - a.at)[0],
    size: () => textsUnder(door, prefix).reduce((sum, { key, text }) => sum + key.length + text.length, 0),
    backups: openBackupNotes(door, `${prefix}backup`),
    preferences: openPreferences(door, places.preferences),
    subscribe,
  };
}

/** A page left open longer than this with an answer on its way loses nothing either: it sees that its lines were packed. */
const settledAfter = 86_400_000;

/** An exchange can be taken back for so long (ms). */
const exchangeKept = 30 * 86_400_000;

function exchangesIn(door: Door): readonly Exchange[] {
  return textsUnder(door, places.records).flatMap(({ text }) => decodeExchange(text) ?? []);
}

function dropOldExchanges(door: Door, now: number): void {
  for (const { key, text } of textsUnder(door, places.records)) {
    const exchange = decodeExchange(text);
    if (exchange && exchange.at < now - exchangeKept) door.remove(key);
  }
}

function read(door: Door, waiting: readonly Entry[]): Reading {
  const keys = door.keys(places.packed)?.concat(door.keys(places.live) ?? []);
  const chunks = (keys ?? []).map((key) => readChunk(door, key));
  const problems = chunks.filter((chunk) => chunk.unreadable.length > 0);
  return {
    entries: mergeEntries(...chunks.map((chunk) => chunk.entries), waiting),
    problems: problems.map(({ key, text, unreadable }) => ({ key, text, unreadable })),
    blocked: keys === undefined,
  };
}

function readChunk(door: Door, key: string): ChunkProblem & { readonly entries: readonly Entry[] } {
  const found = door.read(key);
  if (found.kind !== 'text') return { key, text: '', entries: [], unreadable: [] };
  return { key, text: found.text, ...decodeLog(found.text) };
}

function deviceOf(door: Door, randomBytes: Uint8Array): string {
  const found = door.read(deviceKey);
  if (found.kind === 'text' && found.text !== '') return found.text;
  const made = Array.from(randomBytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found.kind !== 'blocked') door.write(deviceKey, made);
  return made;
}

/**
 * The device's name stands as long as storage is not cleared: a page that had written nothing would not notice. What is appended says
 * so once, and the name is put back with it.
 */
function openMark(door: Door, device: string): (result: AppendResult) => AppendResult {
  let wasThere = door.read(deviceKey).kind === 'text';
  return (result) => {
    const isGone = wasThere && door.read(deviceKey).kind === 'none';
    if (result.kind !== 'kept') {
      if (result.reason === 'cleared') wasThere = false;
      return result;
    }
    if (!wasThere || isGone) wasThere = door.write(deviceKey, device).kind === 'written';
    return isGone ? { kind: 'not-kept', reason: 'cleared', waiting: 0 } : result;
  };
}

function subscribe(target: EventTarget, onChange: (entries: readonly Entry[]) => void): () => void {
  const listener = (event: Event): void => {
    const entries = changeIn(event);
    if (entries !== undefined) onChange(entries);
  };
  target.addEventListener('storage', listener);
  return () => target.removeEventListener('storage', listener);
}

/** The entries in what another tab wrote, undefined where it is none of ours; an event without a key says that all was cleared. */
function changeIn(event: Event): readonly Entry[] | undefined {
  if (!('key' in event)) return undefined;
  const { key } = event;
  if (key === null) return [];
  if (typeof key !== 'string' || !key.startsWith(prefix)) return undefined;
  const isLog = key.startsWith(places.live) || key.startsWith(places.packed);
  return isLog && 'newValue' in event && typeof event.newValue === 'string' ? decodeLog(event.newValue).entries : [];
}
