import type { CardId, ConceptId, Language } from '../cards/card.ts';
import type { Clause } from './clause.ts';
import { answerTo, type Candidate, type Collected, openCollect, shareFactor } from './collect.ts';
import type { SearchEntry } from './entry.ts';
import { expandAll, phrase } from './expand.ts';
import { isIdle } from './idle.ts';
import { type Lexicon, learnLexicon } from './lexicon.ts';
import { followingIn, type Mark, namesOf, openMark } from './mark.ts';
import { parseQuery } from './query.ts';
import { type CardNames, createIndex, type SearchIndex } from './search-index.ts';
import { type Range, tokenize } from './tokens.ts';
import { openVocabulary } from './vocabulary.ts';

/** The texts of a card. */
export interface CardText {
  readonly question: string;
  readonly answer: string;
}

/** Takes the number of a card and returns its texts, undefined where they are not here. */
export type TextOf = (card: number) => CardText | undefined;

/** What a search is told beside the query. */
export interface SearchOptions {
  /** The language shown first, and preferred among equals. */
  readonly language: Language;
  /** How many results at most. */
  readonly limit: number;
  /** Which concepts may be results; all where it says nothing. */
  readonly isWanted?: (card: CardNames) => boolean;
  /** How much more a concept counts for what is remembered of it: 1 for no more. */
  readonly weight?: (concept: ConceptId) => number;
}

/** A concept that answers a query: the numbers of its cards, the asked language first. */
export interface Hit {
  readonly concept: ConceptId;
  readonly cards: readonly number[];
  /** Comparable within one query only; higher is better. */
  readonly score: number;
}

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
}

/** One concept that answers a query, with its texts. */
export interface SearchResult {
  readonly concept: ConceptId;
  /** Its sides, the asked language first. */
  readonly entries: readonly SearchEntry[];
  readonly score: number;
  /** One for each of `entries`, in the same order. */
  readonly matches: readonly Matches[];
}

/** Answers a query with texts. */
export type Search = (query: string, options: SearchOptions) => SearchResult[];

const shortestMistyped = 4;
/** Of so many concepts the questions are read too. */
const mostRead = 24;
/** Where some may be left out, so many are looked at. */
const manyMore = 1000;
/** What answers less than this share of what the best answers is left out. */
const leastShare = 0.4;
const otherLanguage = 0.97;
const covered = 2;
const following = 1;
const sameQuestion = 100;
const sameName = 3;
const sure = 0.5;
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
    return hits.map(({ concept, cards, score }) => {
      const sides = cards.flatMap((card) => all[card] ?? []);
      const matches = sides.map(({ card, question, answer }) => ({
        card,
        question: mark(question),
        answer: mark(answer),
      }));
      return { concept, entries: sides, score, matches };
    });
  };
}

