import { isLast, type KeyNames } from './key-names.ts';
import { numberIn, startingWith } from './sorted-texts.ts';
import { stemOf } from './stem.ts';
import { unchangedStart } from './vocabulary.ts';

const longestName = 5;
/** An unfinished word is too short, or may become too many, to be a name yet. */
const shortestUnfinished = 4;
const mostKeys = 4;
/** An inflection changes no more letters than these at the end of a word. */
const longestEnding = 8;
/** What such a word may lack of an inflection. */
const endings = ['e', 's', 'n', 'on', 'ion', 'g', 'ng', 'd', 'r', 'l'];

/** Another name, by its words in the lexicon of an index, how many words of the query it is one of, and whether the last of them may be that only once it is finished. */
export interface Named {
  readonly words: Uint32Array;
  readonly run: number;
  readonly isBegun: boolean;
}

/** The names of one word by itself. */
export interface WordNames {
  readonly stem: string;
  readonly own: readonly Named[];
  /** How many words the longest key has that begins with it. */
  readonly longest: number;
}

/** What is asked of the names of a query's words: what each has by itself (undefined for a phrase), which of them say little, and the last word where it is no term yet and may not be finished. */
export interface NamesAsked {
  readonly words: readonly (WordNames | undefined)[];
  readonly idle: readonly boolean[];
  readonly unfinished: string | undefined;
}

/** What finds the names of words. */
export interface Names {
  /** Takes the stem of a word and returns its names. */
  readonly of: (stem: string) => WordNames;
  /**
   * Takes what is asked and returns for each word the other names of it, and of the run of words that it stands in: those that say
   * little are passed over, but where they leave one word of a name.
   */
  readonly in: (asked: NamesAsked) => readonly (readonly Named[])[];
}

const none: readonly Named[] = [];

/** Takes the lexicon of an index and returns what finds its names. */
export function openNames(lexicon: KeyNames): Names {
  const long = longKeys(lexicon.keys.texts);
  const namedBy = openKeys(lexicon);
  return {
    of: (stem) => ({ stem, own: namedBy(stem, 1, undefined), longest: Math.min(longestName, long.get(stem) ?? 1) }),
    in: ({ words, idle, unfinished }) => {
      const last = words.length - 1;
      const names = words.map((word, at) => (word === undefined || idle[at] ? none : word.own));
      if (unfinished !== undefined && !idle[last] && names[last]?.length === 0)
        names[last] = namedBy(words[last]?.stem ?? '', 1, unfinished);
      const add = (key: string, run: readonly number[]): void => {
        const named = namedBy(key, run.length, run.at(-1) === last ? unfinished : undefined);
        for (const at of run) names[at] = withMore(names[at] ?? none, named);
      };
      // Of most words no key of several begins.
      if (words.every((word) => (word?.longest ?? 1) === 1)) return names;
      const all = words.map((_, at) => at);
      const telling = all.filter((at) => !idle[at]);
      addRuns(words, telling, add);
      if (telling.length < all.length)
        addRuns(words, all, (key, run) => {
          if (run.filter((at) => !idle[at]).length <= 1) add(key, run);
        });
      return names;
    },
  };
}

/** Both; where one is nothing, the other itself. */
function withMore(names: readonly Named[], more: readonly Named[]): readonly Named[] {
  if (names.length === 0 || more.length === 0) return names.length === 0 ? more : names;
  return [...names, ...more];
}

/** What gives the names of so many words by their key, of the same key the same; where no key is theirs yet, those of what they become once the last is finished. */
function openKeys(lexicon: KeyNames): (key: string, run: number, unfinished: string | undefined) => readonly Named[] {
  const met: (readonly Named[] | undefined)[] = [];
  return (key, run, unfinished) => {
    const exact = numberIn(lexicon.keys, key);
    if (exact !== undefined) {
      const known = met[exact] ?? namesOf(lexicon, exact, run, false);
      met[exact] = known;
      return known;
    }
    if (unfinished === undefined) return none;
    return distinct(keysBegun(lexicon, key, unfinished).flatMap((number) => namesOf(lexicon, number, run, true)));
  };
}

/** Of the keys of several words, how many words the longest has that begins with a word: such keys stand together, and each first word is cut off once. */
function longKeys(keys: readonly string[]): ReadonlyMap<string, number> {
  const long = new Map<string, number>();
  let [first, longest] = ['', 0];
  for (const key of keys) {
    const end = key.indexOf(' ');
    if (end < 0) continue;
    if (end !== first.length || !key.startsWith(first)) [first, longest] = [key.slice(0, end), 0];
    const count = wordsFrom(key, end);
    if (count <= longest) continue;
    longest = count;
    long.set(first, longest);
  }
  return long;
}

/** How many words there are, where the first ends at a place. */
function wordsFrom(words: string, end: number): number {
  let count = 1;
  for (let at = end; at >= 0; at = words.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** The numbers of the keys that some words become when the last of them is finished: none where these are too many. */
function keysBegun({ keys }: KeyNames, words: string, unfinished: string): number[] {
  if (unfinished.length < shortestUnfinished) return [];
  const before = words.slice(0, words.lastIndexOf(' ') + 1);
  const start = before + unfinished.slice(0, Math.max(unchangedStart, unfinished.length - longestEnding));
  // The stem may be shorter than the word that is typed.
  let stems: ReadonlySet<string> | undefined;
  const isStem = (word: string): boolean => {
    stems ??= new Set(endings.map((ending) => stemOf(unfinished + ending)));
    return stems.has(word);
  };
  const found: number[] = [];
  const [from, to] = startingWith(keys, start);
  for (let number = from; number < to; number += 1) {
    const last = keys.texts[number]?.slice(before.length) ?? '';
    if (!last.includes(' ') && (last.startsWith(unfinished) || isStem(last))) found.push(number);
  }
  return found.length > mostKeys ? [] : found;
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

/** Each name once: what is unfinished may become several keys that have the same. */
function distinct(named: readonly Named[]): readonly Named[] {
  return [...new Map(named.map((one) => [one.words.join(), one])).values()];
}

/** Gives the keys of all runs of two words or more, up to a phrase, that follow each other at some places. */
function addRuns(
  words: NamesAsked['words'],
  places: readonly number[],
  add: (key: string, run: readonly number[]) => void,
): void {
  places.forEach((place, start) => {
    const first = words[place];
    if (first === undefined) return;
    let key = first.stem;
    for (let end = start + 1; end < Math.min(places.length, start + first.longest); end += 1) {
      const word = words[places[end] ?? 0];
      if (word === undefined) break;
      key = `${key} ${word.stem}`;
      add(key, places.slice(start, end + 1));
    }
  });
}
