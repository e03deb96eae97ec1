import { type Clause, emptyClause, type Quality, type Together } from './clause.ts';
import { isIdle } from './idle.ts';
import type { Query } from './query.ts';
import { raiseWhole, whole } from './terms.ts';
import { isPrefix, numberOf, numbersWithPrefix, type Vocabulary } from './vocabulary.ts';

/** A word as one with its neighbour, or as two: below the word and its inflections, above its other names. */
export const otherForm: Quality = 0.8;
const shortestSmall = 3;
const shortestHalf = 2;
/** In a word that is a term itself, shorter halves are chance. */
export const sureHalf = 4;
/** Two terms of so many letters are hardly ever one mistyped word. */
const longHalf = 5;
/** What an inflection changes at the end of a word. */
const longestEnding = 3;

/** The numbers of terms from one up to, not including, another. */
export type Stretch = readonly [from: number, to: number];

/**
 * Takes what is asked and the terms that each of it begins, and returns for each what it is as one word with the next, empty where no
 * card has that or an inflection of it: a term that two words make begins with the first, and is longer.
 */
export function joinedForms(wanted: Query['wanted'], begun: readonly Stretch[], vocabulary: Vocabulary): string[] {
  return wanted.map((asked, at) => {
    const next = wanted[at + 1];
    if (asked.kind !== 'word' || next?.kind !== 'word') return '';
    const form = asked.word + next.word;
    const start = form.slice(0, Math.max(3, form.length - longestEnding));
    return mayBegin(vocabulary, asked.word, start, begun[at] ?? [0, 0]) && whole(vocabulary, form).length > 0
      ? form
      : '';
  });
}

/** Whether a longer term than a word begins with some letters that it begins, or is the beginning of; what begins with one letter alone was not looked for. */
function mayBegin(vocabulary: Vocabulary, word: string, start: string, [from, to]: Stretch): boolean {
  if (word.length === 1) return isPrefix(vocabulary, start, 0, vocabulary.terms.length);
  return isPrefix(vocabulary, start, vocabulary.terms[from] === word ? from + 1 : from, to);
}

/**
 * Takes what is asked and the form of each with the next, and returns a clause for every two words that are one in some text: what has
 * them as one is meant sooner than what has one of them. A longer small word seldom stands before another for anything else (`sur
 * apprentissage`); one of a letter or two does (`de chiffrement`, `a symmetric cipher`), unless that is a number (`n^2`).
 */
export function compounds(wanted: Query['wanted'], forms: readonly string[], vocabulary: Vocabulary): Clause[] {
  return wanted.flatMap((asked, at): Clause[] => {
    const [form = '', next] = [forms[at], wanted[at + 1]];
    if (form === '' || asked.kind !== 'word' || next?.kind !== 'word') return [];
    const small = [asked.word, next.word].filter(isIdle);
    const isSentence = small.some(({ length }) => length < shortestSmall) && !/^\d/.test(next.word);
    if (numberOf(vocabulary, form) === undefined || isSentence) return [];
    const terms = new Map<number, Quality>();
    raiseWhole(terms, vocabulary, form, small.length > 0 ? 2 * otherForm : otherForm);
    return [{ ...emptyClause, terms, isExtra: true }];
  });
}

/** Takes a word, whether it may be unfinished and whether it is a term, and returns what it is as two words: "finetuning" finds "fine tuning". */
export function halves(vocabulary: Vocabulary, asked: string, typing: boolean, isKnown: boolean): Together[] {
  const shortest = isKnown ? sureHalf : shortestHalf;
  const found: Together[] = [];
  for (let cut = shortest; cut <= asked.length - shortest; cut += 1) {
    const left = numberOf(vocabulary, asked.slice(0, cut));
    if (left === undefined) continue;
    const end = asked.slice(cut);
    const right = [...whole(vocabulary, end)];
    const [from, to] = typing && end.length > 2 ? numbersWithPrefix(vocabulary, end) : [0, 0];
    for (let term = from; term < to; term += 1) right.push(term);
    const isSure = Math.min(cut, end.length) >= longHalf && numberOf(vocabulary, end) !== undefined;
    if (right.length > 0)
      found.push({ steps: [[left], [...new Set(right)]], quality: otherForm, inRow: isKnown, isSure });
  }
  return found;
}
