import { detectLanguage } from '../../../src/cards/language.ts';
import type { BenchData, BenchQuery } from './data.ts';
import type { Engine, Searcher } from './engine.ts';

/** What one engine answered to one query, and the milliseconds that took. */
export interface Answer {
  readonly query: BenchQuery;
  readonly found: readonly string[];
  readonly time: number;
}

/** All that one engine answered: to all queries, or, where that takes too long, to the first of them. */
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
 * Asks every engine every query, engine by engine for each query, so that a busy machine slows all of them alike. An engine that has
 * had `budget` milliseconds is asked no more once it has answered as many queries as there are classes.
 */
export function ask(ready: readonly Ready[], queries: readonly BenchQuery[], budget: number): Trial[] {
  const least = new Set(queries.map((query) => query.class)).size;
  const runs = ready.map(({ engine, search }) => ({ engine: engine.name, search, answers: [] as Answer[], spent: 0 }));
  for (const run of runs) warm(run.search, queries, Math.min(budget / 10, longestWarmUp));
  for (const [round, query] of queries.entries())
    for (let at = 0; at < runs.length; at += 1) {
      // Each round begins with another engine: none always finds the caches as the same neighbour left them.
      const run = runs[(round + at) % runs.length];
      if (!run || (run.spent > budget && run.answers.length >= least)) continue;
      const answer = askOnce(run.search, query);
      run.answers.push(answer);
      run.spent += answer.time;
    }
  return runs.map(({ engine, answers }) => ({ engine, answers }));
}

/** Until its budget is spent, over and over: what is measured is an engine that has run for a while. */
function warm(search: Searcher, queries: readonly BenchQuery[], budget: number): void {
  const start = performance.now();
  while (queries.length > 0)
    for (const query of queries) {
      if (performance.now() - start > budget) return;
      askOnce(search, query);
    }
}

function askOnce(search: Searcher, query: BenchQuery): Answer {
  const typed = { query: query.query, language: languageOf(query.query) };
  const start = performance.now();
  const found = search(typed, depth);
  return { query, found, time: performance.now() - start };
}

/** Someone types in a page of some language: that of most words of the query, English where they do not tell. */
function languageOf(query: string): 'fr' | 'en' {
  return detectLanguage(query) ?? 'en';
}
