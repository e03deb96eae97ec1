/** How well a term answers a word, from 1 (the very word) down. */
export type Quality = number;

/** The numbers of terms from one up to, not including, another. */
export type Stretch = readonly [from: number, to: number];

/** No terms. */
export const nowhere: Stretch = [0, 0];

/** Terms that a concept must have all of; each step may be any of some. */
export interface Together {
  readonly steps: readonly (readonly number[])[];
  readonly quality: Quality;
  /** Whether they find nothing by themselves, and are marked only where they follow each other: the halves of a word that is a term too. */
  readonly inRow?: boolean;
  /** Whether they are what is meant, and a word that has them no typo: two long words written as one. */
  readonly isSure?: boolean;
}

/** One word or phrase of a query in terms of an index: everything that counts as finding it. */
export interface Clause {
  readonly terms: ReadonlyMap<number, Quality>;
  /** The terms that the word, of so many letters, may be the beginning of: the nearer to their end, the better. */
  readonly begun: { readonly stretches: readonly Stretch[]; readonly length: number };
  readonly together: readonly Together[];
  /** The word as an acronym that no card has, to be spelt by words of a question; empty where it is none. */
  readonly acronym: string;
  /** Whether it says little: a question word, an article. */
  readonly isIdle: boolean;
  /** Whether it is a word of every day, that says less than one of the field. */
  readonly isEveryday: boolean;
  /** Whether a concept without it is no result. */
  readonly isRequired: boolean;
  /** Whether it only adds to what is found: two words written as one. */
  readonly isExtra: boolean;
}

/** What finds nothing, for others to be made of. */
export const emptyClause: Clause = {
  terms: new Map(),
  begun: { stretches: [], length: 0 },
  together: [],
  acronym: '',
  isIdle: false,
  isEveryday: false,
  isRequired: false,
  isExtra: false,
};

/** Takes a clause and returns whether it says something by itself: neither a small word nor an addition. */
export function tells({ isIdle, isExtra }: Clause): boolean {
  return !isIdle && !isExtra;
}

/** How well a term answers a word that it begins with. */
export function begunQuality(word: number, term: number): Quality {
  return 0.5 + (0.2 * word) / term;
}
