import { idleWords } from './idle.ts';
import { type Shapes, shapesOf } from './shapes.ts';
import { stemOf } from './stem.ts';

/** The terms of an index, sorted, and what finds them by less than all their letters. */
export interface Vocabulary {
  readonly terms: readonly string[];
  /** Made when a typo is met first. */
  readonly shapes: Shapes;
  /** The number of each term. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Where the terms begin that start with three letters. */
  readonly starts: ReadonlyMap<string, number>;
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
const startLength = 3;

/** Takes the sorted terms of an index and returns their vocabulary. */
export function openVocabulary(terms: readonly string[]): Vocabulary {
  const stems = { numbers: new Map(), startsRead: new Set<string>(), own: [], shared: [] };
  const numbers = numbered(terms);
  let shapes: Shapes | undefined;
  return {
    terms,
    get shapes() {
      shapes ??= shapesOf(terms);
      return shapes;
    },
    numbers,
    starts: startsOf(terms),
    stems,
    idle: [...idleWords].flatMap((word) => numbers.get(word) ?? []).sort((a, b) => a - b),
  };
}

/** Takes texts, none twice, and returns the number of each. */
export function numbered(texts: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let number = 0; number < texts.length; number += 1) numbers.set(texts[number] ?? '', number);
  return numbers;
}

function startsOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let last = '';
  terms.forEach((term, number) => {
    if (term.length < startLength || (last !== '' && term.startsWith(last))) return;
    last = term.slice(0, startLength);
    starts.set(last, number);
  });
  return starts;
}

/** Takes a vocabulary and a term and returns its number, undefined where it has none. */
export function numberOf({ numbers }: Vocabulary, term: string): number | undefined {
  return numbers.get(term);
}

/** Takes a vocabulary and a prefix and returns the numbers from which, up to which the terms begin with it, the prefix itself included. */
export function numbersWithPrefix(vocabulary: Vocabulary, prefix: string): readonly [from: number, to: number] {
  const { terms } = vocabulary;
  const from = numberOf(vocabulary, prefix) ?? firstFrom(vocabulary, prefix);
  let [step, known] = [1, from];
  while (terms[known + step - 1]?.startsWith(prefix)) {
    known += step;
    step *= 2;
  }
  return [from, firstWhere(known, Math.min(terms.length, known + step), (at) => !terms[at]?.startsWith(prefix))];
}

/** Takes a vocabulary, a prefix and the numbers from which, up to which to look, and returns whether any of these terms begins with it. */
export function isPrefix({ terms }: Vocabulary, prefix: string, from: number, to: number): boolean {
  const first = firstWhere(from, to, (at) => (terms[at] ?? '') >= prefix);
  return first < to && (terms[first]?.startsWith(prefix) ?? false);
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

/** Where the terms that begin with some letters stand in the sorted list; where there are none, anywhere. */
function firstFrom({ terms, starts }: Vocabulary, wanted: string): number {
  if (wanted.length < startLength) return firstWhere(0, terms.length, (at) => (terms[at] ?? '') >= wanted);
  const start = starts.get(wanted.slice(0, startLength));
  if (start === undefined || wanted.length === startLength) return start ?? terms.length;
  let [low, step] = [start, 1];
  while ((terms[low + step - 1] ?? '\uffff') < wanted) {
    low += step;
    step *= 2;
  }
  return firstWhere(low, Math.min(terms.length, low + step - 1), (at) => (terms[at] ?? '') >= wanted);
}

/** Takes two numbers and what holds for one and all after it, and returns the first between them for which it holds; the second where there is none. */
export function firstWhere(from: number, to: number, holds: (number: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
