import type { ConceptId } from '../cards/card.ts';
import type { SearchEntry } from './entry.ts';
import { acronymsIn, initialOf } from './initials.ts';
import type { Lexicon } from './lexicon.ts';
import { type Tokens, tokenize } from './tokens.ts';

/** What a search result says of a card besides its text. */
export type CardNames = Omit<SearchEntry, 'question' | 'answer'>;

/**
 * Which word stands in which concept, and how much it says there. Concepts are numbered in the order of their names, terms in that of
 * their letters, cards by their concept and then by their names.
 */
export interface SearchIndex {
  readonly concepts: readonly ConceptId[];
  readonly cards: readonly CardNames[];
  /** For each concept the number of its first card, and last how many cards there are. */
  readonly firstCards: Uint32Array;
  readonly terms: readonly string[];
  /** For each term where its postings begin, and last how many there are. */
  readonly firstPostings: Uint32Array;
  /** Concept × 32 + weight (1 to 31), by concept: `conceptIn` and `weightOf` read them. */
  readonly postings: Uint32Array;
  /** For each card where the words of its question begin, and last how many there are. */
  readonly firstWords: Uint32Array;
  /** The terms of all questions, in reading order. */
  readonly words: Uint32Array;
  /** One character for each of those words (see `initialOf`), and a line end after each question. */
  readonly initials: string;
  readonly lexicon: Lexicon;
}

/** BM25F (Robertson, Zaragoza, Taylor, 2004): a word counts less each time it comes again, and in a long text less than in a short one. */
const saturation = 1.2;
const lengthShare = 0.6;
const questionWeight = 2.2;
const formShare = 0.7;
/** An answer begins with what it says in short: its first words count for more. */
const leadWords = 45;
const leadWeight = 3;
/** The most that one word can weigh in a concept: what the highest weight of a posting stands for. */
export const heaviest = (saturation + 1) * (questionWeight + 1);

/** How many weights are told apart, none at all among them: few, because they are most of an index. */
export const levels = 32;

/** What each stands for: small ones, of which there are most, are told apart more finely. */
const weights = Float64Array.from({ length: levels }, (_, level) => heaviest * (level / (levels - 1)) ** 2);

/** Takes a posting and returns its concept. */
export function conceptIn(posting: number): number {
  return posting >>> 5;
}

/** Takes a posting and returns what its word weighs there, from 0 to `heaviest`. */
export function weightOf(posting: number): number {
  return weights[posting & (levels - 1)] ?? 0;
}

/** Takes cards (in any order) and what else their words are called, and returns the index of them. */
export function createIndex(entries: readonly SearchEntry[], lexicon: Lexicon): SearchIndex {
  const sorted = entries.toSorted((a, b) => compare(a.concept, b.concept) || compare(a.card, b.card));
  const met = new Map<string, number>();
  const read = sorted.map((entry) => readEntry(entry, met));
  const terms = [...met.keys()].sort();
  const numbers = new Uint32Array(terms.length);
  terms.forEach((term, number) => {
    numbers[met.get(term) ?? 0] = number;
  });
  return {
    concepts: [...new Set(sorted.map(({ concept }) => concept))],
    cards: sorted.map(({ question: _, answer: __, ...names }) => names),
    firstCards: firstsOf([...Map.groupBy(sorted, ({ concept }) => concept).values()]),
    terms,
    ...postingsOf(sorted, read, met, numbers),
    firstWords: firstsOf(read.map(({ words }) => words)),
    words: Uint32Array.from(read.flatMap(({ words }) => words.map((met) => numbers[met] ?? 0))),
    initials: read.map(({ initials }) => `${initials}\n`).join(''),
    lexicon,
  };
}

/** Takes parts and returns where each begins when they stand one after the other, and last how long all are. */
export function firstsOf(parts: readonly { readonly length: number }[]): Uint32Array {
  const firsts = new Uint32Array(parts.length + 1);
  parts.forEach(({ length }, at) => {
    firsts[at + 1] = (firsts[at] ?? 0) + length;
  });
  return firsts;
}

