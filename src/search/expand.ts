import { type Clause, emptyClause, type Quality, type Together } from './clause.ts';
import { isIdle } from './idle.ts';
import { compounds, halves, type Joined, joinedWords, type Standing, type Stretch } from './joined-words.ts';
import { isItself, termIn } from './key-names.ts';
import type { Named, NamesIn } from './names-in.ts';
import type { PhraseAsked, Query, WordAsked } from './query.ts';
import { exact, raise, raiseItself, raiseTerm, type Terms } from './terms.ts';
import { type Meant, termsMeant } from './typo.ts';
import { inflectionsOf, numberOf, numbersWithPrefix, stemIn, type Vocabulary } from './vocabulary.ts';

// Below every form of the word itself, above what may be a typo.
const otherName: Quality = 0.62;
const acronymName: Quality = 0.76;
/** What so many words are short for is as good as the words. */
const speltName: Quality = 0.92;
const spelt = 3;
/** What a name counts of which the last word may not be finished. */
const begunName = 0.9;
/** A shorter word that is known, or starts a known word, is not taken for a typo: too many others are one letter away. */
const shortestTypo = 5;
const longestAcronym = 5;

/** Takes a query and returns a clause for each of its words and phrases. With `relaxed`, a longer word may be a typo though it is known. */
export function expandAll(
  { wanted }: Pick<Query, 'wanted'>,
  vocabulary: Vocabulary,
  namesIn: NamesIn,
  relaxed: boolean,
): Clause[] {
  const stems = wanted.map((asked) => (asked.kind === 'word' ? stemIn(vocabulary, asked.word) : undefined));
  const names = namesIn({
    stems,
    idle: wanted.map((asked) => asked.kind === 'word' && isIdle(asked.word)),
    unfinished: unfinishedIn(wanted, vocabulary),
  });
  const begun = wanted.map((asked) => (asked.kind === 'word' ? begunBy(asked, vocabulary) : nowhere));
  const joined = joinedWords(wanted, begun, vocabulary);
  const clauses = wanted.map((asked, at) => {
    if (asked.kind !== 'word') return phrase(asked, vocabulary);
    const withNeighbours = [joined[at - 1], joined[at]].filter((one) => one !== undefined);
    return word(
      asked,
      { stem: stems[at] ?? '', names: names[at] ?? [], begun: begun[at] ?? nowhere, joined: withNeighbours },
      vocabulary,
      relaxed,
    );
  });
  return [...clauses, ...compounds(wanted, joined)];
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
    return { ...emptyClause, terms: new Map(only.map((term) => [term, exact])), isRequired: true };
  return { ...emptyClause, together: [{ steps, quality: exact }], isRequired: true };
}

/** The last word of a query where it is no term yet and may not be finished. */
function unfinishedIn(wanted: Query['wanted'], vocabulary: Vocabulary): string | undefined {
  const last = wanted.at(-1);
  return last?.kind === 'word' && last.typing && numberOf(vocabulary, last.word) === undefined ? last.word : undefined;
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
  /** What it is as one word with its neighbours, where some card has that. */
  readonly joined: readonly Joined[];
}

function word(
  { word: asked, typing }: WordAsked,
  { stem, names, begun: [from, to], joined }: Sight,
  vocabulary: Vocabulary,
  relaxed: boolean,
): Clause {
  const terms = new Map<number, Quality>();
  raiseItself(terms, vocabulary, asked, stem);
  const isKnown = terms.size > 0;
  const isNamed = names.some(({ isBegun }) => !isBegun);
  const isUnheardOf = !isKnown && from === to && !isNamed;
  raiseJoined(terms, joined);
  const isPart = joined.length > 0;
  const together = raiseNames(terms, vocabulary, names);
  const parts = halves(vocabulary, asked, typing, standingOf(asked, isKnown || (typing && from < to), vocabulary));
  // What several terms begin with is unfinished, not mistyped; nor is what is one word with the next, or two words.
  const isMeantSo = (typing && to - from >= 2) || isPart || parts.some(({ isSure }) => isSure);
  if (relaxed || (!isMeantSo && (isUnheardOf || (!isKnown && asked.length >= shortestTypo))))
    for (const meant of termsMeant(asked, vocabulary, isUnheardOf)) raise(terms, meant.term, typoQuality(meant));
  together.push(...parts);
  return {
    ...emptyClause,
    terms,
    begun: { from, to, length: asked.length },
    together,
    acronym: isKnown || isPart || isNamed ? '' : asked,
    isIdle: isIdle(asked),
  };
}

function standingOf(asked: string, isNear: boolean, vocabulary: Vocabulary): Standing {
  if (numberOf(vocabulary, asked) !== undefined) return 'term';
  return isNear ? 'near' : 'unknown';
}

function raiseJoined(terms: Terms, joined: readonly Joined[]): void {
  for (const one of joined) for (const [term, quality] of one.terms) raise(terms, term, quality);
}

/** What the word is also called; names of several words, of which a concept must have all, are returned. */
function raiseNames(terms: Terms, vocabulary: Vocabulary, names: readonly Named[]): Together[] {
  const together: Together[] = [];
  for (const { words, run, isBegun } of names) {
    const [first = 0] = words;
    const term = termIn(first);
    const share = isBegun ? begunName : 1;
    if (words.length > 1) together.push({ steps: stepsOf(vocabulary, words), quality: share * otherName });
    else {
      const quality = share * qualityOf(vocabulary.terms[term]?.length ?? 0, run);
      raiseTerm(terms, vocabulary, term, quality, isItself(first));
    }
  }
  return together;
}

function stepsOf(vocabulary: Vocabulary, words: Uint32Array): Together['steps'] {
  return Array.from(words, (word) => inflectionsOf(vocabulary, termIn(word)));
}

/** What several words are short for. */
function qualityOf(length: number, run: number): Quality {
  if (run === 1 || length > longestAcronym) return otherName;
  return run >= spelt ? speltName : acronymName;
}

function typoQuality({ typos: count, start }: Meant): Quality {
  return 0.6 - 0.12 * count - (start ? 0.2 : 0);
}
