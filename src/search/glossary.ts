import rows from './glossary.json' with { type: 'json' };
import type { Pair } from './short-names.ts';

/** Returns the pairs of the glossary of the field, French and English: of each line every French name with every English one. */
export function glossaryPairs(): readonly Pair[] {
  return rows.flatMap(([french = [], english = []]) =>
    french.flatMap((one) => english.map((other): Pair => [one, other])),
  );
}
