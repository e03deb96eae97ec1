import { fnv1a } from './fnv1a.ts';

/**
 * A map that is never changed: `withValue` and `withoutKey` return another, and what they cost does not grow with what it holds (up
 * to some hundred thousand keys). Every key has its place in one of many small maps, of which only one is copied.
 */
export interface Table<K extends string, V> {
  readonly size: number;
  readonly parts: readonly (ReadonlyMap<K, V> | undefined)[];
}

const partBits = 11;
const partMask = 2 ** partBits - 1;

/** Takes keys with their values, the last of a key's counting, and returns their table. */
export function tableOf<K extends string, V>(pairs: Iterable<readonly [K, V]>): Table<K, V> {
  const parts: (Map<K, V> | undefined)[] = Array.from({ length: 2 ** partBits });
  let size = 0;
  for (const [key, value] of pairs) {
    const at = placeOf(key);
    const part = parts[at] ?? new Map<K, V>();
    size += part.has(key) ? 0 : 1;
    parts[at] = part.set(key, value);
  }
  return { size, parts };
}

/** Takes a table and a key and returns its value, undefined where it has none. */
export function valueAt<K extends string, V>(table: Table<K, V>, key: K): V | undefined {
  return table.parts[placeOf(key)]?.get(key);
}

/** Takes a table and returns all its values, in an order that says nothing. */
export function valuesOf<V>({ parts }: Table<string, V>): readonly V[] {
  return parts.flatMap((part) => (part === undefined ? [] : [...part.values()]));
}

/** Takes a table, a key and a value, and returns the table with them, in place of what the key had. */
export function withValue<K extends string, V>({ size, parts }: Table<K, V>, key: K, value: V): Table<K, V> {
  const at = placeOf(key);
  const part = parts[at];
  const grows = part?.has(key) ? 0 : 1;
  return { size: size + grows, parts: parts.with(at, new Map(part).set(key, value)) };
}

/** Takes a table and a key and returns the table without it. */
export function withoutKey<K extends string, V>(table: Table<K, V>, key: K): Table<K, V> {
  const at = placeOf(key);
  const part = new Map(table.parts[at]);
  if (!part.delete(key)) return table;
  return { size: table.size - 1, parts: table.parts.with(at, part.size > 0 ? part : undefined) };
}

/** FNV-1a on UTF-16 units, folded. */
function placeOf(key: string): number {
  const hash = fnv1a(key);
  return (hash ^ (hash >>> 15)) & partMask;
}
