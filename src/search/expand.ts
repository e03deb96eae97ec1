import type { Clause, Quality, Together } from './clause.ts';
import { isIdle } from './idle.ts';
import { compounds, halves, raiseJoined, type Stretch, sureHalf } from './joined-words.ts';
import { type Named, namesIn } from './names-in.ts';
import type { PhraseAsked, Query, WordAsked } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { exact, raise, raiseItself, raiseWhole, type Terms, whole } from './terms.ts';
import { type Meant, termsMeant } from './typo.ts';
import { numberOf, numbersWithPrefix, stemIn, type Vocabulary } from './vocabulary.ts';

// Below every form of the word itself, above what may be a typo.
const otherName: Quality = 0.62;
const acronymName: Quality = 0.76;
/** What so many words are short for is as good as the words. */
const speltName: Quality = 0.92;
const spelt = 3;
/** A shorter word that is known, or starts a known word, is not taken for a typo: too many others are one letter away. */
const shortestTypo = 5;
const longestAcronym = 5;

/** Takes a query and returns a clause for each of its words and phrases. With `relaxed`, a longer word may be a typo though it is known. */
export function expandAll(
  { wanted }: Pick<Query, 'wanted'>,
  vocabulary: Vocabulary,
  lexicon: SearchIndex['lexicon'],
  relaxed: boolean,
): Clause[] {
  const stems = wanted.map((asked) => (asked.kind === 'word' ? stemIn(vocabulary, asked.word) : undefined));
  const names = namesIn(
    stems,
    wanted.map((asked) => asked.kind === 'word' && isIdle(asked.word)),
    lexicon,
  );
  const begun = wanted.map((asked) => (asked.kind === 'word' ? begunBy(asked, vocabulary) : nowhere));
  const clauses = wanted.map((asked, at) => {
    if (asked.kind !== 'word') return phrase(asked, vocabulary);
    const own = { stem: stems[at] ?? '', names: names[at] ?? [], begun: begun[at] ?? nowhere };
    return word(asked, own, begun[at - 1] ?? nowhere, vocabulary, relaxed);
  });
  return [...clauses, ...compounds(wanted, vocabulary)];
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
  const together = raiseNames(terms, vocabulary, names);
  // What several terms begin with is unfinished, not mistyped.
  const isBegun = typing && to - from >= 2;
  if (isUnheardOf || relaxed || (!isKnown && !isBegun && asked.length >= shortestTypo))
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
function raiseNames(terms: Terms, vocabulary: Vocabulary, names: readonly Named[]): Together[] {
  for (const { name, run } of names) if (!name.includes(' ')) raiseWhole(terms, vocabulary, name, qualityOf(name, run));
  return names.flatMap(({ name }) => (name.includes(' ') ? allOf(vocabulary, name) : []));
}

/** What several words are short for. */
function qualityOf(name: string, run: number): Quality {
  if (run === 1 || name.length > longestAcronym) return otherName;
  return run >= spelt ? speltName : acronymName;
}

function typoQuality({ typos: count, start }: Meant): Quality {
  return 0.6 - 0.12 * count - (start ? 0.2 : 0);
}

/** What is called by several words: a concept that has them all. */
function allOf(vocabulary: Vocabulary, name: string): Together[] {
  const steps = name.split(' ').map((one) => whole(vocabulary, one));
  return steps.every((step) => step.length > 0) ? [{ steps, quality: otherName }] : [];
}
