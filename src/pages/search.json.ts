import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import type { SearchEntry } from '../search/entry.ts';

/** The texts that search looks through. */
export const GET: APIRoute = async () => {
  const decks = (await getCollection('decks')).map(({ data }) => data);
  const cards = (await getCollection('cards')).map(({ data }) => data);
  const entries = cards.map(({ id, concept, deck, kind, language, question, answer }) => {
    const sides = decks.find((one) => one.id === deck)?.sides ?? [];
    const deckTitle = (sides.find((side) => side.language === language) ?? sides[0])?.title ?? deck;
    return { card: id, concept, deck, deckTitle, kind, language, question, answer } satisfies Record<
      keyof SearchEntry,
      string
    >;
  });
  return Response.json(entries);
};
