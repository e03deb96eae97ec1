import { type Clause, nowhere, type Stretch } from './clause.ts';
import { isIdle } from './idle.ts';
import type { Named, Names, WordNames } from './names-in.ts';
import type { WordAsked } from './query.ts';
import { stemOf } from './stem.ts';
import { numberOf, numbersWithPrefix, type Vocabulary } from './vocabulary.ts';

/** What is known of a word by itself, whatever stands beside it. */
export interface Sight {
  readonly word: string;
  /** The number of the term that it is, undefined where it is none. */
  readonly term: number | undefined;
  readonly names: WordNames;
  readonly isIdle: boolean;
  readonly isEveryday: boolean;
  /** The numbers of the terms that begin with it. */
  readonly begun: Stretch;
  /** What was made of it before, where nothing beside it mattered: finished, and still typed. */
  readonly made: { finished?: Made; typed?: Made };
}

/** A clause, and the other names of which it was made. */
export interface Made {
  readonly clause: Clause;
  readonly names: readonly Named[];
}

/** Takes a folded word and returns what is known of it by itself: of a term that was met before, the same as then. */
export type Meet = (word: string) => Sight;

/** Takes the vocabulary of an index, the words of every day among its terms and what finds other names, and returns what meets words in it. */
export function openSights(vocabulary: Vocabulary, everyday: ReadonlySet<string>, names: Names): Meet {
  const met: (Sight | undefined)[] = [];
  const lookAt = (word: string, term: number | undefined): Sight => ({
    word,
    term,
    names: names.of(stemOf(word)),
    isIdle: isIdle(word),
    isEveryday: everyday.has(word),
    begun: numbersWithPrefix(vocabulary, word),
    made: {},
  });
  return (word) => {
    const term = numberOf(vocabulary, word);
    if (term === undefined) return lookAt(word, term);
    const known = met[term] ?? lookAt(word, term);
    met[term] = known;
    return known;
  };
}

/** Takes a word of a query and what is known of it and returns the numbers of the terms that it may be the beginning of: none of a single letter that is finished. */
export function begunBy({ word, typing }: WordAsked, { begun }: Sight): Stretch {
  return word.length > 1 || typing ? begun : nowhere;
}
