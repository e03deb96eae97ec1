import { hashOf, likenessOf, type Sketch, sketchOf } from './sketch.ts';

/** What a fingerprint tells of a card: how its question and its answer sound, and which words exactly the answer has. */
export interface Fingerprint {
  readonly question: Sketch;
  readonly answer: Sketch;
  /** Equal for equal words in equal order, typography aside. */
  readonly digest: string;
  /** How many words the answer has, 63 for more. */
  readonly length: number;
}

/** How alike two cards are, in their questions and in their answers, each from 0 to 1. */
export interface Likeness {
  readonly question: number;
  readonly answer: number;
}

/**
 * Takes a card's question and answer as plain text, folded (one kind of quote, space and hyphen, no accents, no capitals), and returns
 * its fingerprint: 37 characters that change with the words, and only with them.
 */
export function fingerprintOf(question: string, answer: string): string {
  const [asked, told] = [wordsOf(question), wordsOf(answer)];
  const sixes = [
    Math.min(longest, told.length),
    ...digestOf(told),
    ...sketchOf(partsOf(asked), sizes.question),
    ...sketchOf(partsOf(told), sizes.answer),
  ];
  return version + sixes.map((six) => letters.charAt(six)).join('');
}

/** Takes any text and returns the fingerprint it is, or undefined where it is none, or one of another version. */
export function readFingerprint(text: string | undefined): Fingerprint | undefined {
  if (text === undefined || !pattern.test(text)) return undefined;
  const sketches = [...text.slice(7)].map((letter) => letters.indexOf(letter));
  return {
    length: letters.indexOf(text.charAt(1)),
    digest: text.slice(1, 7),
    question: sketches.slice(0, sizes.question),
    answer: sketches.slice(sizes.question),
  };
}

/** Takes the fingerprints of an answer as it was seen and as it is, and says whether its words changed; of what can't be read nothing is claimed. */
export function isAnswerChanged(seen: string | undefined, now: string | undefined): boolean {
  const [before, after] = [readFingerprint(seen), readFingerprint(now)];
  return before !== undefined && after !== undefined && before.digest !== after.digest;
}

/** Takes two fingerprints, in any order, and returns how alike their cards are. */
export function compareCards(a: Fingerprint, b: Fingerprint): Likeness {
  return {
    question: likenessOf(a.question, b.question),
    answer: a.digest === b.digest ? 1 : likenessOf(a.answer, b.answer),
  };
}

/** When words are counted otherwise, this changes: fingerprints of two versions say nothing of each other. */
const version = '2';
/** In letters of six bits. */
const sizes = { question: 10, answer: 20 } as const;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const longest = letters.length - 1;
const pattern = new RegExp(`^${version}[\\w-]{${1 + 5 + sizes.question + sizes.answer}}$`);

/** Words and numbers, the signs of formulas and programs, and a minus or a "not" before a word; no punctuation. */
const word = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*|(?<![\p{L}\p{N}])[-!](?=[\p{L}\p{N}])|!(?==)|[^\s\p{L}\p{N}"'.,;:?!…()-]/gu;

function wordsOf(folded: string): readonly string[] {
  return folded.match(word) ?? [];
}

/** Single words, and pairs of neighbours: their order counts, and one word changed does not change all. */
function partsOf(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((next, index) => `${words[index]} ${next}`)];
}

/** Thirty bits. */
function digestOf(words: readonly string[]): readonly number[] {
  const hash = hashOf(words.join(' '));
  return [26, 20, 14, 8, 2].map((shift) => (hash >>> shift) % letters.length);
}
