import shortNames from './short-names.json' with { type: 'json' };
import type { Pair } from './short-names.ts';
import translations from './translations.json' with { type: 'json' };

/**
 * Returns the pairs of names that the field has for one thing: of each translation every French name with every English one, and all
 * names, in both languages, of what is also written short (`singular value decomposition`, `svd`).
 */
export function glossaryPairs(): readonly Pair[] {
  return [
    ...translations.flatMap(([french = [], english = []]) =>
      french.flatMap((one) => english.map((other): Pair => [one, other])),
    ),
    ...shortNames.flatMap((names) =>
      names.flatMap((one, at) => names.slice(at + 1).map((other): Pair => [one, other])),
    ),
  ];
}
