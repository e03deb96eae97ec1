import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';

/** What a list of cards shows of each, and where it stands in the notes. */
export const GET: APIRoute = async () => {
  const cards = (await getCollection('cards')).map(({ data }) => data);
  const titles = cards.map(({ id, concept, language, question, file, line }) => {
    return { card: id, concept, language, title: question, file, line };
  });
  return Response.json(titles);
};
