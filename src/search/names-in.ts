import type { SearchIndex } from './search-index.ts';

const longestName = 5;

/** Another name, and how many words of the query it is one of. */
export interface Named {
  readonly name: string;
  readonly run: number;
}

/** Takes the stems of a query's words (undefined for a phrase) and returns for each the other names of it, and of the run of words that it stands in. */
export function namesIn(
  stems: readonly (string | undefined)[],
  lexicon: SearchIndex['lexicon'],
): readonly (readonly Named[])[] {
  const names: Named[][] = stems.map(() => []);
  stems.forEach((_, from) => {
    const end = stems.indexOf(undefined, from);
    const run = stems.slice(from, Math.min(end < 0 ? stems.length : end, from + longestName));
    let key = '';
    run.forEach((stem, more) => {
      key = more === 0 ? `${stem}` : `${key} ${stem}`;
      const found = lexicon.get(key)?.split('\t') ?? [];
      for (const name of found)
        for (let at = from; at <= from + more; at += 1) names[at]?.push({ name, run: more + 1 });
    });
  });
  return names;
}
