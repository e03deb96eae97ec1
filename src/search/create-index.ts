import type { SearchEntry } from './entry.ts';
import { acronymsIn, capitalsOf, initialsOf } from './initials.ts';
import { keyNamesOf } from './key-names.ts';
import type { Lexicon } from './lexicon.ts';
import {
  bitsOf,
  conceptIn,
  firstsOf,
  heaviest,
  levels,
  questionWeight,
  type SearchIndex,
  saturation,
  wordsOfName,
} from './search-index.ts';
import { tokenize } from './tokens.ts';
import { openVocabulary } from './vocabulary.ts';

/** BM25F too: a word counts less in a long text than in a short one, in questions and in answers. */
const lengthShares = [0.2, 0.6] as const;
const formShare = 0.7;
const rewordedShare = 0.7;
/** An answer begins with what it says in short: its first words count for more. */
const leadWords = 45;
const leadWeight = 3.5;

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
    cards: sorted.map(({ question: _, answer: __, rewordings: ___, ...names }) => names),
    firstCards: firstsOf(lengthsOf([...Map.groupBy(sorted, ({ concept }) => concept).values()])),
    terms,
    ...postingsOf(sorted, read, met, numbers),
    firstQuestions: firstsOf(lengthsOf(read.map(({ questions }) => questions))),
    firstWords: firstsOf(lengthsOf(read.flatMap(({ questions }) => questions))),
    words: Uint32Array.from(read.flatMap(({ questions }) => questions.flat().map((met) => numbers[met] ?? 0))),
    capitals: bitsOf(read.flatMap(({ capitals }) => capitals)),
    lexicon: keyNamesOf(lexicon, openVocabulary(terms)),
  };
}

/** A card in numbers: those of its terms in the order in which they were first met. */
interface Read {
  readonly terms: Uint32Array;
  /** For each term how surely it is asked (1 for a word of the question, less for one of a rewording or another form of either), and how often it stands in the answer, its first words counted several times. */
  readonly counts: Float32Array;
  readonly lengths: readonly [question: number, answer: number];
  /** The words of the question, and of each rewording. */
  readonly questions: readonly (readonly number[])[];
  /** For each of these words whether it is written with a capital. */
  readonly capitals: readonly boolean[];
}

function readEntry({ question, answer, rewordings = [] }: SearchEntry, met: Map<string, number>): Read {
  const counts = new Map<number, [number, number]>();
  const note = (term: string, count: (known: [number, number]) => void): number => {
    const number = met.get(term) ?? met.size;
    if (number === met.size) met.set(term, number);
    const known = counts.get(number) ?? [0, 0];
    count(known);
    counts.set(number, known);
    return number;
  };
  // What is asked often is asked no more than once: the best way counts.
  const ask = (term: string, share: number): number =>
    note(term, (known) => {
      known[0] = Math.max(known[0], share);
    });
  const tell = (term: string, times: number): number =>
    note(term, (known) => {
      known[1] += times;
    });
  const asked = [question, ...rewordings].map((text, at) => {
    const { words, forms } = tokenize(text);
    return { words, forms, capitals: capitalsOf(text, words), share: at === 0 ? 1 : rewordedShare };
  });
  const told = tokenize(answer);
  const questions = asked.map(({ words, share }) => words.map(({ term }) => ask(term, share)));
  told.words.forEach(({ term }, at) => {
    tell(term, at < leadWords ? leadWeight : 1);
  });
  for (const { forms, share } of asked) for (const { term } of forms) ask(term, share * formShare);
  for (const { term } of told.forms) tell(term, formShare);
  for (const { words, capitals } of asked)
    for (const term of acronymsIn(initialsOf(words, capitals))) ask(term, formShare);
  for (const term of acronymsIn(initialsOf(told.words, capitalsOf(answer, told.words)))) tell(term, formShare);
  return {
    terms: Uint32Array.from(counts.keys()),
    counts: Float32Array.from([...counts.values()].flat()),
    lengths: [questions[0]?.length ?? 0, told.words.length],
    questions,
    capitals: asked.flatMap(({ capitals }) => capitals),
  };
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
    const inQuestion = (count: number): number =>
      questionWeight * saturated(count, lengths[0] / asked, lengthShares[0]);
    const note = (number: number, weight: number): void => put(lists[numbers[number] ?? 0] ?? [], concept, weight);
    terms.forEach((number, place) => {
      const inAnswer = saturated(counts[2 * place + 1] ?? 0, lengths[1] / told, lengthShares[1]);
      note(number, inQuestion(counts[2 * place] ?? 0) + inAnswer);
    });
    for (const word of wordsOfName(entries[at]?.concept)) {
      const number = met.get(word);
      if (number !== undefined) note(number, inQuestion(formShare));
    }
  });
  const firstPostings = firstsOf(lengthsOf(lists));
  return { firstPostings, postings: joined(lists, firstPostings) };
}

/** Of two sides of a concept that have a word, the better one counts. */
function put(list: number[], concept: number, weight: number): void {
  const level = Math.round(Math.sqrt(weight / heaviest) * (levels - 1));
  const posting = concept * levels + Math.min(levels - 1, Math.max(1, level));
  const last = list.at(-1);
  if (last === undefined || conceptIn(last) !== conceptIn(posting)) list.push(posting);
  else if (posting > last) list[list.length - 1] = posting;
}

function lengthsOf(lists: readonly (readonly unknown[])[]): number[] {
  return lists.map(({ length }) => length);
}

function joined(lists: readonly (readonly number[])[], firsts: Uint32Array): Uint32Array {
  const all = new Uint32Array(firsts.at(-1) ?? 0);
  lists.forEach((list, at) => {
    all.set(list, firsts[at]);
  });
  return all;
}

/** How much a word counts that stands so often in a text, of a length beside the average, where so much of the length matters. */
function saturated(count: number, length: number, share: number): number {
  if (count === 0) return 0;
  return (count * (saturation + 1)) / (count + saturation * (1 - share + share * length));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
