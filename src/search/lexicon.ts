import { isIdle } from './idle.ts';
import { definitionsIn, type Pair } from './short-names.ts';
import { stemOf } from './stem.ts';
import { tokenize } from './tokens.ts';
import { type Side, translationsIn } from './translations.ts';

/**
 * What else a word, or a few in a row, may be called: in the other language, or short for long and long for short. Names are folded
 * words with single spaces between them, the likeliest first; keys are made by `keyOf`. Under `everydayKey` stand words of every day.
 */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

/** No name has this for its key. */
export const everydayKey = '*';

const mostNames = 8;

/** Takes all cards and pairs that are known beforehand (a glossary; with how sure they are, 1 where nothing is said), and returns what they teach; only of words that some card has. */
export function learnLexicon(
  sides: readonly Side[],
  glossary: readonly (readonly [...Pair, likeness?: number])[] = [],
): Lexicon {
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
    const reworded = group.flatMap(({ rewordings = [] }) => rewordings);
    for (const { words, forms } of [...texts, ...reworded].map(tokenize))
      for (const { term } of [...words, ...forms]) written.add(term);
    for (const [short, long] of definitionsIn(texts)) add(short, long, 1);
  }
  for (const [a, b, likeness = 1] of glossary) {
    const [one, other] = [namesOf(a), namesOf(b)];
    if ([one, other].some((name) => name.split(' ').every((word) => written.has(word)))) add(one, other, likeness);
  }
  for (const [a, b, likeness] of translationsIn(sides)) add(a, b, likeness);
  return Object.fromEntries([...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, to]) => [from, best(to)]));
}

/** Takes folded words with single spaces between them and returns their key: the same for all their inflections, and with or without words that say little. */
export function keyOf(words: string): string {
  const all = words.split(' ');
  const telling = all.filter((word) => !isIdle(word));
  return (telling.length > 1 ? telling : all).map(stemOf).join(' ');
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
