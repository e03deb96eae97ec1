import { chanceOf } from '../../support/chance.ts';
import { type BenchQuery, inTurn } from '../data.ts';
import { askers } from './askers.ts';
import type { Asking } from './asking.ts';
import type { Made } from './concepts.ts';
import { holdersOf } from './holders.ts';

/** How many of a class, and how often one may fail to make one before that is a mistake of ours. */
const perClass = 30;
const patience = 20_000;

/** Makes queries for made cards, thirty of each class, the classes in turn; the same for the same seed. */
export function makeQueries(made: Made, seed = 1): BenchQuery[] {
  const chance = chanceOf(seed);
  const forms = new Set(made.vocabulary.all.flatMap(({ forms: { en, fr } }) => [...en, ...fr]));
  const asking: Asking = { ...made, holders: holdersOf(made.concepts), forms, chance };
  const byClass = Object.entries(askers).map(([name, ask]) => {
    const found = new Map<string, BenchQuery>();
    for (let tries = 0; found.size < perClass; tries += 1) {
      if (tries === patience) throw new Error(`Only ${found.size} queries could be made of the class "${name}".`);
      const asked = ask(asking);
      if (!asked || asked.relevant.length === 0) continue;
      found.set(asked.query, { query: asked.query, class: name, relevant: asked.relevant });
    }
    return [...found.values()];
  });
  return inTurn(byClass.flat());
}

/** The beginnings of some queries, letter by letter, as they are typed. */
export function keystrokesOf(queries: readonly BenchQuery[]): string[] {
  const typed = queries.filter((query) => query.class === 'exact');
  return typed.flatMap(({ query }) => Array.from(query, (_, at) => query.slice(0, at + 1)));
}
