import type { Language } from '../cards/card.ts';
import { askingWords, idleWords } from './idle.ts';
import { type SearchIndex, wordsOfName } from './search-index.ts';
import { numberOf, type Vocabulary } from './vocabulary.ts';

/** What is looked up of concepts and terms for each candidate of each query: numbers, side by side. */
export interface Notes {
  /** For each term the clause that it surely answers, counted from 1; 0 between two queries. */
  readonly clauseOf: Int8Array;
  /** For each card the number of its language. */
  readonly languageOf: Uint8Array;
  /** For each concept where what is read of it begins in `read`, and last how long that is. */
  readonly firsts: Uint32Array;
  /**
   * Of each concept, so that all of it lies together: how many words its name has, and those; then for each of its questions and
   * rewordings how many words it has × 2, with 1 for a rewording, and those. A word is the number of its term × 4, with what it says
   * (see `saying`).
   */
  readonly read: Uint32Array;
}

/** What a word says: something, little, or as little but that it asks. */
export const saying = { much: 0, little: 1, asks: 2 } as const;

const languageNumbers: Readonly<Record<Language, number>> = { fr: 0, en: 1 };

/** Takes a language and returns its number. */
export function numberOfLanguage(language: Language): number {
  return languageNumbers[language];
}

/** Takes an index and its vocabulary and returns what is noted of them. */
export function notesOf(index: SearchIndex, vocabulary: Vocabulary): Notes {
  const { terms, concepts, cards, firstCards } = index;
  const said = new Uint8Array(terms.length);
  for (const word of idleWords)
    said[numberOf(vocabulary, word) ?? terms.length] = askingWords.has(word) ? saying.asks : saying.little;
  const firsts = new Uint32Array(concepts.length + 1);
  const names = concepts.map(wordsOfName);
  const most = names.reduce((sum, name) => sum + 1 + name.length, 0);
  const read = new Uint32Array(most + index.firstWords.length - 1 + index.words.length);
  let at = 0;
  names.forEach((name, concept) => {
    const count = at;
    for (const word of name) {
      const term = numberOf(vocabulary, word);
      if (term === undefined) continue;
      at += 1;
      read[at] = 4 * term;
    }
    read[count] = at - count;
    at += 1;
    const end = firstCards[concept + 1] ?? 0;
    for (let card = firstCards[concept] ?? 0; card < end; card += 1) at = addQuestions(read, at, index, card, said);
    firsts[concept + 1] = at;
  });
  return {
    clauseOf: new Int8Array(terms.length),
    languageOf: Uint8Array.from(cards, ({ language }) => numberOfLanguage(language)),
    firsts,
    read,
  };
}

/** Writes the questions of a card from a place on and returns the place after them. */
function addQuestions(read: Uint32Array, from: number, index: SearchIndex, card: number, said: Uint8Array): number {
  const { firstQuestions, firstWords, words } = index;
  const own = firstQuestions[card] ?? 0;
  const end = firstQuestions[card + 1] ?? 0;
  let at = from;
  for (let question = own; question < end; question += 1) {
    const to = firstWords[question + 1] ?? 0;
    let place = firstWords[question] ?? 0;
    read[at] = 2 * (to - place) + (question === own ? 0 : 1);
    for (; place < to; place += 1) {
      const term = words[place] ?? 0;
      at += 1;
      read[at] = 4 * term + (said[term] ?? 0);
    }
    at += 1;
  }
  return at;
}
