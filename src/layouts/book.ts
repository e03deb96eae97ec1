import { getCollection } from 'astro:content';
import { type Language, languages } from '../cards/card.ts';
import { otherLanguage } from '../i18n/t.ts';
import type { ShownCard, ShownDeck } from '../render/shown-card.ts';

/** The cards of one concept: the page's language first, the other after it where there is one. */
export interface Sides {
  readonly concept: string;
  readonly main: ShownCard;
  readonly other: ShownCard | undefined;
}

/** A deck in a language: its side in that language where it has one, else the side it has. */
export interface DeckInLanguage {
  readonly id: string;
  readonly side: ShownDeck['sides'][number];
  readonly concepts: readonly string[];
}

/** Everything the pages of one language show. */
export interface Book {
  readonly decks: readonly DeckInLanguage[];
  readonly sidesOf: (concept: string) => Sides | undefined;
  /** The concepts of all decks, in reading order. */
  readonly order: readonly string[];
  /** The concepts of the topics that follow a question. */
  readonly followUpsOf: (concept: string) => readonly string[];
  /** The concept of a card, by the card's id. */
  readonly conceptOf: (card: string) => string | undefined;
}

/** Reads the cards and decks for the pages of a language. */
export async function openBook(language: Language): Promise<Book> {
  const cards = (await getCollection('cards')).map(({ data }) => data);
  const decks = (await getCollection('decks')).map(({ data }) => data);
  const concepts = Map.groupBy(cards, ({ concept }) => concept);
  const conceptByCard = new Map(cards.map(({ id, concept }) => [id, concept]));
  const followUps = Map.groupBy(cards, ({ follows }) =>
    follows === undefined ? undefined : conceptByCard.get(follows),
  );
  return {
    decks: inReadingOrder(decks, language).map((deck) => inLanguage(deck, language)),
    sidesOf: (concept) => sidesIn(language, concepts.get(concept) ?? []),
    order: [...new Set(inReadingOrder(decks, language).flatMap((deck) => deck.concepts))],
    followUpsOf: (concept) => [...new Set((followUps.get(concept) ?? []).map((card) => card.concept))],
    conceptOf: (card) => conceptByCard.get(card),
  };
}

/** Takes a language and returns the document that its table of contents begins with, where there is any. */
export async function firstDocument(language: Language): Promise<string | undefined> {
  const [first] = inReadingOrder(
    (await getCollection('decks')).map(({ data }) => data),
    language,
  );
  return first && sideIn(first, language)?.file;
}

/** The paths of one kind of page in both languages. */
export function pathsIn<T extends object>(paths: readonly T[]): { params: T & { lang: Language } }[] {
  return languages.flatMap((lang) => paths.map((path) => ({ params: { ...path, lang } })));
}

/** Takes decks and returns them as the author ordered them: by document, then by line. */
export function inAuthorsOrder(decks: readonly ShownDeck[]): ShownDeck[] {
  return decks.toSorted((a, b) => compare(a.sides[0], b.sides[0]));
}

function compare(one: ShownDeck['sides'][number] | undefined, two: ShownDeck['sides'][number] | undefined): number {
  return one && two ? one.file.localeCompare(two.file, 'en') || one.line - two.line : 0;
}

/** Decks of the page's language first, else in the author's order. */
function inReadingOrder(decks: readonly ShownDeck[], language: Language): ShownDeck[] {
  const rank = (deck: ShownDeck) => (sideIn(deck, language)?.language === language ? 0 : 1);
  return decks.toSorted((a, b) => rank(a) - rank(b) || compare(sideIn(a, language), sideIn(b, language)));
}

/** A deck's side in a language, else the side it has. */
function sideIn({ sides }: ShownDeck, language: Language): ShownDeck['sides'][number] | undefined {
  return sides.find((side) => side.language === language) ?? sides[0];
}

function inLanguage(deck: ShownDeck, language: Language): DeckInLanguage {
  const { id, concepts } = deck;
  const side = sideIn(deck, language);
  if (side === undefined) throw new Error(`The deck "${id}" has no side in any language.`);
  return { id, side, concepts };
}

function sidesIn(language: Language, cards: readonly ShownCard[]): Sides | undefined {
  const own = cards.find((card) => card.language === language);
  const foreign = cards.find((card) => card.language === otherLanguage(language));
  const main = own ?? foreign;
  return main && { concept: main.concept, main, other: own ? foreign : undefined };
}
