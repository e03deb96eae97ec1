import type { SearchIndex } from './search-index.ts';

const longestName = 5;

/** Another name, and how many words of the query it is one of. */
export interface Named {
  readonly name: string;
  readonly run: number;
}

/**
 * Takes the stems of a query's words (undefined for a phrase) and which of them say little, and returns for each the other names of it,
 * and of the run of words that it stands in: those that say little are passed over.
 */
export function namesIn(
  stems: readonly (string | undefined)[],
  idle: readonly boolean[],
  lexicon: SearchIndex['lexicon'],
): readonly (readonly Named[])[] {
  const names: Named[][] = stems.map(() => []);
  const telling = stems.map((_, at) => at).filter((at) => !idle[at]);
  for (const [from] of telling.entries()) {
    const places = telling.slice(from, from + longestName);
    const end = places.findIndex((at) => stems[at] === undefined);
    const run = end < 0 ? places : places.slice(0, end);
    let key = '';
    for (const [more, last] of run.entries()) {
      key = more === 0 ? `${stems[last]}` : `${key} ${stems[last]}`;
      const named = lexicon.get(key)?.split('\t') ?? [];
      for (const at of run.slice(0, more + 1)) names[at]?.push(...named.map((name) => ({ name, run: more + 1 })));
    }
  }
  return names;
}
