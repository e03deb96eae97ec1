import type { Language } from '../../../src/cards/card.ts';
import type { BenchCard } from './data.ts';

/** What someone types, and the language of the page where they do. */
export interface Typed {
  readonly query: string;
  readonly language: Language;
}

/** Gives the concepts that answer, the best first, none twice, at most `limit` of them. */
export type Searcher = (typed: Typed, limit: number) => readonly string[];

/** A way to search cards. */
export interface Engine {
  readonly name: string;
  readonly index: (cards: readonly BenchCard[]) => Searcher;
  /** Whether it knows that a question may be asked in other words; to another engine they are more of the question. */
  readonly readsRewordings?: true;
  /** Its index as a file, and the way back, where it has one. */
  readonly file?: IndexFile;
}

export interface IndexFile {
  readonly write: (cards: readonly BenchCard[]) => string | Uint8Array;
  /** The file's content and the cards, which a page has anyway. */
  readonly read: (content: string | Uint8Array, cards: readonly BenchCard[]) => Searcher;
}

/** The concepts of cards found, the best first, each once, at most `limit`. */
export function conceptsOf(found: Iterable<string | undefined>, limit: number): string[] {
  const concepts = new Set<string>();
  for (const concept of found) {
    if (concepts.size === limit) break;
    if (concept !== undefined) concepts.add(concept);
  }
  return [...concepts];
}

/** A concept has two sides as a rule: so many cards hold the concepts asked for. */
export const cardsPerConcept = 2;
