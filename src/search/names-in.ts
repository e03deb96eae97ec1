import { isLast, type KeyNames } from './key-names.ts';
import { stemOf } from './stem.ts';

const longestName = 5;
/** An unfinished word is too short, or may become too many, to be a name yet. */
const shortestBegun = 4;
const mostBegun = 4;
/** What such a word may lack of an inflection. */
const endings = ['e', 's', 'n', 'on', 'ion', 'g', 'ng', 'd', 'r', 'l'];

/** Another name, by its words in the lexicon of an index, how many words of the query it is one of, and whether the last of them may be that only once it is finished. */
export interface Named {
  readonly words: Uint32Array;
  readonly run: number;
  readonly isBegun: boolean;
}

/** What is asked of the names of a query's words: their stems (undefined for a phrase), which of them say little, and the last word where it is no term yet and may not be finished. */
export interface NamesAsked {
  readonly stems: readonly (string | undefined)[];
  readonly idle: readonly boolean[];
  readonly unfinished: string | undefined;
}

/**
 * Takes what is asked and returns for each word the other names of it, and of the run of words that it stands in: those that say little
 * are passed over, but where they leave one word of a name.
 */
export type NamesIn = (asked: NamesAsked) => readonly (readonly Named[])[];

const none: readonly Named[] = [];

/** Takes the lexicon of an index and returns what finds its names in a query. */
export function openNames(lexicon: KeyNames): NamesIn {
  let opened: Keys | undefined;
  return ({ stems, idle, unfinished }) => {
    const keys = opened ?? openKeys(lexicon.keys);
    opened = keys;
    const names: (readonly Named[])[] = stems.map(() => none);
    const add = (key: string, run: readonly number[]): void => {
      const exact = lexicon.keys.get(key);
      const isOpen = exact === undefined && unfinished !== undefined && run.at(-1) === stems.length - 1;
      const numbers = exact !== undefined ? [exact] : isOpen ? keysBegun(keys, key, run.length, unfinished) : [];
      if (numbers.length === 0) return;
      const named = numbers.flatMap((number) => namesOf(lexicon, number, run.length, isOpen));
      for (const at of run) names[at] = [...(names[at] ?? none), ...named];
    };
    const all = stems.map((_, at) => at);
    const telling = all.filter((at) => !idle[at]);
    addRuns(stems, telling, keys, 1, add);
    if (telling.length < all.length)
      addRuns(stems, all, keys, 2, (key, run) => {
        if (run.filter((at) => !idle[at]).length <= 1) add(key, run);
      });
    return names;
  };
}

/** The keys of a lexicon, with their numbers, by what they begin with. */
interface Keys {
  /** Those of several words, by their first word, and how many words the longest has. */
  readonly long: ReadonlyMap<string, LongKeys>;
  /** Those of one word, by their first letters. */
  readonly short: ReadonlyMap<string, readonly Key[]>;
}

type Key = readonly [key: string, number: number];

interface LongKeys {
  readonly keys: Key[];
  longest: number;
}

function openKeys(all: KeyNames['keys']): Keys {
  const long = new Map<string, LongKeys>();
  const short = new Map<string, Key[]>();
  for (const key of all) {
    const [words] = key;
    const end = words.indexOf(' ');
    if (end < 0) {
      const start = words.slice(0, shortestBegun);
      const known = short.get(start);
      if (known === undefined) short.set(start, [key]);
      else known.push(key);
      continue;
    }
    const first = words.slice(0, end);
    const known = long.get(first) ?? { keys: [], longest: 0 };
    if (known.longest === 0) long.set(first, known);
    known.keys.push(key);
    known.longest = Math.max(known.longest, words.split(' ').length);
  }
  return { long, short };
}

/** The numbers of the keys that some words become when the last of them is finished: none where these are too many. */
function keysBegun({ long, short }: Keys, words: string, run: number, unfinished: string): number[] {
  if (unfinished.length < shortestBegun) return [];
  const before = words.slice(0, words.lastIndexOf(' ') + 1);
  const all =
    run === 1 ? short.get(unfinished.slice(0, shortestBegun)) : long.get(words.slice(0, words.indexOf(' ')))?.keys;
  if (all === undefined) return [];
  // The stem may be shorter than the word that is typed.
  const stems = new Set(endings.map((ending) => stemOf(unfinished + ending)));
  const found = all.filter(([key]) => {
    const last = key.slice(before.length);
    return key.startsWith(before) && !last.includes(' ') && (last.startsWith(unfinished) || stems.has(last));
  });
  return found.length > mostBegun ? [] : found.map(([, number]) => number);
}

function namesOf({ firstNames, words }: KeyNames, key: number, run: number, isBegun: boolean): Named[] {
  const named: Named[] = [];
  const end = firstNames[key + 1] ?? 0;
  let from = firstNames[key] ?? 0;
  for (let place = from; place < end; place += 1) {
    if (!isLast(words[place] ?? 0)) continue;
    named.push({ words: words.subarray(from, place + 1), run, isBegun });
    from = place + 1;
  }
  return named;
}

/** Gives the keys of all runs of words of at least so many that follow each other at some places, up to a phrase. */
function addRuns(
  stems: readonly (string | undefined)[],
  places: readonly number[],
  { long }: Keys,
  shortest: number,
  add: (key: string, run: readonly number[]) => void,
): void {
  for (let start = 0; start < places.length; start += 1) {
    let key = stems[places[start] ?? 0];
    if (key === undefined) continue;
    if (shortest === 1) add(key, [places[start] ?? 0]);
    // Of most words no key of several begins.
    const most = Math.min(longestName, long.get(key)?.longest ?? 1);
    for (let end = start + 1; end < Math.min(places.length, start + most); end += 1) {
      const stem = stems[places[end] ?? 0];
      if (stem === undefined) break;
      key = `${key} ${stem}`;
      add(key, places.slice(start, end + 1));
    }
  }
}
