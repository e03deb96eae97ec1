import { isIdle } from './idle.ts';
import { stemOf } from './stem.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * What else a word, or a few in a row, may be called: in the other language, or short for long and long for short. Names are folded
 * words with single spaces between them, the likeliest first; keys are made by `keyOf`.
 */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

/** A card as learning reads it. */
export interface Side {
  readonly concept: string;
  readonly language: string;
  readonly question: string;
  readonly answer: string;
}

/** Two names of one thing, as somebody wrote them down. */
export type Pair = readonly [string, string];

const mostNames = 4;
const mostLearned = 3000;
/** Of each side of a concept, so many of its rarest words are compared with those of the other side. */
const mostCompared = 40;
const leastTogether = 2;
const leastLikeness = 0.34;
/** How unlikely it must be that two words stand together that often by chance: about e to this power to one. */
const leastEvidence = 7;
const shortestWord = 3;
const longestAcronym = 8;
/** An acronym stands for so many words at most, small ones counted. */
const longestName = 14;

/** Takes all cards and pairs that are known beforehand (a glossary), and returns what they teach; only of words that some card has. */
export function learnLexicon(sides: readonly Side[], glossary: readonly Pair[] = []): Lexicon {
  const names = new Map<string, Map<string, number>>();
  const add = (a: string, b: string, likeness: number): void => {
    const keys = [keyOf(a), keyOf(b)] as const;
    if (keys[0] === keys[1] || keys.includes('') || isIdle(a) || isIdle(b)) return;
    for (const [from, to] of [[keys[0], b] as const, [keys[1], a] as const]) {
      const known = names.get(from) ?? new Map<string, number>();
      names.set(from, known.set(to, Math.max(known.get(to) ?? 0, likeness)));
    }
  };
  const written = new Set<string>();
  for (const group of Map.groupBy(sides, ({ concept }) => concept).values()) {
    const texts = group.map(({ question, answer }) => `${question}\n${answer}`);
    for (const { words, forms } of texts.map(tokenize)) for (const { term } of [...words, ...forms]) written.add(term);
    for (const [short, long] of definitionsIn(texts)) add(short, long, 1);
  }
  for (const [a, b] of glossary) {
    const [one, other] = [namesOf(a), namesOf(b)];
    if ([one, other].some((name) => name.split(' ').every((word) => written.has(word)))) add(one, other, 1);
  }
  for (const [a, b, likeness] of translationsIn(sides)) add(a, b, likeness);
  return Object.fromEntries([...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, to]) => [from, best(to)]));
}

/** Takes folded words with single spaces between them and returns their key: the same for all their inflections. */
export function keyOf(words: string): string {
  return words.split(' ').map(stemOf).join(' ');
}

function namesOf(text: string): string {
  return tokenize(text)
    .words.map(({ term }) => term)
    .join(' ');
}

function best(to: ReadonlyMap<string, number>): readonly string[] {
  const sorted = [...to].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted.slice(0, mostNames).map(([name]) => name);
}

/** A short name and a long one, as `Retrieval-Augmented Generation (RAG)` and `RAG (retrieval-augmented generation)` give them. */
function definitionsIn(texts: readonly string[]): Pair[] {
  const read = texts.map((text) => ({ text, words: tokenize(text).words }));
  const bracketed = read.flatMap(({ text, words }) => words.flatMap((_, at) => explained(text, words, at)));
  const found = bracketed.filter(([, long]) => long !== '');
  // The other side of the card may say the same without a bracket, or in the order of the letters.
  const short = new Set(bracketed.map(([acronym]) => acronym));
  const spelt = [...short].flatMap((acronym) => read.flatMap(({ text, words }) => spellings(text, words, acronym)));
  return [...found, ...spelt];
}

/** A bracketed short name and the words before or after the bracket that it stands for; none where their letters say otherwise. */
function explained(text: string, words: readonly Token[], at: number): Pair[] {
  const word = words[at];
  const written = word ? text.slice(...word.range) : '';
  if (!word || written.length > longestAcronym || !/^\p{Lu}[\p{Lu}\d-]*\p{Lu}s?$/u.test(written)) return [];
  const letters = written.endsWith('s') ? word.term.slice(0, -1) : word.term;
  const isBehind = textBetween(text, words[at - 1], word).includes('(');
  const isBefore = textBetween(text, word, words[at + 1]).includes('(');
  const near = [
    ...(isBehind ? runsIn(text, words.slice(Math.max(0, at - longestName), at), letters, 'end') : []),
    ...(isBefore ? runsIn(text, words.slice(at + 1, at + 1 + longestName), letters, 'start') : []),
  ];
  return isBehind || isBefore ? [[letters, near[0] ?? '']] : [];
}

/** Every place where words that follow each other spell an acronym. */
function spellings(text: string, words: readonly Token[], letters: string): Pair[] {
  if (letters.length < 3) return [];
  return runsIn(text, words, letters, 'anywhere').map((run): Pair => [letters, run]);
}

/**
 * The runs of words whose first letters are those of an acronym; idle words may be left out, and what a hyphen joins counts as one
 * word or as several. At the end or the start of the words the letters may be in another order: French turns English names round.
 */
function runsIn(text: string, words: readonly Token[], letters: string, where: 'end' | 'start' | 'anywhere'): string[] {
  for (const parts of [words.map((word) => [word]), hyphenated(text, words)]) {
    const telling = parts.map((part, at) => ({ part, at })).filter(({ part }) => !isIdle(part[0]?.term ?? ''));
    const initials = telling.map(({ part }) => part[0]?.term.charAt(0) ?? '').join('');
    const runs = startsOf(initials, letters, where).map((start) => {
      const [first, last] = [telling[start]?.at ?? 0, telling[start + letters.length - 1]?.at ?? 0];
      return parts.slice(first, last + 1).flat();
    });
    if (runs.length > 0) return runs.map((run) => run.map(({ term }) => term).join(' '));
  }
  return [];
}

