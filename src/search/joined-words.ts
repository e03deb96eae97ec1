import { begunQuality, type Clause, emptyClause, type Quality, type Together } from './clause.ts';
import { isIdle } from './idle.ts';
import type { Query } from './query.ts';
import { raise, raiseWhole, type Terms, whole } from './terms.ts';
import { isPrefix, numberOf, numbersWithPrefix, type Vocabulary } from './vocabulary.ts';

/** A word as one with its neighbour, or as two: below the word and its inflections, above its other names. */
export const otherForm: Quality = 0.8;
const shortestSmall = 3;
/** So many letters of the second word tell what two words begin. */
const shortestBegun = 3;
/** In a word that is a term itself or the beginning of one, shorter halves are chance. */
const shortestHalves = { unknown: [2, 2], beginning: [4, 3], term: [4, 4] } as const;
/** What is the beginning of a term is two words less likely. */
const unlikelyHalves: Quality = 0.65;
/** Two terms of so many letters are hardly ever one mistyped word. */
const longHalf = 5;
/** What an inflection changes at the end of a word. */
const longestEnding = 3;

/** The numbers of terms from one up to, not including, another. */
export type Stretch = readonly [from: number, to: number];

/**
 * Takes what is asked and the terms that each of it begins, and returns for each what it is as one word with the next, empty where no
 * card has that, an inflection of it or, while it may not be finished, what it begins: a term that two words make begins with the
 * first, and is longer.
 */
export function joinedForms(wanted: Query['wanted'], begun: readonly Stretch[], vocabulary: Vocabulary): string[] {
  return wanted.map((asked, at) => {
    const next = wanted[at + 1];
    if (asked.kind !== 'word' || next?.kind !== 'word') return '';
    const form = asked.word + next.word;
    const start = form.slice(0, Math.max(3, form.length - longestEnding));
    if (!mayBegin(vocabulary, asked.word, start, begun[at] ?? [0, 0])) return '';
    const isUnfinished = next.typing && next.word.length >= shortestBegun && !isSentence(asked.word, next.word);
    return whole(vocabulary, form).length > 0 || (isUnfinished && isBegun(vocabulary, form)) ? form : '';
  });
}

/** Whether two words follow each other for another reason than being one. */
function isSentence(word: string, next: string): boolean {
  return [word, next].some((one) => isIdle(one) && one.length < shortestSmall) && !/^\d/.test(next);
}

function isBegun(vocabulary: Vocabulary, form: string): boolean {
  const [from, to] = numbersWithPrefix(vocabulary, form);
  return from < to;
}

/** Takes what a word is as one with its neighbour and how much that counts, and adds it with its inflections, or the terms that it begins. */
export function raiseJoined(terms: Terms, vocabulary: Vocabulary, form: string, share: number): void {
  raiseWhole(terms, vocabulary, form, share * otherForm);
  if (whole(vocabulary, form).length > 0) return;
  const [from, to] = numbersWithPrefix(vocabulary, form);
  for (let term = from; term < to; term += 1)
    raise(terms, term, share * begunQuality(form.length, vocabulary.terms[term]?.length ?? 1));
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
    if (isSentence(asked.word, next.word) || !isBegun(vocabulary, form)) return [];
    const terms = new Map<number, Quality>();
    raiseJoined(terms, vocabulary, form, isIdle(asked.word) || isIdle(next.word) ? 2 : 1);
    return [{ ...emptyClause, terms, isExtra: true }];
  });
}

/** What a word is in a vocabulary: a term, the beginning of one, or neither. */
export type Standing = 'term' | 'beginning' | 'unknown';

/** Takes a word, whether it may be unfinished and what it is in the vocabulary, and returns what it is as two words: "finetuning" finds "fine tuning". */
export function halves(vocabulary: Vocabulary, asked: string, typing: boolean, standing: Standing): Together[] {
  const [shortestLeft, shortestRight] = shortestHalves[standing];
  const found: Together[] = [];
  for (let cut = shortestLeft; cut <= asked.length - shortestRight; cut += 1) {
    const left = numberOf(vocabulary, asked.slice(0, cut));
    if (left === undefined) continue;
    const end = asked.slice(cut);
    const right = [...whole(vocabulary, end)];
    const [from, to] = typing && end.length > 2 ? numbersWithPrefix(vocabulary, end) : [0, 0];
    for (let term = from; term < to; term += 1) right.push(term);
    if (right.length === 0) continue;
    const isSure = Math.min(cut, end.length) >= longHalf && numberOf(vocabulary, end) !== undefined;
    found.push({
      steps: [[left], [...new Set(right)]],
      quality: standing === 'beginning' ? unlikelyHalves : otherForm,
      inRow: standing === 'term',
      isSure,
    });
  }
  return found;
}
