import type { CardId, ConceptId, Language } from '../cards/card.ts';
import { type Found, find, rangesOf } from './clause.ts';
import type { SearchEntry } from './entry.ts';
import { expand } from './expand.ts';
import { parseQuery, type Query } from './query.ts';
import { type Scored, score } from './score.ts';
import { type Range, tokenize, words } from './tokens.ts';
import { createIndex, type WordIndex } from './word-index.ts';

/** Where the words of a query stand in one side of a result: in order, never overlapping, in the text as written. */
export interface Matches {
  readonly card: CardId;
  readonly question: readonly Range[];
  readonly answer: readonly Range[];
}

/** One concept that answers a query. */
export interface SearchResult {
  readonly concept: ConceptId;
  /** Its sides, the asked language first. */
  readonly entries: readonly SearchEntry[];
  /** Comparable within one query only; higher is better. */
  readonly score: number;
  /** One for each of `entries`, in the same order. */
  readonly matches: readonly Matches[];
}

/** What a search is told beside the query. */
export interface SearchOptions {
  /** The language shown first, and preferred among equals. */
  readonly language: Language;
  /** How many results at most. */
  readonly limit: number;
}

/** Answers a query: best first, the same for the same entries in any order; nothing for an empty query. */
export type Search = (query: string, options: SearchOptions) => SearchResult[];

/** Reads the entries once and gives the function that searches them. */
export function createSearch(entries: readonly SearchEntry[]): Search {
  const index = createIndex(entries);
  return (text, options) => search(index, text, options);
}

function search(index: WordIndex, text: string, { language, limit }: SearchOptions): SearchResult[] {
  const query = parseQuery(text);
  if (query.wanted.length === 0 || !(limit >= 1)) return [];
  const excluded = excludedConcepts(index, query);
  for (const relaxed of [false, true]) {
    const found = query.wanted.map((asked) => find(index, expand(index, asked, relaxed)));
    const scored = score(index, found, wholeQuestion(text, query), language);
    if (scored.length === 0) continue;
    const kept = scored.filter(({ concept }) => !excluded.has(concept)).slice(0, limit);
    return kept.flatMap((one) => resultOf(index, one, found, language));
  }
  return [];
}

/** The query as one string of letters, to be compared with whole questions; empty where the query says more than words. */
function wholeQuestion(text: string, { unwanted }: Query): string {
  return unwanted.length === 0 ? words(text).join('') : '';
}

function excludedConcepts(index: WordIndex, { unwanted }: Query): Set<number> {
  const fields = unwanted.flatMap((asked) => [...find(index, expand(index, asked, false)).hits.keys()]);
  return new Set(fields.map((field) => index.conceptOf[field >> 1] ?? -1));
}

function resultOf(
  index: WordIndex,
  { concept, score: total }: Scored,
  found: readonly Found[],
  language: Language,
): SearchResult[] {
  const sides = sidesOf(index, concept, language);
  const [first] = sides;
  if (!first) return [];
  const result = {
    concept: first.entry.concept,
    entries: sides.map(({ entry }) => entry),
    score: total,
    matches: sides.map(({ entry, number }) => ({
      card: entry.card,
      question: marksOf(index, 2 * number, entry.question, found),
      answer: marksOf(index, 2 * number + 1, entry.answer, found),
    })),
  };
  return [result];
}

interface Side {
  readonly entry: SearchEntry;
  readonly number: number;
}

function sidesOf(index: WordIndex, concept: number, language: Language): Side[] {
  const sides = (index.sides[concept] ?? []).flatMap((number) => {
    const entry = index.entries[number];
    return entry ? [{ entry, number }] : [];
  });
  const rank = ({ entry }: Side) => (entry.language === language ? 0 : 1);
  return sides.sort((a, b) => rank(a) - rank(b) || (a.entry.card < b.entry.card ? -1 : 1));
}

function marksOf(index: WordIndex, field: number, text: string, found: readonly Found[]): Range[] {
  const here = found.filter(({ hits }) => hits.has(field));
  if (here.length === 0) return [];
  const tokens = tokenize(text);
  return merge(here.flatMap(({ clause }) => rangesOf(index, field, clause, tokens)));
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
