import { siteLexicon } from '../../../../src/pages/search/_site-lexicon.ts';
import { createIndex } from '../../../../src/search/create-index.ts';
import { parseEntries, type SearchEntry } from '../../../../src/search/entry.ts';
import { readIndex, writeIndex } from '../../../../src/search/index-file.ts';
import { openSearch } from '../../../../src/search/rank.ts';
import type { SearchIndex } from '../../../../src/search/search-index.ts';
import type { BenchCard } from '../data.ts';
import type { Engine, Searcher } from '../engine.ts';

/** What the site searches with: what the cards teach of their words, and what the glossary knows. */
export const recto: Engine = {
  name: 'recto',
  readsRewordings: true,
  index: (cards) => searcherOf(indexOf(cards), cards),
  file: {
    write: (cards) => writeIndex(indexOf(cards)),
    read: (content, cards) => searcherOf(readIndex(content instanceof Uint8Array ? content : new Uint8Array()), cards),
  },
};

function indexOf(cards: readonly BenchCard[]): SearchIndex {
  const entries = entriesOf(cards);
  return createIndex(entries, siteLexicon(entries));
}

function searcherOf(index: SearchIndex, cards: readonly BenchCard[]): Searcher {
  const texts = new Map<string, BenchCard>(cards.map((card) => [card.id, card]));
  const search = openSearch(index, (card) => texts.get(index.cards[card]?.card ?? ''));
  return ({ query, language }, limit) => search(query, { language, limit }).hits.map(({ concept }) => concept);
}

function entriesOf(cards: readonly BenchCard[]): readonly SearchEntry[] {
  const entries = parseEntries(
    cards.map(({ id, concept, language, deck, question, answer, rewordings }) => ({
      card: id,
      concept,
      language,
      deck,
      deckTitle: deck,
      kind: 'basic',
      question,
      answer,
      rewordings,
    })),
  );
  if (Array.isArray(entries)) return entries;
  throw new Error(`Recto can't read the cards: ${JSON.stringify(entries)}`);
}
