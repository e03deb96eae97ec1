import { engines, quick } from './search/engines/index.ts';
import { makeCards } from './search/made/concepts.ts';
import { keystrokesOf, makeQueries } from './search/made/queries.ts';
import { mean, quantile, recallAt } from './search/measures.ts';
import { ownData } from './search/own-queries.ts';
import { scoreOf } from './search/scores.ts';
import { type SearchResult, type SizeResult, showSearch } from './search/show.ts';
import { fileCosts } from './search/sizes.ts';
import { ask, readied, type Trial } from './search/trial.ts';
import type { Bench, Settings } from './support/bench.ts';

const sizes = [100, 1_000, 10_000];
const large = 100_000;
/** Milliseconds that one engine may take for the queries of one size, and again for its keystrokes. */
const budget = 20_000;
const fullBudget = 300_000;
const keystrokes = 400;

/** Recto's search against others', on bilingual cards made for it and on the project's own. */
export const search: Bench<SearchResult> = {
  about: 'a query among 100 to 10,000 cards: its time, its recall and MRR by class, against other engines',
  measure: async (settings) => {
    const measured = [];
    for (const size of settings.full ? [...sizes, large] : sizes) measured.push(measure(size, settings));
    return { bench: 'search', node: process.version, sizes: measured, own: await measureOwn(settings) };
  },
  show: showSearch,
};

function measure(size: number, { full, say }: Settings): SizeResult {
  say(`${size.toLocaleString('en-GB')} cards …`);
  const made = makeCards(size);
  const queries = makeQueries(made);
  const ready = readied(size === large ? quick : engines, made.cards);
  say(`  ${queries.length} queries …`);
  // The classes come in turn: who answers only some of the queries answers of each class one at least.
  const classes = new Set(queries.map((query) => query.class)).size;
  const trials = ask(ready, queries, full ? fullBudget : budget, classes);
  const typed = keystrokesOf(queries).slice(0, keystrokes);
  const asked = typed.map((query) => ({ query, class: 'keystroke', relevant: [] }));
  say(`  ${asked.length} keystrokes …`);
  const strokes = ask(ready, asked, budget / 4, 1);
  return {
    cards: size,
    engines: trials.map((trial, at) => ({
      ...scoreOf(trial),
      queries: trial.answers.length,
      keystroke95: strokes[at]?.answers.length === asked.length ? quantile(0.95, timesOf(strokes[at])) : null,
      rectoP50: quantile(0.5, timesOf(trials[0]).slice(0, trial.answers.length)),
    })),
    files: fileCosts(engines, made.cards),
  };
}

function timesOf(trial: Trial | undefined): number[] {
  return (trial?.answers ?? []).map(({ time }) => time);
}

async function measureOwn({ say }: Settings): Promise<SearchResult['own']> {
  const own = await ownData();
  if (!own) {
    say('No queries are written for the project’s own content (tests/search/queries.json): skipped.');
    return null;
  }
  say(`${own.queries.length} queries of the project’s own …`);
  const trials = ask(readied(engines, own.cards), own.queries, Number.POSITIVE_INFINITY, own.queries.length);
  const missed = trials[0]?.answers.filter(({ found, query }) => recallAt(1, found, query.relevant) < 1) ?? [];
  return {
    cards: own.cards.length,
    queries: own.queries.length,
    recall1: Object.fromEntries(
      trials.map(({ engine, answers }) => [
        engine,
        mean(answers.map(({ found, query }) => recallAt(1, found, query.relevant))),
      ]),
    ),
    missed: missed.map(({ query, found }) => ({
      query: query.query,
      relevant: query.relevant,
      first: found[0] ?? null,
    })),
  };
}
