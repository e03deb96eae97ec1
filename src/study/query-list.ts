import type { Door, Written } from './storage-door.ts';
import { freeKey } from './stored-text.ts';

/** Queries kept in the browser, the last added first. */
export interface QueryList {
  readonly all: () => readonly string[];
  /** Takes a query and puts it first, once; returns whether it was written: else it is kept as long as the page. */
  readonly add: (query: string) => Written;
  /** Takes a query and takes it out; returns whether that was written. */
  readonly remove: (query: string) => Written;
}

/** No query that one types is longer. */
const longest = 200;

/** Takes a door, a key and how many to keep at most, and returns the list kept there. What can't be read is put aside before anything is written over it. */
export function openQueryList(door: Door, key: string, most: number): QueryList {
  let unwritten: readonly string[] | undefined;
  const stored = (): readonly string[] | 'unreadable' => {
    const found = door.read(key);
    return found.kind === 'text' ? parseQueries(found.text) : [];
  };
  const all = (): readonly string[] => {
    if (unwritten !== undefined) return unwritten;
    const read = stored();
    return read === 'unreadable' ? [] : read;
  };
  const write = (queries: readonly string[]): Written => {
    const found = door.read(key);
    if (found.kind === 'text' && stored() === 'unreadable') {
      const aside = door.write(freeKey(door, `${key}.unreadable.`), found.text);
      if (aside.kind === 'refused') return keep(queries, aside);
    }
    return keep(queries, door.write(key, JSON.stringify(queries)));
  };
  const keep = (queries: readonly string[], written: Written): Written => {
    unwritten = written.kind === 'refused' ? queries : undefined;
    return written;
  };
  return {
    all,
    add: (query) => {
      const own = query.trim().slice(0, longest);
      if (own === '') return { kind: 'written' };
      return write([own, ...all().filter((other) => other !== own)].slice(0, most));
    },
    remove: (query) => write(all().filter((other) => other !== query)),
  };
}

function parseQueries(text: string): readonly string[] | 'unreadable' {
  try {
    const json: unknown = JSON.parse(text);
    return Array.isArray(json) && json.every((one) => typeof one === 'string') ? json : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
