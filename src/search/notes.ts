import type { Language } from '../cards/card.ts';
import { askingWords, idleWords } from './idle.ts';
import { type SearchIndex, wordsOfName } from './search-index.ts';
import { numberOf, type Vocabulary } from './vocabulary.ts';

/** What is looked up of concepts and terms for each candidate of each query: numbers, side by side. */
export interface Notes {
  /** For each term whether it says little, and whether it asks (see `idleNotes`). */
  readonly idle: Uint8Array;
  /** For each term the clause that it surely answers, counted from 1; 0 between two queries. */
  readonly clauseOf: Int8Array;
  /** For each card the number of its language. */
  readonly languageOf: Uint8Array;
  /** For each concept where the words of its name begin, and last how many there are; and those words. */
  readonly firstNames: Uint32Array;
  readonly names: Uint32Array;
}

/** What is noted of a term that says little, and of one that says as little but asks. */
export const idleNotes = { small: 1, asking: 2 } as const;

const languageNumbers: Readonly<Record<Language, number>> = { fr: 0, en: 1 };

/** Takes a language and returns its number. */
export function numberOfLanguage(language: Language): number {
  return languageNumbers[language];
}

/** Takes an index and its vocabulary and returns what is noted of them. */
export function notesOf(index: SearchIndex, vocabulary: Vocabulary): Notes {
  const { terms, concepts, cards } = index;
  const idle = new Uint8Array(terms.length);
  for (const word of idleWords)
    idle[numberOf(vocabulary, word) ?? terms.length] = askingWords.has(word) ? idleNotes.asking : idleNotes.small;
  const firstNames = new Uint32Array(concepts.length + 1);
  const names: number[] = [];
  concepts.forEach((concept, at) => {
    for (const word of wordsOfName(concept)) {
      const term = numberOf(vocabulary, word);
      if (term !== undefined) names.push(term);
    }
    firstNames[at + 1] = names.length;
  });
  return {
    idle,
    clauseOf: new Int8Array(terms.length),
    languageOf: Uint8Array.from(cards, ({ language }) => numberOfLanguage(language)),
    firstNames,
    names: Uint32Array.from(names),
  };
}
