import type { Clause, Quality, Together } from './clause.ts';
import { isIdle } from './idle.ts';
import { acronymOf } from './initials.ts';
import type { Lexicon } from './lexicon.ts';
import type { PhraseAsked, Query, WordAsked } from './query.ts';
import { stemOf } from './stem.ts';
import { type Meant, termsMeant } from './typo.ts';
import { numberOf, numbersOfStem, numbersWithPrefix, type Vocabulary } from './vocabulary.ts';

// Exact above every other form of the word, those above what it is also called, that above what may be a typo.
const exact: Quality = 1;
const inflected: Quality = 0.88;
const otherForm: Quality = 0.8;
const otherName: Quality = 0.62;
const acronymName: Quality = 0.76;
/** A shorter word that is known, or starts a known word, is not taken for a typo: too many others are one letter away. */
const shortestTypo = 5;
/** Too many words share a shorter one. */
const shortestStem = 4;
const shortestHalf = 2;
const longestName = 5;
const longestAcronym = 5;
/** What an inflection changes at the end of a word. */
const longestEnding = 3;

/** Takes a query and returns a clause for each of its words and phrases. With `relaxed`, a longer word may be a typo though it is known. */
export function expandAll(
  { wanted }: Pick<Query, 'wanted'>,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  relaxed: boolean,
): Clause[] {
  const stems = wanted.map((asked) => (asked.kind === 'word' ? stemOf(asked.word) : undefined));
  const names = namesIn(stems, lexicon);
  return wanted.map((asked, at) =>
    asked.kind === 'word'
      ? word(asked, stems[at] ?? '', names[at] ?? [], vocabulary, relaxed)
      : phrase(asked, vocabulary),
  );
}

/** Takes words in quotes, or one to leave out, and returns their clause. */
export function phrase({ words, typing }: PhraseAsked, vocabulary: Vocabulary): Clause {
  const steps = words.map((asked, at) => {
    const whole = numberOf(vocabulary, asked);
    const [from, to] = typing && at === words.length - 1 ? numbersWithPrefix(vocabulary, asked) : [0, 0];
    const begun = Array.from({ length: to - from }, (_, more) => from + more);
    return [...new Set([...(whole === undefined ? [] : [whole]), ...begun])];
  });
  const [only = []] = steps;
  // One word is looked up where it stands in a longer form too (`torch` in `PyTorch`).
  if (steps.length === 1)
    return { terms: best(only.map((term) => [term, exact])), together: [], isIdle: false, isRequired: true };
  return { terms: new Map(), together: [{ steps, quality: exact }], isIdle: false, isRequired: true };
}

type Weighted = readonly [term: number, quality: Quality];

function word(
  { word: asked, joined, typing }: WordAsked,
  stem: string,
  names: readonly string[],
  vocabulary: Vocabulary,
  relaxed: boolean,
): Clause {
  const itself = exactly(vocabulary, asked, exact);
  const inflections = itself.length > 0 || stem.length >= shortestStem ? numbersOfStem(vocabulary, stem) : [];
  const known = itself.length + inflections.length > 0;
  const [from, to] = asked.length > 1 || typing ? numbersWithPrefix(vocabulary, asked) : [0, 0];
  const acronym = known || names.length > 0 ? undefined : acronymOf(asked);
  const isUnheardOf = !known && from === to && names.length === 0;
  const mayBeTypo = isUnheardOf || relaxed || (!known && asked.length >= shortestTypo);
  const terms = best([
    ...inflections.map((term): Weighted => [term, inflected]),
    ...itself,
    ...joined.flatMap((form) => (isBegun(vocabulary, form) ? whole(vocabulary, form, otherForm) : [])),
    ...names.flatMap((name) => (name.includes(' ') ? [] : whole(vocabulary, name, qualityOf(name, asked)))),
    ...(mayBeTypo ? typos(vocabulary, asked, isUnheardOf) : []),
  ]);
  const together = [
    ...(known ? [] : halves(vocabulary, asked, typing)),
    ...names.flatMap((name) => (name.includes(' ') ? allOf(vocabulary, name) : [])),
  ];
  return {
    terms,
    together,
    ...(from < to && { begun: { from, to, length: asked.length } }),
    ...(acronym && { acronym }),
    isIdle: isIdle(asked),
    isRequired: false,
  };
}

