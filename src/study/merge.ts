import { encodeEntry } from './codec.ts';
import { compareEntries, type Entry } from './review.ts';

/** Unions made here: making one of such a union alone again would change nothing, and with a long log it takes long. */
const unions = new WeakSet<Iterable<Entry>>();

/** Takes logs and returns their set union in the order of a log; of two entries that claim one key, both devices keep the same one. */
export function mergeEntries(...logs: readonly Iterable<Entry>[]): readonly Entry[] {
  const [only, ...others] = logs;
  if (others.length === 0 && Array.isArray(only) && unions.has(only)) return only;
  const kept = new Map<string, Entry>();
  for (const log of logs) {
    for (const entry of log) {
      const known = kept.get(entry.key);
      if (known !== entry) kept.set(entry.key, known === undefined ? entry : preferred(known, entry));
    }
  }
  const union = Object.freeze([...kept.values()].sort(compareEntries));
  unions.add(union);
  return union;
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
