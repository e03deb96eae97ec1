import MiniSearch, { type Options } from 'minisearch';
import type { BenchCard } from '../data.ts';
import { conceptsOf, type Engine, type Searcher } from '../engine.ts';

const options: Options<BenchCard> = {
  fields: ['question', 'answer'],
  storeFields: ['concept'],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { question: 2 } },
};

/** MiniSearch with prefixes and a fifth of a word's letters wrong, a question counting twice; its index is JSON. */
export const minisearch: Engine = {
  name: 'minisearch',
  index: (cards) => searcherOf(indexOf(cards)),
  file: {
    write: (cards) => JSON.stringify(indexOf(cards)),
    read: (content) => searcherOf(MiniSearch.loadJSON(String(content), options)),
  },
};

function indexOf(cards: readonly BenchCard[]): MiniSearch<BenchCard> {
  const index = new MiniSearch(options);
  index.addAll(cards);
  return index;
}

function searcherOf(index: MiniSearch<BenchCard>): Searcher {
  return ({ query }, limit) =>
    conceptsOf(
      index.search(query).map(({ concept }) => String(concept)),
      limit,
    );
}
