import type { Clause, Quality, Together } from './clause.ts';
import { isIdle } from './idle.ts';
import type { Query } from './query.ts';
import { raiseWhole, type Terms, whole } from './terms.ts';
import { isPrefix, numberOf, numbersWithPrefix, type Vocabulary } from './vocabulary.ts';

/** Below the word and its inflections, above its other names. */
const otherForm: Quality = 0.8;
const shortestSmall = 3;
const shortestHalf = 2;
/** In a word that is a term itself, shorter halves are chance. */
export const sureHalf = 4;
/** What an inflection changes at the end of a word. */
const longestEnding = 3;

/** The numbers of terms from one up to, not including, another. */
export type Stretch = readonly [from: number, to: number];

/**
 * Takes what is asked and returns a clause for every two words that are one in some text: what has them as one is meant sooner than what
 * has one of them. A longer small word seldom stands before another for anything else (`sur apprentissage`); one of a letter or two does
 * (`de chiffrement`, `a symmetric cipher`), unless that is a number (`n^2`).
 */
export function compounds(wanted: Query['wanted'], vocabulary: Vocabulary): Clause[] {
  return wanted.flatMap((asked, at): Clause[] => {
    const next = wanted[at + 1];
    if (asked.kind !== 'word' || next?.kind !== 'word') return [];
    const [form, small] = [asked.word + next.word, [asked.word, next.word].filter(isIdle)];
    const isSentence = small.some(({ length }) => length < shortestSmall) && !/^\d/.test(next.word);
    if (numberOf(vocabulary, form) === undefined || isSentence) return [];
    const terms = new Map<number, Quality>();
    raiseWhole(terms, vocabulary, form, small.length > 0 ? 2 * otherForm : otherForm);
    return [{ terms, together: [], isIdle: false, isRequired: false, isExtra: true }];
  });
}

/** Takes a word, its forms with its neighbours and the terms that it and the word before it begin, and adds what it is with them: a term that two words make begins with the first, and is longer. */
export function raiseJoined(
  terms: Terms,
  vocabulary: Vocabulary,
  asked: string,
  joined: readonly string[],
  [begun, before]: readonly [Stretch, Stretch],
): void {
  for (const form of joined) {
    const isFirst = form.startsWith(asked);
    const [from, to] = isFirst ? begun : before;
    const head = isFirst ? asked : form.slice(0, -asked.length);
    const itself = vocabulary.terms[from] === head ? 1 : 0;
    // What begins with one letter alone was not looked for.
    const mayBe = head.length === 1 || to - from > itself;
    if (mayBe && isBegun(vocabulary, form)) raiseWhole(terms, vocabulary, form, otherForm);
  }
}

/** Takes a word, whether it may be unfinished and whether it is a term, and returns what it is as two words: "finetuning" finds "fine tuning". */
export function halves(vocabulary: Vocabulary, asked: string, typing: boolean, isKnown: boolean): Together[] {
  const shortest = isKnown ? sureHalf : shortestHalf;
  const found: Together[] = [];
  for (let cut = shortest; cut <= asked.length - shortest; cut += 1) {
    const left = numberOf(vocabulary, asked.slice(0, cut));
    if (left === undefined) continue;
    const end = asked.slice(cut);
    const right = whole(vocabulary, end);
    const [from, to] = typing && end.length > 2 ? numbersWithPrefix(vocabulary, end) : [0, 0];
    for (let term = from; term < to; term += 1) right.push(term);
    if (right.length > 0) found.push({ steps: [[left], [...new Set(right)]], quality: otherForm, inRow: isKnown });
  }
  return found;
}

/** Whether any term begins as a word does, but for its ending: most words that were put together do not. */
function isBegun(vocabulary: Vocabulary, asked: string): boolean {
  return isPrefix(vocabulary, asked.slice(0, Math.max(3, asked.length - longestEnding)));
}
