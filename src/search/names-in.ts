import type { SearchIndex } from './search-index.ts';

const longestName = 5;

/** Another name, and how many words of the query it is one of. */
export interface Named {
  readonly name: string;
  readonly run: number;
}

/**
 * Takes the stems of a query's words (undefined for a phrase) and which of them say little, and returns for each the other names of it,
 * and of the run of words that it stands in: those that say little are passed over, but where they leave one word of a name.
 */
export function namesIn(
  stems: readonly (string | undefined)[],
  idle: readonly boolean[],
  lexicon: SearchIndex['lexicon'],
): readonly (readonly Named[])[] {
  const names: Named[][] = stems.map(() => []);
  const all = stems.map((_, at) => at);
  const telling = all.filter((at) => !idle[at]);
  const hasOneTelling = ({ run }: Run): boolean => run.length > 1 && run.filter((at) => !idle[at]).length <= 1;
  const small = telling.length < all.length ? runsIn(stems, all).filter(hasOneTelling) : [];
  for (const { key, run } of [...runsIn(stems, telling), ...small]) {
    const named = lexicon.get(key)?.split('\t') ?? [];
    for (const at of run) names[at]?.push(...named.map((name) => ({ name, run: run.length })));
  }
  return names;
}

/** Words that follow each other, by their places, and their key. */
interface Run {
  readonly key: string;
  readonly run: readonly number[];
}

function runsIn(stems: readonly (string | undefined)[], places: readonly number[]): Run[] {
  return places.flatMap((_, start) => runsFrom(stems, places, start));
}

/** The keys of what begins at a place and goes on over the next ones, up to a phrase. */
function runsFrom(stems: readonly (string | undefined)[], places: readonly number[], start: number): Run[] {
  const runs: Run[] = [];
  let key = '';
  for (let end = start; end < Math.min(places.length, start + longestName); end += 1) {
    const stem = stems[places[end] ?? 0];
    if (stem === undefined) break;
    key = end === start ? stem : `${key} ${stem}`;
    runs.push({ key, run: places.slice(start, end + 1) });
  }
  return runs;
}
