import type { Clause, Quality, Sequence } from './clause.ts';
import { acronymOf } from './initials.ts';
import type { PhraseAsked, WordAsked } from './query.ts';
import { type Meant, termsMeant } from './typo.ts';
import { numberOf, numbersWithPrefix, type WordIndex } from './word-index.ts';

// Exact above every other form of the word, those above its prefixes, those above what may be a typo.
const exact: Quality = 1;
const otherForm: Quality = 0.78;
const shortestForm = 4;
// A shorter word that is known, or starts a known word, is not taken for a typo: too many others are one letter away.
const shortestTypo = 5;
const shortestHalf = 2;

/** Everything that counts as finding an asked word or phrase. With `relaxed`, a longer word may be a typo though it is known. */
export function expand(index: WordIndex, asked: WordAsked | PhraseAsked, relaxed: boolean): Clause {
  return asked.kind === 'word' ? expandWord(index, asked, relaxed) : expandPhrase(index, asked);
}

function expandWord(index: WordIndex, { word, joined, typing }: WordAsked, relaxed: boolean): Clause {
  const known = numberOf(index, word) !== undefined;
  const longer = word.length > 1 || typing ? prefixes(index, word) : [];
  const unheardOf = !known && longer.length === 0;
  const mayBeTypo = unheardOf || ((relaxed || !known) && word.length >= shortestTypo);
  const terms = best([
    ...exactly(index, word, exact),
    ...joined.flatMap((form) => [...exactly(index, form, otherForm), ...(typing ? prefixes(index, form) : [])]),
    ...singular(index, word),
    ...longer,
    ...(mayBeTypo ? typos(index, word, unheardOf) : []),
  ]);
  const sequences = known ? [] : halves(index, word, typing);
  const acronym = acronymOf(word);
  return { terms, sequences, ...(acronym && { acronym: { ...acronym, everywhere: unheardOf } }) };
}

function expandPhrase(index: WordIndex, { words, typing }: PhraseAsked): Clause {
  const steps = words.map((word, i) => {
    const unfinished = typing && i === words.length - 1 ? numbersWithPrefix(index, word) : [];
    return new Set([...exactly(index, word, exact).map(([term]) => term), ...unfinished]);
  });
  const [only] = steps;
  // One word is looked up where it stands in a longer form too (`torch` in `PyTorch`).
  if (only && steps.length === 1) return { terms: new Map([...only].map((term) => [term, exact])), sequences: [] };
  return { terms: new Map(), sequences: [{ steps, quality: exact }] };
}

type Weighted = readonly [term: number, quality: Quality];

function exactly(index: WordIndex, word: string, quality: Quality): Weighted[] {
  const number = numberOf(index, word);
  return number === undefined ? [] : [[number, quality]];
}

/** The nearer to the end of the word, the better. */
function prefixes(index: WordIndex, word: string): Weighted[] {
  return numbersWithPrefix(index, word).map((term) => [
    term,
    0.55 + (0.2 * word.length) / (index.terms[term] ?? word).length,
  ]);
}

/** The plural is a prefix's business; this is its way back. */
function singular(index: WordIndex, word: string): Weighted[] {
  return word.length >= shortestForm && /[sx]$/u.test(word) ? exactly(index, word.slice(0, -1), otherForm) : [];
}

function typos(index: WordIndex, word: string, starts: boolean): Weighted[] {
  return termsMeant(word, index, starts).map((meant) => [meant.term, typoQuality(meant)]);
}

function typoQuality({ typos: count, start }: Meant): Quality {
  return 0.27 - 0.03 * count - (start ? 0.08 : 0);
}

/** Two words written as one: "finetuning" finds "fine tuning". */
function halves(index: WordIndex, word: string, typing: boolean): Sequence[] {
  const sequences: Sequence[] = [];
  for (let cut = shortestHalf; cut <= word.length - shortestHalf; cut += 1) {
    const left = exactly(index, word.slice(0, cut), exact);
    if (left.length === 0) continue;
    const end = word.slice(cut);
    const right = [...exactly(index, end, exact), ...(typing ? prefixes(index, end) : [])];
    if (right.length > 0) sequences.push({ steps: [left, right].map(numbersOf), quality: otherForm });
  }
  return sequences;
}

function numbersOf(weighted: readonly Weighted[]): Set<number> {
  return new Set(weighted.map(([term]) => term));
}

function best(weighted: readonly Weighted[]): Map<number, Quality> {
  const terms = new Map<number, Quality>();
  for (const [term, quality] of weighted) terms.set(term, Math.max(terms.get(term) ?? 0, quality));
  return terms;
}
