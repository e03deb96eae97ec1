import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { styleSheet } from '../render/styles.ts';

/** The style sheet of what was an inline style in rendered notes. */
export const GET: APIRoute = async () => {
  const cards = (await getCollection('cards')).map(({ data }) => data);
  const decks = (await getCollection('decks')).map(({ data }) => data);
  const ofCards = cards.flatMap(({ questionHtml, answerHtml, hintHtml, options }) => [
    questionHtml,
    ...(answerHtml ? [answerHtml] : []),
    ...(hintHtml ? [hintHtml] : []),
    ...options.map(({ html }) => html),
  ]);
  const ofDecks = decks.flatMap(({ sides }) =>
    sides.flatMap(({ titleHtml, introduction, entries }) => [
      titleHtml,
      ...(introduction ? [introduction] : []),
      ...entries.flatMap((entry) => (entry.kind === 'subtitle' ? [entry.html] : [])),
    ]),
  );
  const body = styleSheet([...ofCards, ...ofDecks].map(({ styles }) => styles));
  return new Response(body, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
