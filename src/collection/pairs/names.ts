import { terms } from './glossary.ts';

/** Returns the pairs of names that the glossary knows for one thing, in either language: each other name beside the first of its line. */
export function namePairs(): readonly (readonly [string, string])[] {
  return terms
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(/, | = /);
      return others.map((other) => [first, other] as const);
    });
}
