import type { Chance } from '../../support/chance.ts';
import { adjectives, type Lexeme, nouns, type Unnumbered } from './lexicon.ts';
import { compound, rareAdjective, rareNoun } from './rare.ts';

/** The words that some number of concepts is written with, the most frequent first. */
export interface Vocabulary {
  readonly nouns: readonly Lexeme[];
  readonly adjectives: readonly Lexeme[];
  /** Every word by its id. */
  readonly all: readonly Lexeme[];
}

/** Above the first words the frequency falls with the rank (Zipf and Mandelbrot). */
const flat = 40;
/** How the vocabulary grows with the texts (Heaps). */
const growth = 0.6;

/** The vocabulary of so many concepts: it grows with them, and the bigger one holds the smaller. */
export function vocabularyOf(concepts: number): Vocabulary {
  const scale = concepts ** growth;
  const rare = until(Math.round(14 * scale), rareNoun);
  const compounds = until(Math.round(4 * scale), (number) => compound(number, rare[number * 3] ?? rareNoun(number)));
  const allNouns = distinct([...nouns, ...mixed(rare, compounds)]);
  const allAdjectives = distinct([...adjectives, ...until(Math.round(5 * scale), rareAdjective)]);
  const numbered = [...allNouns, ...allAdjectives].map((lexeme, id) => ({ id, ...lexeme }));
  return {
    nouns: numbered.slice(0, allNouns.length),
    adjectives: numbered.slice(allNouns.length),
    all: numbered,
  };
}

/** Draws a word by its frequency: the probability of the rank r goes as 1 / (r + 40). */
export function draw(words: readonly Lexeme[], chance: Chance): Lexeme {
  const u = chance.below(1_000_000) / 1_000_000;
  const rank = Math.floor(flat * ((words.length + flat) / flat) ** u - flat);
  const word = words[rank];
  if (!word) throw new Error(`A vocabulary of ${words.length} words has none of rank ${rank}.`);
  return word;
}

function until(count: number, make: (number: number) => Unnumbered): Unnumbered[] {
  return Array.from({ length: count }, (_, number) => make(number));
}

function mixed(rare: readonly Unnumbered[], compounds: readonly Unnumbered[]): Unnumbered[] {
  return rare.flatMap((one, at) => (at % 3 === 2 ? [one, ...compounds.slice((at - 2) / 3, (at + 1) / 3)] : [one]));
}

/** No word twice, in either language: what a query means must be one thing. */
function distinct(lexemes: readonly Unnumbered[]): Unnumbered[] {
  const seen = { en: new Set<string>(), fr: new Set<string>() };
  return lexemes.filter(({ forms }) => {
    if (forms.en.some((form) => seen.en.has(form)) || forms.fr.some((form) => seen.fr.has(form))) return false;
    for (const form of forms.en) seen.en.add(form);
    for (const form of forms.fr) seen.fr.add(form);
    return true;
  });
}
