import type { Language } from '../cards/card.ts';
import { type AppendResult, openChunkWriter } from './chunk-writer.ts';
import { decodeLog, type Unreadable } from './codec.ts';
import { readLanguage } from './entry-fields.ts';
import { mergeEntries } from './merge.ts';
import type { Entry } from './review.ts';
import { type Door, openDoor, type TextStorage, type Written } from './storage-door.ts';

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

/** The small choices kept beside the log, by name. */
export interface Preferences {
  readonly language: Language;
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
  /** Tries again to keep what waits: when space returned, before the page goes, or because the learner asks. */
  readonly retry: () => AppendResult;
  /** Takes a name and returns the choice, or undefined when there is none that can be read. */
  readonly getPreference: <Name extends keyof Preferences>(name: Name) => Preferences[Name] | undefined;
  /** Takes a name and a choice and returns whether it was written. */
  readonly setPreference: <Name extends keyof Preferences>(name: Name, value: Preferences[Name]) => Written;
  /** Takes the window (or any target of `storage` events) and a callback for another tab's change; returns how to stop. */
  readonly subscribe: (target: EventTarget, onChange: () => void) => () => void;
}

const prefix = 'recto.';
const logPrefix = `${prefix}log.`;
const deviceKey = `${prefix}device`;
const preferencePrefix = `${prefix}preference.`;

/**
 * Takes a storage (undefined where the browser denies one), a writer's name that no other page load has ever used, and some
 * random bytes for the name of a new device (8 or more); returns the store.
 */
export function openStore(storage: TextStorage | undefined, writer: string, randomBytes: Uint8Array): Store {
  const door = openDoor(storage);
  const chunks = openChunkWriter(door, `${logPrefix}${writer}.`);
  let made = 0;
  return {
    device: deviceOf(door, randomBytes),
    nextKey: () => {
      made += 1;
      return `${writer}.${chunks.firstChunk}.${made}`;
    },
    read: () => read(door, chunks.waiting()),
    append: chunks.append,
    retry: chunks.retry,
    getPreference: (name) => getPreference(door, name),
    setPreference: (name, value) => door.write(`${preferencePrefix}${name}`, value),
    subscribe,
  };
}

type PreferenceReaders = { readonly [Name in keyof Preferences]: (text: string) => Preferences[Name] | undefined };

const preferenceReaders: PreferenceReaders = { language: readLanguage };

function getPreference<Name extends keyof Preferences>(door: Door, name: Name): Preferences[Name] | undefined {
  const found = door.read(`${preferencePrefix}${name}`);
  return found.kind === 'text' ? preferenceReaders[name](found.text) : undefined;
}

function read(door: Door, waiting: readonly Entry[]): Reading {
  const keys = door.keys(logPrefix);
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

function subscribe(target: EventTarget, onChange: () => void): () => void {
  const listener = (event: Event): void => {
    if (concernsUs(event)) onChange();
  };
  target.addEventListener('storage', listener);
  return () => target.removeEventListener('storage', listener);
}

/** A storage event without a key says that all was cleared. */
function concernsUs(event: Event): boolean {
  if (!('key' in event)) return false;
  return event.key === null || (typeof event.key === 'string' && event.key.startsWith(prefix));
}
