import type { APIRoute } from 'astro';
import { searchEntries } from '../../layouts/search-entries.ts';
import { createIndex } from '../../search/create-index.ts';
import { writeIndex } from '../../search/index-file.ts';
import { manyCards, textsByDeck } from '../../search/site-data.ts';
import { siteLexicon } from './_site-lexicon.ts';

/** The parts of what search reads on a large site: its index, and the texts of each deck. */
export async function getStaticPaths() {
  const entries = await searchEntries();
  if (entries.length < manyCards) return [];
  const texts = [...textsByDeck(entries)].map(([deck, own]) => ({
    params: { part: `${deck}.json` },
    props: { body: JSON.stringify(own), type: 'application/json' },
  }));
  const index = writeIndex(createIndex(entries, siteLexicon(entries)));
  return [...texts, { params: { part: 'index.bin' }, props: { body: index, type: 'application/octet-stream' } }];
}

export const GET: APIRoute<{ readonly body: BodyInit; readonly type: string }> = ({ props: { body, type } }) =>
  new Response(body, { headers: { 'content-type': type } });