function exactly(vocabulary: Vocabulary, asked: string, quality: Quality): Weighted[] {
  const number = numberOf(vocabulary, asked);
  return number === undefined ? [] : [[number, quality]];
}

/** The word itself and its other inflections. */
function whole(vocabulary: Vocabulary, asked: string, quality: Quality): Weighted[] {
  const inflections = numbersOfStem(vocabulary, stemOf(asked)).map((term): Weighted => [term, quality * inflected]);
  return [...inflections, ...exactly(vocabulary, asked, quality)];
}

function qualityOf(name: string, asked: string): Quality {
  return name.length < asked.length && name.length <= longestAcronym ? acronymName : otherName;
}

function typos(vocabulary: Vocabulary, asked: string, starts: boolean): Weighted[] {
  return termsMeant(asked, vocabulary, starts).map((meant) => [meant.term, typoQuality(meant)]);
}

function typoQuality({ typos: count, start }: Meant): Quality {
  return 0.6 - 0.12 * count - (start ? 0.2 : 0);
}

/** Two words written as one: "finetuning" finds "fine tuning". */
function halves(vocabulary: Vocabulary, asked: string, typing: boolean): Together[] {
  const found: Together[] = [];
  for (let cut = shortestHalf; cut <= asked.length - shortestHalf; cut += 1) {
    const left = numberOf(vocabulary, asked.slice(0, cut));
    if (left === undefined) continue;
    const end = asked.slice(cut);
    const right = whole(vocabulary, end, exact).map(([term]) => term);
    const [from, to] = typing && end.length > 2 ? numbersWithPrefix(vocabulary, end) : [0, 0];
    for (let term = from; term < to; term += 1) right.push(term);
    if (right.length > 0) found.push({ steps: [[left], [...new Set(right)]], quality: otherForm });
  }
  return found;
}

/** What is called by several words: a concept that has them all. */
function allOf(vocabulary: Vocabulary, name: string): Together[] {
  const steps = name.split(' ').map((one) => whole(vocabulary, one, exact).map(([term]) => term));
  return steps.every((step) => step.length > 0) ? [{ steps, quality: otherName }] : [];
}

/** Whether any term begins as a word does, but for its ending: most words that were put together do not. */
function isBegun(vocabulary: Vocabulary, asked: string): boolean {
  const [from, to] = numbersWithPrefix(vocabulary, asked.slice(0, Math.max(3, asked.length - longestEnding)));
  return from < to;
}

/** For each word of a query, by its stem, the other names of it, and of the run of words that it stands in. */
function namesIn(stems: readonly (string | undefined)[], lexicon: Lexicon): readonly (readonly string[])[] {
  const names: string[][] = stems.map(() => []);
  stems.forEach((_, from) => {
    const end = stems.indexOf(undefined, from);
    const run = stems.slice(from, Math.min(end < 0 ? stems.length : end, from + longestName));
    let key = '';
    run.forEach((stem, more) => {
      key = more === 0 ? `${stem}` : `${key} ${stem}`;
      const found = Object.hasOwn(lexicon, key) ? (lexicon[key] ?? []) : [];
      for (let at = from; found.length > 0 && at <= from + more; at += 1) names[at]?.push(...found);
    });
  });
  return names;
}

function best(weighted: readonly Weighted[]): Map<number, Quality> {
  const terms = new Map<number, Quality>();
  for (const [term, quality] of weighted) terms.set(term, Math.max(terms.get(term) ?? 0, quality));
  return terms;
}
