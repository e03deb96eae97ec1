import type { ConceptId, Language } from '../cards/card.ts';
import type { Together } from './clause.ts';
import { type Candidate, type Collected, shareFactor, tellingIn } from './collect.ts';
import { answerTo } from './look-up.ts';
import type { CardNames, SearchIndex } from './search-index.ts';

/** Of so many concepts the questions are read too. */
export const mostRead = 24;
/** What answers less than this share of what the best answers is left out. */
const leastShare = 0.3;
const otherLanguage = 0.97;
const covered = 2;
const following = 1;
const sameQuestion = 100;
const sameName = 3;
/** What another wording of the question counts beside the question itself. */
const reworded = 0.7;
/** What the author calls the concept, in the words of the query. */
const named = 1.5;
const sure = 0.4;

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

interface Reading {
  readonly index: SearchIndex;
  readonly idle: Uint8Array;
  /** For each term the clause that it surely answers, counted from 1; 0 between two queries. */
  readonly clauseOf: Int8Array;
  /** The terms of a concept's name. */
  readonly nameOf: (concept: number) => readonly number[];
  /** The letters of the query, to be compared with whole questions; empty where it leaves something out. */
  readonly letters: string;
  readonly options: SearchOptions;
}

interface Ranked extends Candidate {
  readonly share: number;
}

/** Takes what is known of a query and its candidates, best first, and returns its hits: the questions of the likeliest are read and they are sorted anew, those after them stay behind them as they are. */
export function rank(reading: Reading, collected: Collected, candidates: readonly Candidate[]): Hit[] {
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
    for (const { steps, quality } of clause?.together ?? []) if (quality >= sure) note(clauseOf, steps, at + 1);
    if (clause?.begun) clauseOf.fill(at + 1, clause.begun.from, clause.begun.to);
    for (const [term, quality] of clause?.terms ?? []) if (quality >= sure) clauseOf[term] = at + 1;
  }
}

function forgetClauses({ clauseOf }: Reading, { clauses }: Collected): void {
  for (const { clause } of clauses) {
    for (const { steps } of clause.together) note(clauseOf, steps, 0);
    if (clause.begun) clauseOf.fill(0, clause.begun.from, clause.begun.to);
    for (const term of clause.terms.keys()) clauseOf[term] = 0;
  }
}

/** Words that are one only together ("multi head" for "multihead") are found in a question one by one. */
function note(clauseOf: Int8Array, steps: Together['steps'], value: number): void {
  for (const step of steps) for (const term of step) clauseOf[term] = value;
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
    const telling = clauses[at]?.telling ?? 0;
    all += telling;
    if ((answers >>> at) & 1) had += telling;
  }
  const share = all === 0 ? 0 : had / all;
  const { bonus, isSpoken } = sidesBonus(reading, clauses.length, concept);
  const weight = options.weight?.(index.concepts[concept] ?? ('' as ConceptId)) ?? 1;
  const total =
    (score + all * bonus) * shareFactor(share, tellingIn(clauses)) * weight * (isSpoken ? 1 : otherLanguage);
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
    const own = index.firstQuestions[card] ?? 0;
    for (let one = own; one < (index.firstQuestions[card + 1] ?? 0); one += 1)
      bonus = Math.max(bonus, (one === own ? 1 : reworded) * questionBonus(reading, clauses, one));
    isSpoken ||= index.cards[card]?.language === options.language;
  }
  const isNamed = letters !== '' && isName(index.concepts[concept] ?? '', letters);
  return { bonus: bonus + (isNamed ? sameName : 0) + named * namedShare(reading, concept), isSpoken };
}

/** How many of the words of a concept's name are asked for. */
function namedShare({ nameOf, clauseOf }: Reading, concept: number): number {
  const words = nameOf(concept);
  const asked = words.reduce((sum, term) => sum + ((clauseOf[term] ?? 0) > 0 ? 1 : 0), 0);
  return words.length === 0 ? 0 : asked / words.length;
}

/** Whether a name is some letters, its hyphens left out. */
function isName(name: string, letters: string): boolean {
  return name.length >= letters.length && name.startsWith(letters.charAt(0)) && name.replaceAll('-', '') === letters;
}

/** What tells apart concepts that hold the same words: how much of the question was asked, the order of its words, the whole question. */
function questionBonus({ index, idle, clauseOf, letters }: Reading, clauses: number, question: number): number {
  const { words, firstWords } = index;
  const [from, to] = [firstWords[question] ?? 0, firstWords[question + 1] ?? 0];
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

/** Takes an index and a concept and returns the numbers of its cards. */
export function cardsOf({ firstCards }: SearchIndex, concept: number): number[] {
  const from = firstCards[concept] ?? 0;
  return Array.from({ length: (firstCards[concept + 1] ?? from) - from }, (_, more) => from + more);
}

function sidesOf(index: SearchIndex, concept: number, language: Language): number[] {
  const place = (card: number): number => (index.cards[card]?.language === language ? 0 : 1);
  return cardsOf(index, concept).sort((a, b) => place(a) - place(b) || a - b);
}
