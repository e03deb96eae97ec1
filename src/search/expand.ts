import { beginningIn, likelyIn } from './begun.ts';
import { type Clause, emptyClause, nowhere, type Quality, type Together } from './clause.ts';
import { compounds, halves, type Joined, joinedWords, type Standing } from './joined-words.ts';
import { isItself, termIn } from './key-names.ts';
import type { Named, Names } from './names-in.ts';
import type { PhraseAsked, Query, WordAsked } from './query.ts';
import { begunBy, type Meet, type Sight } from './sights.ts';
import { exact, raise, raiseItself, raiseTerm, type Terms } from './terms.ts';
import { type Meant, termsMeant } from './typo.ts';
import { inflectionsOf, numberOf, numbersWithPrefix, type Vocabulary } from './vocabulary.ts';

// Below every form of the word itself, above what may be a typo.
const otherName: Quality = 0.7;
/** What so many words are short for is as good as the words. */
const speltName: Quality = 0.92;
const spelt = 3;
/** A shorter word that is known, or starts a known word, is not taken for a typo: too many others are one letter away. */
const shortestTypo = 5;
const longestAcronym = 5;
const noNames: readonly Named[] = [];

/** What is known of words: which terms there are, what each is by itself, and what else they are called. */
export interface WordsKnown {
  readonly vocabulary: Vocabulary;
  readonly meet: Meet;
  readonly names: Names;
}

/** Takes a query and returns a clause for each of its words and phrases. With `relaxed`, a longer word may be a typo though it is known. */
export function expandAll(
  { wanted }: Pick<Query, 'wanted'>,
  { vocabulary, meet, names: known }: WordsKnown,
  relaxed: boolean,
): Clause[] {
  const beginning = beginningIn(wanted, vocabulary);
  if (beginning) return [beginning];
  const sights = wanted.map((asked) => (asked.kind === 'word' ? meet(asked.word) : undefined));
  const last = wanted.at(-1);
  const isUnfinished = last?.kind === 'word' && last.typing && sights.at(-1)?.term === undefined;
  const names = known.in({
    words: sights.map((sight) => sight?.names),
    idle: sights.map((sight) => sight?.isIdle ?? false),
    unfinished: isUnfinished ? last.word : undefined,
  });
  const begun = wanted.map((asked, at) => {
    const sight = sights[at];
    return asked.kind === 'word' && sight ? begunBy(asked, sight) : nowhere;
  });
  const joined = joinedWords(wanted, begun, vocabulary);
  const clauses = wanted.map((asked, at) => {
    if (asked.kind === 'phrase') return phrase(asked, vocabulary);
    const sight = sights[at] ?? meet(asked.word);
    const withNeighbours = [joined[at - 1], joined[at]].filter((one) => one !== undefined);
    return word({ asked, sight, names: names[at] ?? noNames, joined: withNeighbours }, vocabulary, relaxed);
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

/** A word of a query with what is known of it in its place. */
interface Placed {
  readonly asked: WordAsked;
  readonly sight: Sight;
  readonly names: readonly Named[];
  /** What it is as one word with its neighbours, where some card has that. */
  readonly joined: readonly Joined[];
}

/** The clause of a word: of a term that stands by itself, the one that was made before. */
function word(placed: Placed, vocabulary: Vocabulary, relaxed: boolean): Clause {
  const { asked, sight, names, joined } = placed;
  if (sight.term === undefined || relaxed || joined.length > 0) return madeOf(placed, vocabulary, relaxed);
  const state = asked.typing ? 'typed' : 'finished';
  const before = sight.made[state];
  if (before?.names === names) return before.clause;
  const clause = madeOf(placed, vocabulary, relaxed);
  sight.made[state] = { clause, names };
  return clause;
}

function madeOf({ asked: written, sight, names, joined }: Placed, vocabulary: Vocabulary, relaxed: boolean): Clause {
  const { word: asked, typing } = written;
  const terms = new Map<number, Quality>();
  const begun = begunBy(written, sight);
  const [from, to] = begun;
  raiseItself(terms, vocabulary, asked, sight.names.stem);
  const isKnown = terms.size > 0;
  const isNamed = names.some(({ isBegun }) => !isBegun);
  const isUnheardOf = !isKnown && from === to && !isNamed;
  raiseJoined(terms, joined);
  const isPart = joined.length > 0;
  const together = raiseNames(terms, vocabulary, names);
  const parts = halves(vocabulary, asked, typing, standingOf(sight, isKnown || (typing && from < to)));
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
    isIdle: sight.isIdle,
    isEveryday: sight.isEveryday,
  };
}

function standingOf({ term }: Sight, isNear: boolean): Standing {
  if (term !== undefined) return 'term';
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
