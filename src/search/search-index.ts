import type { ConceptId } from '../cards/card.ts';
import type { SearchEntry } from './entry.ts';
import type { KeyNames } from './key-names.ts';

/** What a search result says of a card besides its text. */
export type CardNames = Omit<SearchEntry, 'question' | 'answer' | 'rewordings'>;

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
  /** For each card the number of its question, those after it its rewordings; and last how many there are. */
  readonly firstQuestions: Uint32Array;
  /** For each question or rewording where its words begin, and last how many there are. */
  readonly firstWords: Uint32Array;
  /** The terms of all questions and rewordings, in reading order. */
  readonly words: Uint32Array;
  /** For each of those words whether it is written with a capital: a bit, eight to a byte. */
  readonly capitals: Uint8Array;
  /** What else words are called. */
  readonly lexicon: KeyNames;
}

/** BM25F (Robertson, Zaragoza, Taylor, 2004): a word counts less each time it comes again, and in a question more than in an answer. */
export const saturation = 1.2;
export const questionWeight = 2.2;

/** The most that one word can weigh in a concept: what the highest weight of a posting stands for. */
export const heaviest = (saturation + 1) * (questionWeight + 1);

const levelBits = 5;

/** How many weights are told apart, none at all among them: few, because they are most of an index. */
export const levels = 1 << levelBits;

/** What each stands for: small ones, of which there are most, are told apart more finely. */
const weights = Float64Array.from({ length: levels }, (_, level) => heaviest * (level / (levels - 1)) ** 2);

/** Takes a posting and returns its concept. */
export function conceptIn(posting: number): number {
  return posting >>> levelBits;
}

/** Takes a posting and returns the level of its word's weight there, below `levels`. */
export function levelIn(posting: number): number {
  return posting & (levels - 1);
}

/** Takes a level and returns the weight it stands for, from 0 to `heaviest`. */
export function weightAt(level: number): number {
  return weights[level] ?? 0;
}

/** Takes a posting and returns what its word weighs there, from 0 to `heaviest`. */
export function weightOf(posting: number): number {
  return weightAt(levelIn(posting));
}

/** Takes the name of a concept and returns its words: an author who writes one says in it what the concept is called. */
export function wordsOfName(concept: ConceptId | undefined): readonly string[] {
  return (concept ?? '').split('-');
}

/** Takes which of some words are written with a capital and returns it as bits, eight to a byte. */
export function bitsOf(capitals: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(capitals.length / 8));
  capitals.forEach((isCapital, at) => {
    if (isCapital) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
  });
  return bytes;
}

/** Takes an index and the number of a word of its questions and returns whether it is written with a capital. */
export function isCapitalAt({ capitals }: SearchIndex, word: number): boolean {
  return (((capitals[word >> 3] ?? 0) >> (word & 7)) & 1) === 1;
}

/** Takes the lengths of parts and returns where each begins when they stand one after the other, and last how long all are. */
export function firstsOf(lengths: ArrayLike<number>): Uint32Array {
  const firsts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at += 1) firsts[at + 1] = (firsts[at] ?? 0) + (lengths[at] ?? 0);
  return firsts;
}
