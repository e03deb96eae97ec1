import { begunQuality, type Clause, emptyClause, type Quality, type Stretch, type Together } from './clause.ts';
import { isIdle } from './idle.ts';
import type { Query } from './query.ts';
import { raise, raiseWhole, type Terms, whole } from './terms.ts';
import { isPrefix, numberOf, numbersWithPrefix, type Vocabulary } from './vocabulary.ts';

/** A word as one with its neighbour, or as two: below the word itself, above its inflections and other names. */
const otherForm: Quality = 0.8;
/** What two words are as one that follow each other for another reason. */
const byChance: Quality = 0.25;
const shortestSmall = 3;
/** So many letters of the second word tell what two words begin. */
const shortestNext = 3;
const shortestHalf = 2;
/** In a word that is a term itself, shorter halves are chance. */
const sureHalf = 4;
/** Near a term, the second half may be shorter, as it may be unfinished. */
const nearHalf = 3;
/** Two terms of so many letters are hardly ever one mistyped word. */
const longHalf = 5;
/** What an inflection changes at the end of a word. */
const longestEnding = 3;

/** What two words are as one: how well each of its terms answers them, and whether it is told from them apart. */
export interface Joined {
  readonly terms: Terms;
  readonly isTold: boolean;
}

/**
 * Takes what is asked and the terms that each of it begins, and returns for each what it is as one word with the next: nothing where no
 * card has that, an inflection of it or, while it may not be finished, what it begins.
 */
export function joinedWords(
  wanted: Query['wanted'],
  begun: readonly Stretch[],
  vocabulary: Vocabulary,
): (Joined | undefined)[] {
  return wanted.map((asked, at) => {
    const next = wanted[at + 1];
    if (asked.kind !== 'word' || next?.kind !== 'word') return undefined;
    const form = asked.word + next.word;
    if (!mayBegin(vocabulary, asked.word, form, begun[at] ?? [0, 0])) return undefined;
    const terms = new Map<number, Quality>();
    raiseWhole(terms, vocabulary, form, joinedQuality(asked.word, next.word));
    if (terms.size > 0) return { terms, isTold: true };
    const [from, to] = begun[at + 1] ?? [0, 0];
    const isBeginning = from < to;
    // What small words stand before is a word of its own while it begins one: `des cen` is no beginning of `descente`.
    const isTyped =
      next.typing && next.word.length >= shortestNext && !(isBeginning && hasSmall(asked.word, next.word));
    if (isTyped) raiseBegun(terms, vocabulary, form);
    return terms.size > 0 ? { terms, isTold: !isBeginning } : undefined;
  });
}

/** Whether a longer term than a word may be it and the next as one, or an inflection of that: it begins with the word. What begins with one letter alone was not looked for. */
function mayBegin(vocabulary: Vocabulary, word: string, form: string, [from, to]: Stretch): boolean {
  const start = form.slice(0, Math.max(3, form.length - longestEnding));
  if (word.length === 1) return isPrefix(vocabulary, start, 0, vocabulary.terms.length);
  return isPrefix(vocabulary, start, vocabulary.terms[from] === word ? from + 1 : from, to);
}

function raiseBegun(terms: Terms, vocabulary: Vocabulary, form: string): void {
  const [from, to] = numbersWithPrefix(vocabulary, form);
  for (let term = from; term < to; term += 1)
    raise(terms, term, begunQuality(form.length, vocabulary.terms[term]?.length ?? 1));
}

function hasSmall(word: string, next: string): boolean {
  return isIdle(word) || isIdle(next);
}

/**
 * Takes what is asked and what each is as one with the next, and returns a clause for every two words that are told as one: what has
 * them as one is meant sooner than what has one of them. A longer small word seldom stands before another for anything else (`sur
 * apprentissage`); one of a letter or two does (`de chiffrement`, `a symmetric cipher`), unless that is a number (`n^2`).
 */
export function compounds(wanted: Query['wanted'], joined: readonly (Joined | undefined)[]): Clause[] {
  return wanted.flatMap((asked, at): Clause[] => {
    const [one, next] = [joined[at], wanted[at + 1]];
    if (!one?.isTold || asked.kind !== 'word' || next?.kind !== 'word' || isSentence(asked.word, next.word)) return [];
    const share = hasSmall(asked.word, next.word) ? 2 : 1;
    const terms = new Map([...one.terms].map(([term, quality]) => [term, share * quality]));
    return [{ ...emptyClause, terms, isExtra: true }];
  });
}

function joinedQuality(word: string, next: string): Quality {
  return isSentence(word, next) ? byChance : otherForm;
}

/** Whether two words follow each other for another reason than being one. */
function isSentence(word: string, next: string): boolean {
  return [word, next].some((one) => isIdle(one) && one.length < shortestSmall) && !/^\d/.test(next);
}

/** What a word is in a vocabulary: a term, near one (its beginning while it is typed, or an inflection), or neither. */
export type Standing = 'term' | 'near' | 'unknown';

/** Takes a word, whether it may be unfinished and what it is in the vocabulary, and returns what it is as two words: "finetuning" finds "fine tuning". */
export function halves(vocabulary: Vocabulary, asked: string, typing: boolean, standing: Standing): Together[] {
  const shortest = standing === 'term' ? sureHalf : shortestHalf;
  const found: Together[] = [];
  for (let cut = shortest; cut <= asked.length - shortest; cut += 1) {
    const left = numberOf(vocabulary, asked.slice(0, cut));
    if (left === undefined) continue;
    const end = asked.slice(cut);
    const isLong = end.length >= longHalf && numberOf(vocabulary, end) !== undefined;
    // What is near a term is not two words by chance.
    if (standing === 'near' && !isLong && (cut < sureHalf || end.length < nearHalf)) continue;
    const right = rightOf(vocabulary, end, typing);
    if (right.length > 0)
      found.push({
        steps: [[left], right],
        quality: otherForm,
        inRow: standing === 'term',
        isSure: isLong && cut >= longHalf,
      });
  }
  return found;
}

function rightOf(vocabulary: Vocabulary, end: string, typing: boolean): number[] {
  const right = new Set(whole(vocabulary, end));
  const [from, to] = typing && end.length > 2 ? numbersWithPrefix(vocabulary, end) : [0, 0];
  for (let term = from; term < to; term += 1) right.add(term);
  return [...right];
}
