import type { Language } from '../../../src/cards/card.ts';

/** A card as search is given it. */
export interface BenchCard {
  readonly id: string;
  readonly concept: string;
  readonly language: Language;
  readonly deck: string;
  readonly question: string;
  readonly answer: string;
  /** Other words in which the question is asked, where an author wrote some. */
  readonly rewordings?: readonly string[];
  readonly tags: readonly string[];
}

/** What someone types, of what class that is, and the concepts meant by it. */
export interface BenchQuery {
  readonly query: string;
  readonly class: string;
  readonly relevant: readonly string[];
}

/** What is searched, and what for. */
export interface BenchData {
  readonly cards: readonly BenchCard[];
  readonly queries: readonly BenchQuery[];
}

/** Puts queries in such an order that the classes take turns: the first of them are of every class. */
export function inTurn(queries: readonly BenchQuery[]): BenchQuery[] {
  const byClass = [...Map.groupBy(queries, (query) => query.class).values()];
  const longest = Math.max(0, ...byClass.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => byClass.flatMap((some) => some[at] ?? [])).flat();
}
