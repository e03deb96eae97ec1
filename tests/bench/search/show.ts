import type { Row } from '../support/bench.ts';
import { tableOf } from '../support/table.ts';
import type { EngineResult } from './compared.ts';
import { classRows } from './scores.ts';
import type { FileCost } from './sizes.ts';

export interface SizeResult {
  readonly cards: number;
  /** How long their answers are on average. */
  readonly characters: number;
  readonly engines: readonly EngineResult[];
  readonly files: Readonly<Record<string, FileCost>>;
}

/** Recall@1 of each engine for some of the project's own queries: `null` where they were none. */
export interface OwnSet {
  /** `first` and `later` as they were written, and all of them `unfinished`, without their last two letters, for engines that are quick enough. */
  readonly set: string;
  readonly queries: number;
  readonly recall1: Readonly<Record<string, number | null>>;
}

export interface SearchResult {
  readonly bench: string;
  readonly node: string;
  readonly sizes: readonly SizeResult[];
  /** The project's own content and queries, and which of them Recto did not answer first; `null` where none are written. */
  readonly own: {
    readonly cards: number;
    readonly characters: number;
    readonly sets: readonly OwnSet[];
    readonly missed: readonly {
      readonly query: string;
      readonly relevant: readonly string[];
      readonly first: string | null;
    }[];
  } | null;
}

/** Shows what was measured as tables: engines, classes and ratios for each size, then what compares sizes, then the own queries. */
export function showSearch({ sizes, own }: SearchResult): string {
  const parts = sizes.flatMap((size) => [
    `${size.cards.toLocaleString('en-GB')} cards, ${size.characters.toFixed(0)} characters to an answer (an engine that is too slow for all queries answers the first of each class)\n`,
    tableOf({ rows: size.engines.map(engineRow) }),
    `recall@5 by class\n${tableOf({ rows: classRows(size.engines, 'recall5') })}`,
    `MRR@10 by class\n${tableOf({ rows: classRows(size.engines, 'mrr') })}`,
    `What Recto takes of what others take, for what both answered\n${tableOf({ rows: ratioRows(size) })}`,
    weightsOf(size),
  ]);
  return [...parts, growthOf(sizes), ownOf(own)].filter((part) => part !== '').join('\n');
}

function engineRow({ name, queries, p50, firstP50, p95, keystroke95, recall1, recall5, mrr }: EngineResult): Row {
  return {
    engine: name,
    queries,
    'p50 ms': p50,
    'after another': firstP50,
    'p95 ms': p95,
    'keystroke p95 ms': keystroke95,
    'recall@1': recall1,
    'recall@5': recall5,
    'MRR@10': mrr,
  };
}

function ratioRows({ engines, files }: SizeResult): Row[] {
  const { recto } = files;
  return engines.slice(1).map(({ name, rectoTakes: { p50, firstP50, p95, keystroke95 } }) => ({
    'recto /': name,
    p50,
    'p50 after another': firstP50,
    p95,
    'keystroke p95': keystroke95,
    loading: recto ? ratio(recto.loading, files[name]?.loading) : null,
  }));
}

function weightsOf({ files }: SizeResult): string {
  const rows = Object.entries(files).map(([engine, { weight, loading }]) => ({
    'index file of': engine,
    'of the texts, compressed': weight,
    'loading ms': loading,
  }));
  return rows.length === 0 ? '' : tableOf({ rows });
}

function ratio(one: number | undefined, other: number | undefined): number | null {
  return one === undefined || other === undefined ? null : one / other;
}

function growthOf(sizes: readonly SizeResult[]): string {
  const p50 = (cards: number) => sizes.find((size) => size.cards === cards)?.engines[0]?.p50;
  const growth = ratio(p50(100_000), p50(1_000));
  return growth === null ? '' : `Recto’s p50 grows from 1,000 to 100,000 cards ${growth.toFixed(1)} times.\n`;
}

function ownOf(own: SearchResult['own']): string {
  if (!own) return 'The project’s own content: no queries are written (tests/search/queries.json).\n';
  const rows = Object.keys(own.sets[0]?.recall1 ?? {}).map((engine) => ({
    engine,
    ...Object.fromEntries(
      own.sets.map(({ set, queries, recall1 }) => [`recall@1 of ${queries} ${set}`, recall1[engine] ?? null]),
    ),
  }));
  const missed = own.missed.map(
    ({ query, relevant, first }) => `  ${query}: ${first ?? 'nothing'}, not ${relevant.join(' or ')}\n`,
  );
  return `The project’s own ${own.cards} cards, ${own.characters.toFixed(0)} characters to an answer\n${tableOf({ rows })}${missed.join('')}`;
}
