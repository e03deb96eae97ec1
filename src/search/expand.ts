import type { Clause, Quality, Together } from './clause.ts';
import { isIdle } from './idle.ts';
import { type Named, namesIn } from './names-in.ts';
import type { PhraseAsked, Query, WordAsked } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { type Meant, termsMeant } from './typo.ts';
import { isPrefix, numberOf, numbersOfStem, numbersWithPrefix, stemIn, type Vocabulary } from './vocabulary.ts';

// Exact above every other form of the word, those above what it is also called, that above what may be a typo.
const exact: Quality = 1;
const inflected: Quality = 0.88;
const otherForm: Quality = 0.8;
const otherName: Quality = 0.62;
const acronymName: Quality = 0.76;
/** What so many words are short for is as good as the words. */
const speltName: Quality = 0.92;
const spelt = 3;
/** A shorter word that is known, or starts a known word, is not taken for a typo: too many others are one letter away. */
const shortestTypo = 5;
/** Too many words share a shorter one. */
const shortestStem = 4;
const shortestHalf = 2;
/** In a word that is a term itself, shorter halves are chance. */
const sureHalf = 4;
const longestAcronym = 5;
/** What an inflection changes at the end of a word. */
const longestEnding = 3;

/** Takes a query and returns a clause for each of its words and phrases. With `relaxed`, a longer word may be a typo though it is known. */
export function expandAll(
  { wanted }: Pick<Query, 'wanted'>,
  vocabulary: Vocabulary,
  lexicon: SearchIndex['lexicon'],
  relaxed: boolean,
): Clause[] {
  const stems = wanted.map((asked) => (asked.kind === 'word' ? stemIn(vocabulary, asked.word) : undefined));
  const names = namesIn(stems, lexicon);
  const begun = wanted.map((asked) => (asked.kind === 'word' ? begunBy(asked, vocabulary) : nowhere));
  return wanted.map((asked, at) => {
    if (asked.kind !== 'word') return phrase(asked, vocabulary);
    const own = { stem: stems[at] ?? '', names: names[at] ?? [], begun: begun[at] ?? nowhere };
    return word(asked, own, begun[at - 1] ?? nowhere, vocabulary, relaxed);
  });
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
    return { terms: new Map(only.map((term) => [term, exact])), together: [], isIdle: false, isRequired: true };
  return { terms: new Map(), together: [{ steps, quality: exact }], isIdle: false, isRequired: true };
}

type Terms = Map<number, Quality>;

/** Of the ways in which a term answers a word, the best counts. */
function raise(terms: Terms, term: number, quality: Quality): void {
  if (quality > (terms.get(term) ?? 0)) terms.set(term, quality);
}

type Stretch = readonly [from: number, to: number];
const nowhere: Stretch = [0, 0];

/** The numbers of the terms that begin with a word. */
function begunBy({ word: asked, typing }: WordAsked, vocabulary: Vocabulary): Stretch {
  return asked.length > 1 || typing ? numbersWithPrefix(vocabulary, asked) : nowhere;
}

/** What is known of a word at first sight. */
interface Sight {
  readonly stem: string;
  readonly names: readonly Named[];
  readonly begun: Stretch;
}

function word(
  { word: asked, joined, typing }: WordAsked,
  sight: Sight,
  before: Stretch,
  vocabulary: Vocabulary,
  relaxed: boolean,
): Clause {
  const {
    stem,
    names,
    begun: [from, to],
  } = sight;
  const terms = new Map<number, Quality>();
  raiseItself(terms, vocabulary, asked, stem);
  const isKnown = terms.size > 0;
  const isUnheardOf = !isKnown && from === to && names.length === 0;
  raiseJoined(terms, vocabulary, asked, joined, [sight.begun, before]);
  const together = raiseNames(terms, vocabulary, asked, names);
  if (isUnheardOf || relaxed || (!isKnown && asked.length >= shortestTypo))
    for (const meant of termsMeant(asked, vocabulary, isUnheardOf)) raise(terms, meant.term, typoQuality(meant));
  if (!isKnown || asked.length >= 2 * sureHalf) together.push(...halves(vocabulary, asked, typing, isKnown));
  return {
    terms,
    together,
    ...(from < to && { begun: { from, to, length: asked.length } }),
    ...(!isKnown && names.length === 0 && { acronym: asked }),
    isIdle: isIdle(asked),
    isRequired: false,
  };
}

/** What the word is also called; names of several words are returned. */
function raiseNames(terms: Terms, vocabulary: Vocabulary, asked: string, names: readonly Named[]): Together[] {
  for (const { name, run } of names)
    if (!name.includes(' ')) raiseWhole(terms, vocabulary, name, qualityOf(name, asked, run));
  return names.flatMap(({ name }) => (name.includes(' ') ? allOf(vocabulary, name) : []));
}

/** What the word is with its neighbours: a term that two words make begins with the first, and is longer. */
function raiseJoined(
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

/** The word, and its inflections unless too many others share its stem. */
function raiseItself(terms: Terms, vocabulary: Vocabulary, asked: string, stem: string): void {
  const itself = numberOf(vocabulary, asked);
  if (itself !== undefined) raise(terms, itself, exact);
  if (itself === undefined && stem.length < shortestStem) return;
  for (const term of numbersOfStem(vocabulary, stem)) raise(terms, term, inflected);
}

/** The word itself and its other inflections. */
function raiseWhole(terms: Terms, vocabulary: Vocabulary, asked: string, quality: Quality): void {
  for (const term of numbersOfStem(vocabulary, stemIn(vocabulary, asked))) raise(terms, term, quality * inflected);
  const itself = numberOf(vocabulary, asked);
  if (itself !== undefined) raise(terms, itself, quality);
}

/** The numbers of a word and of its other inflections. */
function whole(vocabulary: Vocabulary, asked: string): number[] {
  const terms = new Map<number, Quality>();
  raiseWhole(terms, vocabulary, asked, exact);
  return [...terms.keys()];
}

function qualityOf(name: string, asked: string, run: number): Quality {
  if (name.length >= asked.length || name.length > longestAcronym) return otherName;
  return run >= spelt ? speltName : acronymName;
}

function typoQuality({ typos: count, start }: Meant): Quality {
  return 0.6 - 0.12 * count - (start ? 0.2 : 0);
}

/** Two words written as one: "finetuning" finds "fine tuning". */
function halves(vocabulary: Vocabulary, asked: string, typing: boolean, isKnown: boolean): Together[] {
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

/** What is called by several words: a concept that has them all. */
function allOf(vocabulary: Vocabulary, name: string): Together[] {
  const steps = name.split(' ').map((one) => whole(vocabulary, one));
  return steps.every((step) => step.length > 0) ? [{ steps, quality: otherName }] : [];
}

/** Whether any term begins as a word does, but for its ending: most words that were put together do not. */
function isBegun(vocabulary: Vocabulary, asked: string): boolean {
  return isPrefix(vocabulary, asked.slice(0, Math.max(3, asked.length - longestEnding)));
}
