import type { Row } from '../support/bench.ts';
import { mean, quantile, recallAt, reciprocalRankAt } from './measures.ts';
import type { Answer, Trial } from './trial.ts';

/** How well the queries of one class were answered. */
export interface ClassScore {
  readonly recall5: number;
  readonly mrr: number;
}

/** How fast (in milliseconds) and how well an engine answered, over all queries and by class. */
export interface Score {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly recall1: number;
  readonly recall5: number;
  readonly mrr: number;
  readonly classes: Readonly<Record<string, ClassScore>>;
}

/** Sums up what an engine answered. */
export function scoreOf({ engine, answers }: Trial): Score {
  const byClass = Map.groupBy(answers, ({ query }) => query.class);
  const times = answers.map(({ time }) => time);
  return {
    name: engine,
    p50: quantile(0.5, times) ?? 0,
    p95: quantile(0.95, times) ?? 0,
    recall1: recall(1, answers),
    recall5: recall(5, answers),
    mrr: mrr(answers),
    classes: Object.fromEntries(
      [...byClass].map(([name, some]) => [name, { recall5: recall(5, some), mrr: mrr(some) }]),
    ),
  };
}

/** A row for each class, a column for each engine. */
export function classRows(scores: readonly Score[], measure: keyof ClassScore): Row[] {
  return Object.keys(scores[0]?.classes ?? {}).map((name) => ({
    class: name,
    ...Object.fromEntries(scores.map((score) => [score.name, score.classes[name]?.[measure] ?? null])),
  }));
}

function recall(k: number, answers: readonly Answer[]): number {
  return mean(answers.map(({ found, query }) => recallAt(k, found, query.relevant))) ?? 0;
}

function mrr(answers: readonly Answer[]): number {
  return mean(answers.map(({ found, query }) => reciprocalRankAt(10, found, query.relevant))) ?? 0;
}
