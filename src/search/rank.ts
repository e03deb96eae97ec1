import type { CardId, ConceptId } from '../cards/card.ts';
import type { Clause } from './clause.ts';
import { type Candidate, openCollect } from './collect.ts';
import { createIndex } from './create-index.ts';
import type { SearchEntry } from './entry.ts';
import { expandAll, phrase } from './expand.ts';
import { everydayIn } from './key-names.ts';
import { type Lexicon, learnLexicon } from './lexicon.ts';
import { answerTo, weightIn } from './look-up.ts';
import { followingIn, type Mark, namesOf, openMark } from './mark.ts';
import { openNames } from './names-in.ts';
import { notesOf } from './notes.ts';
import { parseQuery } from './query.ts';
import { cardsOf, type Hit, rank, readAtLeast, type SearchOptions } from './read-questions.ts';
import type { SearchIndex } from './search-index.ts';
import { openSights } from './sights.ts';
import { type Range, tokenize } from './tokens.ts';
import { openVocabulary } from './vocabulary.ts';

/** The texts of a card. */
export interface CardText {
  readonly question: string;
  readonly answer: string;
  readonly rewordings?: readonly string[];
}

/** Takes the number of a card and returns its texts, undefined where they are not here. */
export type TextOf = (card: number) => CardText | undefined;

/** What a query found, best first, and what marks its words in a text. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly mark: Mark;
}

/** Answers a query: best first, the same for the same cards in any order; nothing for an empty query. */
export type Ask = (query: string, options: SearchOptions) => Answer;

/** Where the words of a query stand in one side of a result: in order, never overlapping, in the text as written. */
export interface Matches {
  readonly card: CardId;
  readonly question: readonly Range[];
  readonly answer: readonly Range[];
  readonly rewordings: readonly (readonly Range[])[];
}

/** One concept that answers a query, with its texts. */
export interface SearchResult {
  readonly concept: ConceptId;
  /** Its sides, the asked language first. */
  readonly entries: readonly SearchEntry[];
  /** One for each of `entries`, in the same order. */
  readonly matches: readonly Matches[];
}

/** Answers a query with texts. */
export type Search = (query: string, options: SearchOptions) => SearchResult[];

const shortestMistyped = 4;
/** Where some may be left out, so many are looked at. */
const manyMore = 1000;
/** What comes after so many characters of a query is not looked at. */
const mostCharacters = 1000;
const nothing: Answer = { hits: [], mark: () => [] };

/** Takes cards and what else their words are called (by default what the cards themselves teach), and returns the search of them. */
export function createSearch(entries: readonly SearchEntry[], lexicon: Lexicon = learnLexicon(entries)): Search {
  const index = createIndex(entries, lexicon);
  const byCard = new Map(entries.map((entry) => [entry.card, entry]));
  const all = index.cards.map(({ card }) => byCard.get(card));
  const ask = openSearch(index, (card) => all[card]);
  return (query, options) => {
    const { hits, mark } = ask(query, options);
    return hits.map(({ concept, cards }) => {
      const sides = cards.flatMap((card) => all[card] ?? []);
      const matches = sides.map(({ card, question, answer, rewordings = [] }) => ({
        card,
        question: mark(question),
        answer: mark(answer),
        rewordings: rewordings.map(mark),
      }));
      return { concept, entries: sides, matches };
    });
  };
}

/** Takes an index and the texts that are at hand (phrases are looked for in them), and returns its search. */
export function openSearch(index: SearchIndex, textOf: TextOf): Ask {
  const vocabulary = openVocabulary(index.terms);
  const collect = openCollect(index);
  const names = openNames(index.lexicon);
  const known = { vocabulary, names, meet: openSights(vocabulary, everydayIn(index.lexicon, index.terms), names) };
  const notes = notesOf(index, vocabulary);
  return (written, options) => {
    const query = parseQuery(written.slice(0, mostCharacters));
    if (query.wanted.length === 0 || !(options.limit >= 1)) return nothing;
    const unwanted = query.unwanted.map((asked) => phrase(asked, vocabulary));
    const letters = unwanted.length > 0 ? '' : query.wanted.map((asked) => lettersOf(asked)).join('');
    const least = readAtLeast(query.wanted);
    const most = Math.max(least, options.limit, unwanted.length > 0 || options.isWanted ? manyMore : 0);
    for (const relaxed of [false, true]) {
      const clauses = expandAll(query, known, relaxed);
      const collected = collect(clauses, most);
      const isWhole = collected.candidates.some(({ answers }) => (answers & collected.whole) === collected.whole);
      if (!relaxed && !isWhole && query.wanted.some(mayBeMistyped)) continue;
      const required = clauses.filter(({ isRequired }) => isRequired);
      const kept = collected.candidates.filter(
        (candidate) =>
          isOffered(index, candidate, options) &&
          required.every((clause) => holds(index, candidate.concept, clause, textOf)) &&
          !unwanted.some((clause) => holds(index, candidate.concept, clause, textOf)),
      );
      const hits = rank({ index, notes, letters, options, least }, collected, kept);
      const found = (): Clause[] => clauses.filter((_, at) => (collected.clauses[at]?.size ?? 1) > 0);
      return { hits, mark: later(() => openMark(index, found())) };
    }
    return nothing;
  };
}

function lettersOf(asked: ReturnType<typeof parseQuery>['wanted'][number]): string {
  return asked.kind === 'word' ? asked.word : asked.words.join('');
}

/** Many a query is answered before the next letter, and nothing of it shown. */
function later(open: () => Mark): Mark {
  let mark: Mark | undefined;
  return (text) => {
    mark ??= open();
    return mark(text);
  };
}

function mayBeMistyped(asked: ReturnType<typeof parseQuery>['wanted'][number]): boolean {
  return asked.kind === 'word' && asked.word.length >= shortestMistyped;
}

function isOffered({ cards, firstCards }: SearchIndex, { concept }: Candidate, { isWanted }: SearchOptions): boolean {
  if (isWanted === undefined) return true;
  return cards.slice(firstCards[concept], firstCards[concept + 1]).some(isWanted);
}

/** Whether a concept has a word or a phrase. Of a card whose text is not here, having its words must do. */
function holds(index: SearchIndex, concept: number, clause: Clause, textOf: TextOf): boolean {
  if (clause.terms.size > 0 || clause.together.length === 0) return answerTo(index, concept, clause) > 0;
  const [{ steps = [] } = {}] = clause.together;
  if (!steps.every((step) => step.some((term) => weightIn(index, term, concept) > 0))) return false;
  const names = steps.map((step) => namesOf(index, step));
  return cardsOf(index, concept).some((card) => {
    const text = textOf(card);
    if (text === undefined) return true;
    return [text.question, text.answer, ...(text.rewordings ?? [])].some(
      (one) => followingIn(tokenize(one).words, names).length > 0,
    );
  });
}
