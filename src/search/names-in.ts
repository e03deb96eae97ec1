import { isLast, type KeyNames } from './key-names.ts';

const longestName = 5;

/** Another name, by its words in the lexicon of an index, and how many words of the query it is one of. */
export interface Named {
  readonly words: Uint32Array;
  readonly run: number;
}

/**
 * Takes the stems of a query's words (undefined for a phrase) and which of them say little, and returns for each the other names of it,
 * and of the run of words that it stands in: those that say little are passed over, but where they leave one word of a name.
 */
export type NamesIn = (
  stems: readonly (string | undefined)[],
  idle: readonly boolean[],
) => readonly (readonly Named[])[];

const none: readonly Named[] = [];

/** Takes the lexicon of an index and returns what finds its names in a query. */
export function openNames(lexicon: KeyNames): NamesIn {
  let longest: ReadonlyMap<string, number> | undefined;
  return (stems, idle) => {
    longest ??= longestFrom(lexicon.keys.keys());
    const names: (readonly Named[])[] = stems.map(() => none);
    const add = (key: string, run: readonly number[]): void => {
      const named = namesOf(lexicon, key, run.length);
      if (named !== none) for (const at of run) names[at] = [...(names[at] ?? none), ...named];
    };
    const all = stems.map((_, at) => at);
    const telling = all.filter((at) => !idle[at]);
    addRuns(stems, telling, longest, 1, add);
    if (telling.length < all.length)
      addRuns(stems, all, longest, 2, (key, run) => {
        if (run.filter((at) => !idle[at]).length <= 1) add(key, run);
      });
    return names;
  };
}

function namesOf({ keys, firstNames, words }: KeyNames, key: string, run: number): readonly Named[] {
  const number = keys.get(key);
  if (number === undefined) return none;
  const named: Named[] = [];
  const end = firstNames[number + 1] ?? 0;
  let from = firstNames[number] ?? 0;
  for (let place = from; place < end; place += 1) {
    if (!isLast(words[place] ?? 0)) continue;
    named.push({ words: words.subarray(from, place + 1), run });
    from = place + 1;
  }
  return named;
}

/** How many words at most the keys have that begin with a word; of most words no key of several begins. */
function longestFrom(keys: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const end = key.indexOf(' ');
    if (end < 0) continue;
    const first = key.slice(0, end);
    longest.set(first, Math.max(longest.get(first) ?? 0, key.split(' ').length));
  }
  return longest;
}

/** Gives the keys of all runs of words of at least so many that follow each other at some places, up to a phrase. */
function addRuns(
  stems: readonly (string | undefined)[],
  places: readonly number[],
  longest: ReadonlyMap<string, number>,
  shortest: number,
  add: (key: string, run: readonly number[]) => void,
): void {
  for (let start = 0; start < places.length; start += 1) {
    let key = stems[places[start] ?? 0];
    if (key === undefined) continue;
    if (shortest === 1) add(key, [places[start] ?? 0]);
    const most = Math.min(longestName, longest.get(key) ?? 1);
    for (let end = start + 1; end < Math.min(places.length, start + most); end += 1) {
      const stem = stems[places[end] ?? 0];
      if (stem === undefined) break;
      key = `${key} ${stem}`;
      add(key, places.slice(start, end + 1));
    }
  }
}
