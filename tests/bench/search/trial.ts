import { detectLanguage } from '../../../src/cards/language.ts';
import type { BenchData, BenchQuery } from './data.ts';
import type { Engine, Searcher } from './engine.ts';

/** What one engine answered to one query, and the milliseconds that took. */
export interface Answer {
  readonly query: BenchQuery;
  readonly found: readonly string[];
  readonly time: number;
  /** Whether another engine was asked just before: it finds the caches as that one left them. */
  readonly isFirst: boolean;
}

/** All that one engine answered: to all queries, or, where that takes too long, to the first turns of them. */
export interface Trial {
  readonly engine: string;
  readonly answers: readonly Answer[];
}

/** An engine that has read the cards. */
export interface Ready {
  readonly engine: Engine;
  readonly search: Searcher;
}

/** How far one looks down the list. */
const depth = 10;
/** Milliseconds. */
const longestWarmUp = 1_500;

/** Has every engine read the cards. */
export function readied(engines: readonly Engine[], cards: BenchData['cards']): Ready[] {
  const asOne = cards.map(({ question, rewordings = [], ...card }) => ({
    ...card,
    question: [question, ...rewordings].join('\n'),
  }));
  return engines.map((engine) => ({ engine, search: engine.index(engine.readsRewordings ? cards : asOne) }));
}

/**
 * Asks every engine every query, in turns of as many queries as there are classes, so that a busy machine slows all of them alike. An
 * engine that has had `budget` milliseconds gets no further turn.
 */
export function ask(ready: readonly Ready[], queries: readonly BenchQuery[], budget: number): Trial[] {
  const turn = Math.max(1, new Set(queries.map((query) => query.class)).size);
  const runs = ready.map(({ engine, search }) => ({ engine: engine.name, search, answers: [] as Answer[] }));
  for (const run of runs) warm(run.search, queries, Math.min(budget / 10, longestWarmUp));
  let last: Searcher | undefined;
  for (let round = 0; round * turn < queries.length; round += 1) {
    const asked = rotated(queries.slice(round * turn, (round + 1) * turn), round);
    // Each round begins with another engine, too: none always comes after the same neighbour.
    for (const { search, answers } of rotated(runs, round)) {
      if (answers.reduce((spent, { time }) => spent + time, 0) > budget) continue;
      for (const query of asked) {
        answers.push(askOnce(search, query, last !== search));
        last = search;
      }
    }
  }
  return runs.map(({ engine, answers }) => ({ engine, answers }));
}

function rotated<One>(all: readonly One[], by: number): One[] {
  const at = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}

/** Until its budget is spent, over and over: what is measured is an engine that has run for a while. */
function warm(search: Searcher, queries: readonly BenchQuery[], budget: number): void {
  const start = performance.now();
  while (queries.length > 0)
    for (const query of queries) {
      if (performance.now() - start > budget) return;
      askOnce(search, query, false);
    }
}

function askOnce(search: Searcher, query: BenchQuery, isFirst: boolean): Answer {
  const typed = { query: query.query, language: languageOf(query.query) };
  const start = performance.now();
  const found = search(typed, depth);
  return { query, found, time: performance.now() - start, isFirst };
}

/** Someone types in a page of some language: that of most words of the query, English where they do not tell. */
function languageOf(query: string): 'fr' | 'en' {
  return detectLanguage(query) ?? 'en';
}
