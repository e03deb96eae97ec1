import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { printOf } from '../layouts/trace.ts';

/** What studying needs to know of every card, without its text. */
export const GET: APIRoute = async () => {
  const decks = (await getCollection('decks')).map(({ data }) => data);
  const cards = (await getCollection('cards')).map(({ data }) => data);
  const order = new Map(decks.flatMap(({ concepts }) => concepts).map((concept, at) => [concept, at]));
  const items = cards
    .toSorted((a, b) => (order.get(a.concept) ?? 0) - (order.get(b.concept) ?? 0))
    .map(({ id, concept, deck, kind, language, formerIds, ...texts }) => {
      const former = formerIds.length > 0 && { formerIds };
      return { card: id, concept, deck, kind, language, fingerprint: printOf(texts), ...former };
    });
  return Response.json(items);
};
