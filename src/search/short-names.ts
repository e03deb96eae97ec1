import { isIdle } from './idle.ts';
import { type Token, tokenize } from './tokens.ts';

/** Two names of one thing, as somebody wrote them down. */
export type Pair = readonly [string, string];

const longestAcronym = 8;
/** An acronym stands for so many words at most, small ones counted. */
const longestName = 14;

/** Takes the texts of one concept and returns each short name with a long one, as `Retrieval-Augmented Generation (RAG)` and `RAG (retrieval-augmented generation)` give them. */
export function definitionsIn(texts: readonly string[]): Pair[] {
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