function startsOf(initials: string, letters: string, where: 'end' | 'start' | 'anywhere'): number[] {
  if (where !== 'anywhere') {
    const start = where === 'end' ? initials.length - letters.length : 0;
    return start >= 0 && sortedLetters(initials.slice(start, start + letters.length)) === sortedLetters(letters)
      ? [start]
      : [];
  }
  const starts: number[] = [];
  for (let at = initials.indexOf(letters); at >= 0; at = initials.indexOf(letters, at + 1)) starts.push(at);
  return starts;
}

function sortedLetters(text: string): string {
  return [...text].sort().join('');
}

function hyphenated(text: string, words: readonly Token[]): Token[][] {
  const parts: Token[][] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (last && textBetween(text, last.at(-1), word) === '-') last.push(word);
    else parts.push([word]);
  }
  return parts;
}

function textBetween(text: string, a: Token | undefined, b: Token | undefined): string {
  return a && b ? text.slice(a.range[1], b.range[0]) : '';
}

/** Words that stand on both sides of the same concepts, by Dice's coefficient over the concepts written in two languages. */
function translationsIn(sides: readonly Side[]): [string, string, number][] {
  const both = [...Map.groupBy(sides, ({ concept }) => concept).values()].filter(
    (group) => new Set(group.map(({ language }) => language)).size > 1,
  );
  const step = Math.max(1, both.length / mostLearned);
  const sample = Array.from(
    { length: Math.min(both.length, mostLearned) },
    (_, at) => both[Math.floor(at * step)] ?? [],
  );
  const surfaces = new Map<string, string>();
  const words = sample.map((group) => wordsBySide(group, surfaces));
  const counts = [countIn(words.map(([a]) => a)), countIn(words.map(([, b]) => b))] as const;
  const found = togetherIn(words, counts).flatMap(([one, other, count]): [string, string, number][] => {
    const [had, given] = [counts[0].get(one) ?? 0, counts[1].get(other) ?? 0];
    const likeness = (2 * count) / (had + given);
    const evidence = count * Math.log((count * words.length) / (had * given));
    return one !== other && likeness >= leastLikeness && evidence >= leastEvidence ? [[one, other, likeness]] : [];
  });
  return mutual(found).map(([one, other, likeness]) => [
    surfaces.get(one) ?? one,
    surfaces.get(other) ?? other,
    likeness,
  ]);
}

type Counts = ReadonlyMap<string, number>;

/** How often two words stand on the two sides of one concept, where it is more than once. */
function togetherIn(
  words: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[],
  counts: readonly [Counts, Counts],
): [string, string, number][] {
  const lists = [[...counts[0].keys()], [...counts[1].keys()]] as const;
  const numbers = lists.map((list) => new Map(list.map((word, number) => [word, number])));
  const width = lists[1].length;
  const together = new Map<number, number>();
  for (const [a, b] of words) {
    const theirs = rarest(b, counts[1]).map((word) => numbers[1]?.get(word) ?? 0);
    for (const one of rarest(a, counts[0])) {
      const row = (numbers[0]?.get(one) ?? 0) * width;
      for (const other of theirs) together.set(row + other, (together.get(row + other) ?? 0) + 1);
    }
  }
  const often = [...together].filter(([, count]) => count >= leastTogether);
  return often.map(([key, count]) => [lists[0][Math.floor(key / width)] ?? '', lists[1][key % width] ?? '', count]);
}

/** A translation is among the best of both of its words. */
function mutual(found: readonly [string, string, number][]): [string, string, number][] {
  const bests = new Map<string, number>();
  for (const [one, other, likeness] of found) {
    for (const key of [`<${one}`, `>${other}`]) bests.set(key, Math.max(bests.get(key) ?? 0, likeness));
  }
  return found.filter(([one, other, likeness]) => {
    const most = Math.max(bests.get(`<${one}`) ?? 0, bests.get(`>${other}`) ?? 0);
    return likeness >= 0.8 * most;
  });
}

/** The stems of the words on either side; of each, one word is kept as it was written. */
function wordsBySide(
  group: readonly Side[],
  surfaces: Map<string, string>,
): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  const sorted = group.toSorted((a, b) => (a.language < b.language ? -1 : 1));
  const first = sorted[0]?.language;
  const of = (wanted: boolean) =>
    new Set(
      sorted.filter(({ language }) => (language === first) === wanted).flatMap((side) => stemsOf(side, surfaces)),
    );
  return [of(true), of(false)];
}

function stemsOf({ question, answer }: Side, surfaces: Map<string, string>): string[] {
  const told = tokenize(`${question}\n${answer}`).words.filter(
    ({ term }) => term.length >= shortestWord && !isIdle(term),
  );
  return told.map(({ term }) => {
    const stem = stemOf(term);
    const known = surfaces.get(stem);
    // The shortest, and of those the first: it does not depend on the order of the cards.
    if (known === undefined || term.length < known.length || (term.length === known.length && term < known))
      surfaces.set(stem, term);
    return stem;
  });
}

function countIn(lists: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function rarest(words: ReadonlySet<string>, counts: ReadonlyMap<string, number>): readonly string[] {
  if (words.size <= mostCompared) return [...words];
  const rare = (word: string): number => counts.get(word) ?? 0;
  return [...words].sort((a, b) => rare(a) - rare(b) || (a < b ? -1 : 1)).slice(0, mostCompared);
}