/** Takes an index and the texts that are at hand (phrases are looked for in them), and returns its search. */
export function openSearch(index: SearchIndex, textOf: TextOf): Ask {
  const vocabulary = openVocabulary(index.terms);
  const collect = openCollect(index);
  const idle = Uint8Array.from(index.terms, (term) => Number(isIdle(term)));
  const clauseOf = new Int8Array(index.terms.length);
  return (written, options) => {
    const query = parseQuery(written.slice(0, mostCharacters));
    if (query.wanted.length === 0 || !(options.limit >= 1)) return nothing;
    const unwanted = query.unwanted.map((asked) => phrase(asked, vocabulary));
    const letters = unwanted.length > 0 ? '' : query.wanted.map((asked) => lettersOf(asked)).join('');
    const most = Math.max(mostRead, options.limit, unwanted.length > 0 || options.isWanted ? manyMore : 0);
    for (const relaxed of [false, true]) {
      const clauses = expandAll(query, vocabulary, index.lexicon, relaxed);
      const collected = collect(clauses, most);
      const isWhole = collected.candidates.some(({ answers }) => answers === wholeOf(collected));
      if (!relaxed && !isWhole && query.wanted.some(mayBeMistyped)) continue;
      const kept = collected.candidates.filter(
        (candidate) =>
          isOffered(index, candidate, options) &&
          clauses.every((clause) => !clause.isRequired || holds(index, candidate.concept, clause, textOf)) &&
          !unwanted.some((clause) => holds(index, candidate.concept, clause, textOf)),
      );
      const hits = rank({ index, idle, clauseOf, letters, options }, collected, kept);
      return { hits, mark: later(() => openMark(index, clauses)) };
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

function wholeOf({ clauses, later }: Collected): number {
  return clauses.reduce((bits, _, at) => (later.has(at) ? bits : bits | (1 << at)), 0);
}

function isOffered({ cards, firstCards }: SearchIndex, { concept }: Candidate, { isWanted }: SearchOptions): boolean {
  if (isWanted === undefined) return true;
  return cards.slice(firstCards[concept], firstCards[concept + 1]).some(isWanted);
}

/** Whether a concept has a word or a phrase. Of a card whose text is not here, having its words must do. */
function holds(index: SearchIndex, concept: number, clause: Clause, textOf: TextOf): boolean {
  if (clause.terms.size > 0 || clause.together.length === 0) return answerTo(index, concept, clause) > 0;
  const [{ steps = [] } = {}] = clause.together;
  if (
    !steps.every((step) =>
      step.some((term) => answerTo(index, concept, { ...clause, terms: new Map([[term, 1]]) }) > 0),
    )
  )
    return false;
  const names = steps.map((step) => namesOf(index, step));
  return cardsOf(index, concept).some((card) => {
    const text = textOf(card);
    if (text === undefined) return true;
    return [text.question, text.answer].some((one) => followingIn(tokenize(one).words, names).length > 0);
  });
}

interface Reading {
  readonly index: SearchIndex;
  readonly idle: Uint8Array;
  /** For each term the clause that it surely answers, counted from 1; 0 between two queries. */
  readonly clauseOf: Int8Array;
  /** The letters of the query, to be compared with whole questions; empty where it leaves something out. */
  readonly letters: string;
  readonly options: SearchOptions;
}

interface Ranked extends Candidate {
  readonly share: number;
}

/** Reads the questions of the likeliest concepts and sorts them anew; those after them stay behind them as they are. */
function rank(reading: Reading, collected: Collected, candidates: readonly Candidate[]): Hit[] {
  const { index, options } = reading;
  noteClauses(reading, collected);
  const read = candidates.slice(0, mostRead).map((one) => readCandidate(reading, collected, one));
  forgetClauses(reading, collected);
  const most = read.reduce((best, { share }) => Math.max(best, share), 0);
  const sorted = read
    .filter(({ share }) => share >= leastShare * most)
    .sort((a, b) => b.score - a.score || a.concept - b.concept);
  const rest = read.length < mostRead ? [] : candidates.slice(mostRead);
  return [...sorted, ...rest].slice(0, options.limit).map(({ concept, score }) => ({
    concept: index.concepts[concept] ?? ('' as ConceptId),
    cards: sidesOf(index, concept, options.language),
    score,
  }));
}

/** Of two clauses that a term answers, the first counts. */
function noteClauses({ clauseOf }: Reading, { clauses }: Collected): void {
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    const clause = clauses[at]?.clause;
    if (clause?.begun) clauseOf.fill(at + 1, clause.begun.from, clause.begun.to);
    for (const [term, quality] of clause?.terms ?? []) if (quality >= sure) clauseOf[term] = at + 1;
  }
}

function forgetClauses({ clauseOf }: Reading, { clauses }: Collected): void {
  for (const { clause } of clauses) {
    if (clause.begun) clauseOf.fill(0, clause.begun.from, clause.begun.to);
    for (const term of clause.terms.keys()) clauseOf[term] = 0;
  }
}

function readCandidate(reading: Reading, collected: Collected, candidate: Candidate): Ranked {
  const { index, options } = reading;
  const { clauses, later } = collected;
  const { concept } = candidate;
  let { score, answers } = candidate;
  for (const at of later) {
    const { clause, worth } = clauses[at] ?? { clause: undefined, worth: 0 };
    const found = clause ? answerTo(index, concept, clause) : 0;
    if (found > 0) answers |= 1 << at;
    score += found * worth;
  }
  let [all, had] = [0, 0];
  for (let at = 0; at < clauses.length; at += 1) {
    const worth = clauses[at]?.worth ?? 0;
    all += worth;
    if ((answers >>> at) & 1) had += worth;
  }
  const share = all === 0 ? 0 : had / all;
  const { bonus, isSpoken } = sidesBonus(reading, clauses.length, concept);
  const weight = options.weight?.(index.concepts[concept] ?? ('' as ConceptId)) ?? 1;
  const total = (score + all * bonus) * shareFactor(share) * weight * (isSpoken ? 1 : otherLanguage);
  return { concept, answers, share, score: total };
}

/** The best of a concept's questions, and whether one is in the language asked for. */
function sidesBonus(
  reading: Reading,
  clauses: number,
  concept: number,
): { readonly bonus: number; readonly isSpoken: boolean } {
  const { index, letters, options } = reading;
  let [bonus, isSpoken] = [0, false];
  for (let card = index.firstCards[concept] ?? 0; card < (index.firstCards[concept + 1] ?? 0); card += 1) {
    bonus = Math.max(bonus, questionBonus(reading, clauses, card));
    isSpoken ||= index.cards[card]?.language === options.language;
  }
  const isNamed = letters !== '' && index.concepts[concept]?.replaceAll('-', '') === letters;
  return { bonus: bonus + (isNamed ? sameName : 0), isSpoken };
}

/** What tells apart concepts that hold the same words: how much of the question was asked, the order of its words, the whole question. */
function questionBonus({ index, idle, clauseOf, letters }: Reading, clauses: number, card: number): number {
  const { words, firstWords } = index;
  const [from, to] = [firstWords[card] ?? 0, firstWords[card + 1] ?? 0];
  let [telling, found, inOrder, before] = [0, 0, 0, 0];
  for (let place = from; place < to; place += 1) {
    const term = words[place] ?? 0;
    const clause = clauseOf[term] ?? 0;
    const tells = 1 - (idle[term] ?? 0);
    telling += tells;
    found += clause > 0 ? tells : 0;
    inOrder += clause > 1 && clause === before + 1 ? 1 : 0;
    before = clause;
  }
  const isSame = found === telling && sameLetters(index, words.subarray(from, to), letters);
  const order = Math.min(1, inOrder / Math.max(1, clauses - 1));
  return (isSame ? sameQuestion : 0) + (covered * found) / Math.max(1, telling) + following * order;
}

function sameLetters({ terms }: SearchIndex, question: Uint32Array, letters: string): boolean {
  if (letters === '') return false;
  let at = 0;
  for (const number of question) {
    const term = terms[number] ?? '';
    if (!letters.startsWith(term, at)) return false;
    at += term.length;
  }
  return at === letters.length;
}

function cardsOf({ firstCards }: SearchIndex, concept: number): number[] {
  const from = firstCards[concept] ?? 0;
  return Array.from({ length: (firstCards[concept + 1] ?? from) - from }, (_, more) => from + more);
}

function sidesOf(index: SearchIndex, concept: number, language: Language): number[] {
  const place = (card: number): number => (index.cards[card]?.language === language ? 0 : 1);
  return cardsOf(index, concept).sort((a, b) => place(a) - place(b) || a - b);
}
