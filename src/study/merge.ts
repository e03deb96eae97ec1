import { encodeEntry } from './codec.ts';
import { compareEntries, type Entry } from './review.ts';

/** Takes logs and returns their set union in the order of a log; of two entries that claim one key, both devices keep the same one. */
export function mergeEntries(...logs: readonly Iterable<Entry>[]): readonly Entry[] {
  const kept = new Map<string, Entry>();
  for (const entry of logs.flatMap((log) => [...log])) {
    const known = kept.get(entry.key);
    kept.set(entry.key, known === undefined ? entry : preferred(known, entry));
  }
  return [...kept.values()].sort(compareEntries);
}

/** Takes two entries of one key and returns the one to keep: they are the same unless something is broken, and even then the union must not depend on who merges first. */
export function preferred(a: Entry, b: Entry): Entry {
  if (isSameEntry(a, b)) return a;
  return encodeEntry(b) < encodeEntry(a) ? b : a;
}

/** Takes two entries and returns whether they are the same, field for field. */
export function isSameEntry(a: Entry, b: Entry): boolean {
  // Every field of an entry is a text, a number or a yes or no.
  const others = new Map(Object.entries(b));
  const fields = Object.entries(a);
  return fields.length === others.size && fields.every(([name, value]) => others.get(name) === value);
}
