import type { ConceptId, Language } from '../cards/card.ts';
import { emptyClause, type Together } from './clause.ts';
import { type Candidate, type Collected, shareFactor } from './collect.ts';
import { askingWords } from './idle.ts';
import { answerTo } from './look-up.ts';
import { numberOfLanguage } from './notes.ts';
import type { Query } from './query.ts';
import { type Asked, questionBonus } from './question-bonus.ts';
import type { CardNames, SearchIndex } from './search-index.ts';
import { coverOf } from './tally.ts';

/** Of so many concepts at least the questions are read too (of more where a word asks: many have the other words), and of all that are shown, but of no more than these. */
const leastRead = 10;
const leastAsked = 24;
const mostRead = 48;
/** What answers less than this share of what the best answers is left out. */
const leastShare = 0.3;
const otherLanguage = 0.97;
const sure = 0.3;

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
}

interface Reading extends Asked {
  readonly options: SearchOptions;
  /** How many words and phrases are asked. */
  readonly asked: number;
  /** The number of the language asked for. */
  readonly language: number;
}

interface Ranked {
  readonly concept: number;
  readonly score: number;
}

/** Takes the words and phrases of a query and returns of how many concepts at least the questions are read. */
export function readAtLeast(wanted: Query['wanted']): number {
  return wanted.some((asked) => asked.kind === 'word' && askingWords.has(asked.word)) ? leastAsked : leastRead;
}

/** Takes what is known of a query and its candidates, best first, and returns its hits: the questions of the likeliest are read and they are sorted anew, those after them stay behind them as they are. */
export function rank(
  asked: Asked & { readonly options: SearchOptions; readonly least: number },
  collected: Collected,
  candidates: readonly Candidate[],
): Hit[] {
  const { index, options } = asked;
  const reading = {
    ...asked,
    language: numberOfLanguage(options.language),
    asked: collected.clauses.filter(({ clause }) => !clause.isExtra).length,
  };
  const many = Math.min(mostRead, Math.max(asked.least, options.limit));
  const found = candidates.slice(0, many).map((one) => withLater(index, collected, one));
  const most = found.reduce((best, { covered }) => Math.max(best, covered), 0);
  if (most === 0) return [];
  noteClauses(reading, collected);
  const sorted = found
    .filter(({ covered }) => covered >= leastShare * most)
    .map((one) => readCandidate(reading, collected, one))
    .sort((a, b) => b.score - a.score || a.concept - b.concept);
  forgetClauses(reading, collected);
  // Where some of the likelier were left out, what comes after them is left out too.
  const rest = sorted.length < many ? [] : candidates.slice(many);
  return [...sorted, ...rest].slice(0, options.limit).map(({ concept }) => ({
    concept: index.concepts[concept] ?? ('' as ConceptId),
    cards: sidesOf(reading, concept),
  }));
}

/** Of two clauses that a term answers, the first counts. */
function noteClauses({ notes: { clauseOf } }: Reading, { clauses }: Collected): void {
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    const { together, begun, terms } = clauses[at]?.clause ?? emptyClause;
    for (const { steps, quality } of together) if (quality >= sure) note(clauseOf, steps, at + 1);
    for (const [from, to] of begun.stretches) clauseOf.fill(at + 1, from, to);
    terms.forEach((quality, term) => {
      if (quality >= sure) clauseOf[term] = at + 1;
    });
  }
}

function forgetClauses({ notes: { clauseOf } }: Reading, { clauses }: Collected): void {
  for (const { clause } of clauses) {
    for (const { steps } of clause.together) note(clauseOf, steps, 0);
    for (const [from, to] of clause.begun.stretches) clauseOf.fill(0, from, to);
    clause.terms.forEach((_, term) => {
      clauseOf[term] = 0;
    });
  }
}

/** Words that are one only together ("multi head" for "multihead") are found in a question one by one. */
function note(clauseOf: Int8Array, steps: Together['steps'], value: number): void {
  for (const step of steps) for (const term of step) clauseOf[term] = value;
}

/** A candidate, with what it answers of the clauses that waited. */
function withLater(index: SearchIndex, { clauses, later, coverage }: Collected, candidate: Candidate): Candidate {
  if (later.size === 0) return candidate;
  const { concept } = candidate;
  let { score, covered } = candidate;
  for (const at of later) {
    const one = clauses[at];
    const found = one ? answerTo(index, concept, one.clause) : 0;
    if (one === undefined || found === 0) continue;
    score += found * one.worth;
    covered += coverOf(found, coverage.half) * one.telling;
  }
  return { ...candidate, score, covered };
}

function readCandidate(reading: Reading, { coverage }: Collected, { concept, score, covered }: Candidate): Ranked {
  const { index, options } = reading;
  const { all, isLong } = coverage;
  const weight = options.weight?.(index.concepts[concept] ?? ('' as ConceptId)) ?? 1;
  const bonus = all * questionBonus(reading, reading.asked, concept);
  const total = (score + bonus) * shareFactor(covered / all, isLong) * weight;
  return { concept, score: isSpoken(reading, concept) ? total : otherLanguage * total };
}

/** Whether a concept has a card in the language asked for. */
function isSpoken({ index: { firstCards }, notes: { languageOf }, language }: Reading, concept: number): boolean {
  const end = firstCards[concept + 1] ?? 0;
  for (let card = firstCards[concept] ?? 0; card < end; card += 1) if (languageOf[card] === language) return true;
  return false;
}

/** Takes an index and a concept and returns the numbers of its cards. */
export function cardsOf({ firstCards }: SearchIndex, concept: number): number[] {
  const cards: number[] = [];
  const end = firstCards[concept + 1] ?? 0;
  for (let card = firstCards[concept] ?? 0; card < end; card += 1) cards.push(card);
  return cards;
}

/** The cards of a concept, those in the language asked for first. */
function sidesOf({ index: { firstCards }, notes: { languageOf }, language }: Reading, concept: number): number[] {
  const from = firstCards[concept] ?? 0;
  const to = firstCards[concept + 1] ?? 0;
  const sides: number[] = [];
  for (let card = from; card < to; card += 1) if (languageOf[card] === language) sides.push(card);
  for (let card = from; card < to; card += 1) if (languageOf[card] !== language) sides.push(card);
  return sides;
}