/** A card in numbers: those of its terms in the order in which they were first met. */
interface Read {
  readonly terms: Uint32Array;
  /** For each term how often it stands in the question and how often in the answer; less than once where it is another form of what stands there. */
  readonly counts: Float32Array;
  readonly lengths: readonly [question: number, answer: number];
  readonly words: readonly number[];
  readonly initials: string;
}

function readEntry({ question, answer }: SearchEntry, met: Map<string, number>): Read {
  const counts = new Map<number, [number, number]>();
  const add = (term: string, field: 0 | 1, count: number): number => {
    const number = met.get(term) ?? met.size;
    if (number === met.size) met.set(term, number);
    const known = counts.get(number) ?? [0, 0];
    known[field] += count;
    counts.set(number, known);
    return number;
  };
  const [asked, told] = [tokenize(question), tokenize(answer)];
  const initials = [initialsOf(question, asked), initialsOf(answer, told)] as const;
  const words = asked.words.map(({ term }) => add(term, 0, 1));
  told.words.forEach(({ term }, at) => {
    add(term, 1, at < leadWords ? leadWeight : 1);
  });
  for (const { term } of asked.forms) add(term, 0, formShare);
  for (const { term } of told.forms) add(term, 1, formShare);
  for (const term of acronymsIn(initials[0])) add(term, 0, formShare);
  for (const term of acronymsIn(initials[1])) add(term, 1, formShare);
  return {
    terms: Uint32Array.from(counts.keys()),
    counts: Float32Array.from([...counts.values()].flat()),
    lengths: [words.length, told.words.length],
    words,
    initials: initials[0],
  };
}

function initialsOf(text: string, { words }: Tokens): string {
  return words.map(({ term, range }) => initialOf(term, text.charAt(range[0]))).join('');
}

function averageOf(read: readonly Read[], field: 0 | 1): number {
  return Math.max(1, read.reduce((sum, { lengths }) => sum + lengths[field], 0) / read.length);
}

function postingsOf(
  entries: readonly SearchEntry[],
  read: readonly Read[],
  met: ReadonlyMap<string, number>,
  numbers: Uint32Array,
): Pick<SearchIndex, 'firstPostings' | 'postings'> {
  const lists: number[][] = Array.from(numbers, () => []);
  const [asked, told] = [averageOf(read, 0), averageOf(read, 1)];
  let concept = -1;
  read.forEach(({ terms, counts, lengths }, at) => {
    if (entries[at]?.concept !== entries[at - 1]?.concept) concept += 1;
    const inQuestion = (count: number): number => questionWeight * saturated(Math.min(1, count), lengths[0], asked);
    const note = (number: number, weight: number): void => put(lists[numbers[number] ?? 0] ?? [], concept, weight);
    terms.forEach((number, place) => {
      const inAnswer = saturated(counts[2 * place + 1] ?? 0, lengths[1], told);
      note(number, inQuestion(counts[2 * place] ?? 0) + inAnswer);
    });
    for (const word of wordsOfName(entries[at]?.concept)) {
      const number = met.get(word);
      if (number !== undefined) note(number, inQuestion(formShare));
    }
  });
  return { firstPostings: firstsOf(lists), postings: joined(lists) };
}

/** Takes the name of a concept and returns its words: an author who writes one says in it what the concept is called. */
export function wordsOfName(concept: ConceptId | undefined): readonly string[] {
  return (concept ?? '').split('-');
}

/** Of two sides of a concept that have a word, the better one counts. */
function put(list: number[], concept: number, weight: number): void {
  const level = Math.round(Math.sqrt(weight / heaviest) * (levels - 1));
  const posting = concept * levels + Math.min(levels - 1, Math.max(1, level));
  const last = list.at(-1);
  if (last === undefined || conceptIn(last) !== conceptIn(posting)) list.push(posting);
  else if (posting > last) list[list.length - 1] = posting;
}

function joined(lists: readonly (readonly number[])[]): Uint32Array {
  const firsts = firstsOf(lists);
  const all = new Uint32Array(firsts.at(-1) ?? 0);
  lists.forEach((list, at) => {
    all.set(list, firsts[at]);
  });
  return all;
}

function saturated(count: number, length: number, average: number): number {
  if (count === 0) return 0;
  return (count * (saturation + 1)) / (count + saturation * (1 - lengthShare + (lengthShare * length) / average));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
