import { isCapitalAt, type SearchIndex } from './search-index.ts';
import type { Token } from './tokens.ts';

/** From the first to the last word of an expansion, both included, by their places among the words of a text. */
export type Run = readonly [first: number, last: number];

/** Finds acronyms in a text. */
export interface Spelling {
  /** Takes a folded word and returns where consecutive words start with its letters; nothing where it can be no acronym. */
  readonly runsOf: (word: string) => readonly Run[];
  /** Whether all words that matter are written with capitals in a run. */
  readonly isCapital: (run: Run) => boolean;
}

// An acronym may leave them out ("Area Under the Curve") or keep them ("Mixture of Experts"); it starts and ends with none.
const smallWords = new Set(
  (
    'a an and are as at by for from how in into is it of on or the to vs what with ' +
    'au aux ce ces comment dans de des du en est et la le les ou par pour que quel quelle quelles quels qui sur un une'
  ).split(' '),
);
const acronym = /^[a-z]{2,8}$/u;
// A small word's letter is moved into the private use area, so that one string tells letters, capitals and small words apart.
const smallOffset = 0xe000;
const longestAcronym = 6;

/** The initials of a text: one code for each of its words (see `initialOf`); a line end parts texts. */
export type Initials = Uint16Array;
const lineEnd = 10;

/** Takes a folded word and whether it is written with a capital, and returns its initial: the code of its first letter, a capital if it is written so, or a code of its own for a small word. */
function initialOf(term: string, isCapital: boolean): number {
  const code = term.charCodeAt(0);
  if (smallWords.has(term)) return smallOffset + code;
  return isCapital ? term.charAt(0).toUpperCase().charCodeAt(0) : code;
}

/** Takes the words of a text and which of them are written with a capital, and returns their initials. */
export function initialsOf(words: readonly Token[], capitals: readonly boolean[]): number[] {
  return words.map(({ term }, at) => initialOf(term, capitals[at] ?? false));
}

/** Takes a text and its words and returns which of them are written with a capital. */
export function capitalsOf(text: string, words: readonly Token[]): boolean[] {
  return words.map(({ range }) => text.charAt(range[0]) !== text.charAt(range[0]).toLowerCase());
}

/** Takes an index and returns the initials of its questions and rewordings, a line end after each. */
export function initialsIn(index: SearchIndex): Initials {
  const { terms, words, firstWords } = index;
  const plain = Uint16Array.from(terms, (term) => initialOf(term, false));
  const initials = new Uint16Array(words.length + firstWords.length - 1);
  for (let question = 0; question + 1 < firstWords.length; question += 1) {
    const end = firstWords[question + 1] ?? 0;
    for (let at = firstWords[question] ?? 0; at < end; at += 1) {
      const term = words[at] ?? 0;
      initials[at + question] = isCapitalAt(index, at) ? initialOf(terms[term] ?? '', true) : (plain[term] ?? 0);
    }
    initials[end + question] = lineEnd;
  }
  return initials;
}

/** Takes what gives the initials of a text, once, when they are first needed, and returns what finds acronyms spelt in it: `rag` in "Retrieval-Augmented Generation". */
export function openInitials(read: () => Initials): Spelling {
  let known: { readonly initials: Initials; readonly places: ReadonlyMap<number, readonly number[]> } | undefined;
  const open = (): NonNullable<typeof known> => {
    if (known) return known;
    const initials = read();
    known = { initials, places: placesIn(initials) };
    return known;
  };
  const runsOf = (word: string): Run[] => {
    if (!acronym.test(word)) return [];
    const { initials, places } = open();
    const runs: Run[] = [];
    for (const first of places.get(pairOf(word.charCodeAt(0), word.charCodeAt(1))) ?? []) {
      if (first <= (runs.at(-1)?.[1] ?? -1)) continue;
      const last = speltFrom(initials, word, 1, first + 1);
      if (last >= 0) runs.push([first, last]);
    }
    return runs;
  };
  return { runsOf, isCapital: (run) => isCapital(open().initials, run) };
}

/** Takes the initials of a text and returns what its words written with capitals spell: `rlhf` for "Reinforcement Learning from Human Feedback". */
export function acronymsIn(initials: readonly number[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [run] of initials
    .map((code) => String.fromCharCode(code))
    .join('')
    .matchAll(/\p{Lu}(?:[\ue000-\ue0ff]*\p{Lu})+/gu)) {
    const letters = run.replaceAll(/[\ue000-\ue0ff]/gu, '').toLowerCase();
    for (let from = 0; from < letters.length - 1; from += 1) {
      const longest = Math.min(letters.length, from + longestAcronym);
      for (let to = from + 2; to <= longest; to += 1) found.add(letters.slice(from, to));
    }
  }
  return found;
}

function isCapital(initials: Initials, [first, last]: Run): boolean {
  for (let at = first; at <= last; at += 1) {
    const code = codeAt(initials, at);
    if (code < smallOffset && lower(code) === code) return false;
  }
  return true;
}

/** For each pair of letters the places of the words that begin with the first where the second may be the next letter of an acronym. */
function placesIn(initials: Initials): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at < initials.length; at += 1) {
    const letter = lower(codeAt(initials, at));
    if (letter >= smallOffset) continue;
    for (const next of lettersAfter(initials, at)) {
      const pair = pairOf(letter, next);
      const known = places.get(pair);
      if (known === undefined) places.set(pair, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  }
  return places;
}

/** The first letters of the small words after a place and of the word after those. */
function lettersAfter(initials: Initials, place: number): number[] {
  const letters: number[] = [];
  for (let at = place + 1; at < initials.length; at += 1) {
    const code = codeAt(initials, at);
    letters.push(code >= smallOffset ? code - smallOffset : lower(code));
    if (code < smallOffset) break;
  }
  return letters;
}

function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Where the letters of a word from one on are spelt to their end, from a place on; -1 where they are not. */
function speltFrom(initials: Initials, word: string, letter: number, place: number): number {
  const wanted = word.charCodeAt(letter);
  const isLast = letter === word.length - 1;
  for (let at = place; at < initials.length; at += 1) {
    const code = codeAt(initials, at);
    const isSmall = code >= smallOffset;
    if (isSmall ? !isLast && code - smallOffset === wanted : lower(code) === wanted) {
      const end = isLast ? at : speltFrom(initials, word, letter + 1, at + 1);
      if (end >= 0) return end;
    }
    if (!isSmall) return -1;
  }
  return -1;
}

function codeAt(initials: Initials, at: number): number {
  return initials[at] ?? lineEnd;
}

/** A capital of A to Z as a small letter; anything else as it is. */
function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
