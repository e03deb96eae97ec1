import { readFile } from 'node:fs/promises';
import type { Settings } from '../support/bench.ts';
import { tableOf } from '../support/table.ts';
import { type BenchData, inTurn } from './data.ts';
import { engines } from './engines/index.ts';
import { type NamedFile, parseData } from './parse-data.ts';
import { type ClassScore, classRows, type Score, scoreOf } from './scores.ts';
import { ask, readied } from './trial.ts';

/** Milliseconds that one engine may take. */
const budget = 60_000;

/** Where cards and queries from outside stand. */
export interface DataFiles {
  readonly cards: string;
  readonly queries: string;
}

/** What every engine made of cards and queries from outside. */
export interface OutsideResult {
  readonly engines: readonly Score[];
}

/** Reads cards and queries from files; says what is wrong where they can't be read. */
export async function readData({ cards, queries }: DataFiles): Promise<BenchData | string> {
  const [cardsFile, queriesFile] = [await readNamed(cards), await readNamed(queries)];
  if (typeof cardsFile === 'string') return cardsFile;
  if (typeof queriesFile === 'string') return queriesFile;
  return parseData(cardsFile, queriesFile);
}

async function readNamed(name: string): Promise<NamedFile | string> {
  try {
    return { name, text: await readFile(name, 'utf8') };
  } catch (error) {
    return `${name}: can't be read (${error instanceof Error ? error.message : error}). Name a file that is there.`;
  }
}

/** Asks every engine every query; one too slow for that, where not all is asked for, the first of each class. */
export function measureData({ cards, queries }: BenchData, { full, say }: Settings): OutsideResult {
  say(`${cards.length} cards, ${queries.length} queries …`);
  const trials = ask(readied(engines, cards), inTurn(queries), full ? Number.POSITIVE_INFINITY : budget);
  for (const { engine, answers } of trials)
    if (answers.length < queries.length)
      say(`${engine} is slow: it answered ${answers.length} of the queries, each class in turn. --full asks all.`);
  return { engines: trials.map(scoreOf) };
}

/** Shows what was measured as tables: the engines, then recall@5 and MRR@10 by class. */
export function showData({ engines: scores }: OutsideResult): string {
  const rows = scores.map(({ name, p50, p95, recall1, recall5, mrr }) => ({
    engine: name,
    'p50 ms': p50,
    'p95 ms': p95,
    'recall@1': recall1,
    'recall@5': recall5,
    'MRR@10': mrr,
  }));
  const classes = (measure: keyof ClassScore) => tableOf({ rows: classRows(scores, measure) });
  return `${tableOf({ rows })}\nrecall@5 by class\n${classes('recall5')}\nMRR@10 by class\n${classes('mrr')}`;
}
