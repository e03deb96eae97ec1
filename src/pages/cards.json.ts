import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { inAuthorsOrder } from '../layouts/book.ts';
import { printOf } from '../layouts/trace.ts';
import type { ShownDeck } from '../render/shown-card.ts';

/** What studying needs to know of every card, without its text: in the order of the table of contents, as new ones are asked. */
export const GET: APIRoute = async () => {
  const decks = inAuthorsOrder((await getCollection('decks')).map(({ data }) => data));
  const cards = (await getCollection('cards')).map(({ data }) => data);
  const order = new Map(decks.flatMap(({ concepts }) => concepts).map((concept, at) => [concept, at]));
  const sections = new Map(decks.flatMap(sectionsOf));
  const items = cards
    .toSorted((a, b) => (order.get(a.concept) ?? 0) - (order.get(b.concept) ?? 0))
    .map(({ id, concept, deck, kind, language, gaps, tags, formerIds, ...texts }) => ({
      card: id,
      concept,
      deck,
      section: sections.get(concept),
      kind,
      language,
      fingerprint: printOf(texts),
      ...(gaps.length > 0 && { gaps }),
      ...(tags.length > 0 && { tags }),
      ...(formerIds.length > 0 && { formerIds }),
    }));
  return Response.json(items);
};

/** Numbers the parts of a deck by its subtitles; a concept is in the part where its first side stands. */
function sectionsOf({ sides }: ShownDeck): [string, string][] {
  const places = sides.flatMap(({ entries }) => {
    let section = 0;
    return entries.flatMap((entry): [string, string][] => {
      section += entry.kind === 'subtitle' ? 1 : 0;
      return entry.kind === 'card' && section > 0 ? [[entry.concept, String(section)]] : [];
    });
  });
  return places.toReversed();
}
