import { engineResults } from './search/compared.ts';
import type { BenchCard, BenchQuery } from './search/data.ts';
import type { Engine } from './search/engine.ts';
import { engines, measuredLong, quick } from './search/engines/index.ts';
import { type Made, makeCards, sentences } from './search/made/concepts.ts';
import { keystrokesOf, makeQueries } from './search/made/queries.ts';
import { mean, recallAt } from './search/measures.ts';
import { ownData } from './search/own-queries.ts';
import { type OwnSet, type SearchResult, type SizeResult, showSearch } from './search/show.ts';
import { fileCosts } from './search/sizes.ts';
import { ask, type Ready, readied, type Trial } from './search/trial.ts';
import type { Bench, Settings } from './support/bench.ts';

const sizes = [100, 1_000, 10_000];
const large = 100_000;
/** Milliseconds that one engine may take for the queries of one size, and again for its keystrokes. */
const budget = 15_000;
const fullBudget = 300_000;
const keystrokes = 400;

/** Recto's search against others', on bilingual cards made for it and on the project's own. */
export const search: Bench<SearchResult> = {
  about: 'a query among 100 to 100,000 cards: its time, its recall and MRR by class, against other engines',
  measure: async (settings) => {
    const measured = sizes.map((size) => measure(makeCards(size), engines, settings));
    // Answers about as long as those of the project's own cards.
    measured.push(measure(makeCards(10_000, 1, sentences.many), measuredLong, settings));
    measured.push(measure(makeCards(large), quick, settings));
    return { bench: 'search', node: process.version, sizes: measured, own: await measureOwn(settings) };
  },
  show: showSearch,
};

function measure(made: Made, compared: readonly Engine[], { full, say }: Settings): SizeResult {
  const size = made.cards.length;
  const characters = answerLength(made.cards);
  say(`${size.toLocaleString('en-GB')} cards of ${characters.toFixed(0)} characters …`);
  const queries = makeQueries(made);
  const ready = readied(compared, made.cards);
  say(`  ${queries.length} queries …`);
  const trials = ask(ready, queries, full ? fullBudget : budget);
  const typed = keystrokesOf(queries).slice(0, keystrokes);
  say(`  ${typed.length} keystrokes …`);
  // Nobody would put an engine behind each letter that is too slow for whole queries.
  const answeredAll = (_: Ready, at: number) => trials[at]?.answers.length === queries.length;
  const asked = typed.map((query) => ({ query, class: 'keystroke', relevant: [] }));
  const strokes = ask(ready.filter(answeredAll), asked, budget / 2);
  return { cards: size, characters, engines: engineResults(trials, strokes), files: fileCosts(compared, made.cards) };
}

async function measureOwn({ say }: Settings): Promise<SearchResult['own']> {
  const own = await ownData();
  if (!own) {
    say('No queries are written for the project’s own content (tests/search/queries.json): skipped.');
    return null;
  }
  say(`${own.queries.length} queries of the project’s own …`);
  const ready = readied(engines, own.cards);
  const trials = ask(ready, own.queries, Number.POSITIVE_INFINITY);
  const typed = own.queries.flatMap(unfinished);
  say(`${typed.length} of them unfinished …`);
  const typedTrials = ask(ready, typed, budget).filter(({ answers }) => answers.length === typed.length);
  const missed = trials[0]?.answers.filter(({ found, query }) => recallAt(1, found, query.relevant) < 1) ?? [];
  const sets = [...new Set(own.queries.map((query) => query.class))].map((set) => setOf(set, trialsOf(trials, set)));
  return {
    cards: own.cards.length,
    characters: answerLength(own.cards),
    sets: [...sets, setOf('unfinished', typedTrials)],
    missed: missed.map(({ query, found }) => ({
      query: query.query,
      relevant: query.relevant,
      first: found[0] ?? null,
    })),
  };
}

function answerLength(cards: readonly BenchCard[]): number {
  return mean(cards.map(({ answer }) => answer.length)) ?? 0;
}

function trialsOf(trials: readonly Trial[], set: string): Trial[] {
  return trials.map((trial) => ({ ...trial, answers: trial.answers.filter(({ query }) => query.class === set) }));
}

function setOf(set: string, trials: readonly Trial[]): OwnSet {
  return { set, queries: trials[0]?.answers.length ?? 0, recall1: recall1Of(trials) };
}

/** A query before its last two letters are typed, where its last word has five at least. */
function unfinished(query: BenchQuery): BenchQuery[] {
  return /\p{L}{5,}$/u.test(query.query) ? [{ ...query, query: query.query.slice(0, -2) }] : [];
}

function recall1Of(trials: readonly Trial[]): Record<string, number | null> {
  return Object.fromEntries(
    trials.map(({ engine, answers }) => [
      engine,
      mean(answers.map(({ found, query }) => recallAt(1, found, query.relevant))),
    ]),
  );
}
