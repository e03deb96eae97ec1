import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { styleSheet, stylesIn } from '../render/styles.ts';

/** The style sheet of what was an inline style in rendered notes. */
export const GET: APIRoute = async () => {
  const shown = [...(await getCollection('cards')), ...(await getCollection('decks'))];
  const body = styleSheet(shown.flatMap(({ data }) => stylesIn(data)));
  return new Response(body, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
