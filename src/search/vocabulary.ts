import { idleWords } from './idle.ts';
import { type Shapes, shapesOf } from './shapes.ts';
import { isStart, numberIn, openSorted, type SortedTexts, startingWith } from './sorted-texts.ts';
import { stemOf } from './stem.ts';

/** The terms of an index, sorted, and what finds them by less than all their letters. */
export interface Vocabulary {
  readonly terms: readonly string[];
  /** Made when a typo is met first. */
  readonly shapes: Shapes;
  readonly sorted: SortedTexts;
  readonly stems: Stems;
  /** The numbers of the terms that say little (see `idleWords`), in their order. */
  readonly idle: readonly number[];
}

/** The numbers of terms by their stem, read as they are asked for: of each start the terms that may share one. */
interface Stems {
  readonly numbers: Map<string, number[]>;
  readonly startsRead: Set<string>;
  /** The stem of each term that was read. */
  readonly own: (string | undefined)[];
  /** Of each term that was asked for the numbers of all that share its stem. */
  readonly shared: (readonly number[] | undefined)[];
}

/** A stem is the beginning of its words as far as this; it may be shorter. */
export const unchangedStart = 3;

/** Takes the sorted terms of an index and returns their vocabulary. */
export function openVocabulary(terms: readonly string[]): Vocabulary {
  const stems = { numbers: new Map(), startsRead: new Set<string>(), own: [], shared: [] };
  const sorted = openSorted(terms);
  let shapes: Shapes | undefined;
  return {
    terms,
    get shapes() {
      shapes ??= shapesOf(terms);
      return shapes;
    },
    sorted,
    stems,
    idle: [...idleWords].flatMap((word) => numberIn(sorted, word) ?? []).sort((a, b) => a - b),
  };
}

/** Takes a vocabulary and a term and returns its number, undefined where it has none. */
export function numberOf({ sorted }: Vocabulary, term: string): number | undefined {
  return numberIn(sorted, term);
}

/** Takes a vocabulary and a prefix and returns the numbers from which, up to which the terms begin with it, the prefix itself included. */
export function numbersWithPrefix({ sorted }: Vocabulary, prefix: string): readonly [from: number, to: number] {
  return startingWith(sorted, prefix);
}

/** Takes a vocabulary, a prefix and the numbers from which, up to which to look, and returns whether any of these terms begins with it. */
export function isPrefix({ sorted }: Vocabulary, prefix: string, from: number, to: number): boolean {
  return isStart(sorted, prefix, from, to);
}

/** Takes a vocabulary and a stem and returns the numbers of its terms: singular and plural, both spellings. */
export function numbersOfStem(vocabulary: Vocabulary, stem: string): readonly number[] {
  const { stems } = vocabulary;
  const start = stem.slice(0, unchangedStart);
  if (!stems.startsRead.has(start)) readStems(vocabulary, start);
  return stems.numbers.get(stem) ?? [];
}

/** Takes a vocabulary and the number of a term and returns the numbers of all terms that share its stem, its own among them. */
export function inflectionsOf(vocabulary: Vocabulary, term: number): readonly number[] {
  const { own, shared } = vocabulary.stems;
  const known = shared[term] ?? numbersOfStem(vocabulary, own[term] ?? stemOf(vocabulary.terms[term] ?? ''));
  shared[term] = known;
  return known;
}

function readStems(vocabulary: Vocabulary, start: string): void {
  const { terms, stems } = vocabulary;
  const [from, to] = numbersWithPrefix(vocabulary, start);
  for (let number = from; number < to; number += 1) {
    if (stems.own[number] !== undefined) continue;
    const stem = stemOf(terms[number] ?? '');
    stems.own[number] = stem;
    const known = stems.numbers.get(stem);
    if (known === undefined) stems.numbers.set(stem, [number]);
    else known.push(number);
  }
  stems.startsRead.add(start);
}
