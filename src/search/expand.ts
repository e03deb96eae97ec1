import { beginningIn, begunBy, likelyIn, nowhere, unfinishedIn } from './begun.ts';
import { type Clause, emptyClause, type Quality, type Stretch, type Together } from './clause.ts';
import { isIdle } from './idle.ts';
import { compounds, halves, type Joined, joinedWords, type Standing } from './joined-words.ts';
import { isItself, termIn } from './key-names.ts';
import type { Named, NamesIn } from './names-in.ts';
import type { PhraseAsked, Query, WordAsked } from './query.ts';
import { exact, raise, raiseItself, raiseTerm, type Terms } from './terms.ts';
import { type Meant, termsMeant } from './typo.ts';
import { inflectionsOf, numberOf, numbersWithPrefix, stemIn, type Vocabulary } from './vocabulary.ts';

// Below every form of the word itself, above what may be a typo.
const otherName: Quality = 0.7;
/** What so many words are short for is as good as the words. */
const speltName: Quality = 0.92;
const spelt = 3;
/** A shorter word that is known, or starts a known word, is not taken for a typo: too many others are one letter away. */
const shortestTypo = 5;
const longestAcronym = 5;

/** What is known of words: which terms there are, what else they are called, and which are of every day. */
export interface WordsKnown {
  readonly vocabulary: Vocabulary;
  readonly namesIn: NamesIn;
  readonly everyday: ReadonlySet<string>;
}

/** Takes a query and returns a clause for each of its words and phrases. With `relaxed`, a longer word may be a typo though it is known. */
export function expandAll(
  { wanted }: Pick<Query, 'wanted'>,
  { vocabulary, namesIn, everyday }: WordsKnown,
  relaxed: boolean,
): Clause[] {
  const beginning = beginningIn(wanted, vocabulary);
  if (beginning) return [beginning];
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
    const stem = stems[at] ?? '';
    const isEveryday = everyday.has(asked.word);
    const sight = { stem, names: names[at] ?? [], begun: begun[at] ?? nowhere, joined: withNeighbours, isEveryday };
    return word(asked, sight, vocabulary, relaxed);
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

/** What is known of a word at first sight. */
interface Sight {
  readonly stem: string;
  readonly names: readonly Named[];
  readonly begun: Stretch;
  /** What it is as one word with its neighbours, where some card has that. */
  readonly joined: readonly Joined[];
  readonly isEveryday: boolean;
}

function word(
  written: WordAsked,
  { stem, names, begun, joined, isEveryday }: Sight,
  vocabulary: Vocabulary,
  relaxed: boolean,
): Clause {
  const { word: asked, typing } = written;
  const terms = new Map<number, Quality>();
  const [from, to] = begun;
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
    begun: { stretches: likelyIn(written, begun, isKnown, vocabulary), length: asked.length },
    together,
    acronym: isKnown || isPart || isNamed ? '' : asked,
    isIdle: isIdle(asked),
    isEveryday,
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
  for (const { words, run } of names) {
    const [first = 0] = words;
    const term = termIn(first);
    if (words.length > 1) together.push({ steps: stepsOf(vocabulary, words), quality: otherName });
    else raiseTerm(terms, vocabulary, term, qualityOf(vocabulary.terms[term]?.length ?? 0, run), isItself(first));
  }
  return together;
}

function stepsOf(vocabulary: Vocabulary, words: Uint32Array): Together['steps'] {
  return Array.from(words, (word) => inflectionsOf(vocabulary, termIn(word)));
}

/** How well a term of so many letters answers so many words that it is another name of. */
function qualityOf(length: number, run: number): Quality {
  return run >= spelt && length <= longestAcronym ? speltName : otherName;
}

function typoQuality({ typos: count, start }: Meant): Quality {
  return 0.6 - 0.085 * count - (start ? 0.2 : 0);
}
