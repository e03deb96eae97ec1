import type { APIRoute } from 'astro';
import { searchEntries } from '../layouts/search-entries.ts';
import { manyCards, type SiteData, textsByDeck } from '../search/site-data.ts';
import { siteLexicon } from './search/_site-lexicon.ts';

/** What search reads first: all there is, or where its parts are. */
export const GET: APIRoute = async () => {
  const entries = await searchEntries();
  if (entries.length < manyCards) {
    const lexicon = siteLexicon(entries);
    return Response.json({ kind: 'whole', entries, lexicon } satisfies SiteData);
  }
  const texts = Object.fromEntries([...textsByDeck(entries).keys()].map((deck) => [deck, `search/${deck}.json`]));
  return Response.json({ kind: 'parts', index: 'search/index.bin', texts } satisfies SiteData);
};
