import { isIdle } from './idle.ts';
import { stemOf } from './stem.ts';
import { tokenize } from './tokens.ts';

/** A card as learning reads it. */
export interface Side {
  readonly concept: string;
  readonly language: string;
  readonly question: string;
  readonly answer: string;
  readonly rewordings?: readonly string[];
}

const mostLearned = 3000;
/** Of each side of a concept, so many of its rarest words are compared with those of the other side. */
const mostCompared = 40;
const leastTogether = 2;
const leastLikeness = 0.34;
/** How unlikely it must be that two words stand together that often by chance: about e to this power to one. */
const leastEvidence = 7;
const shortestWord = 3;

/** Takes all cards and returns pairs of words that stand on both sides of the same concepts, each with its likeness by Dice's coefficient over the concepts written in two languages. */
export function translationsIn(sides: readonly Side[]): [string, string, number][] {
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

/** The stems of the words that only one side has (a name or an acronym on both needs no translation); of each, one word is kept as it was written. */
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
  const [one, other] = [of(true), of(false)];
  return [without(one, other), without(other, one)];
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)));
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
