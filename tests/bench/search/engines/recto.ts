import { parseEntries } from '../../../../src/search/entry.ts';
import { createSearch } from '../../../../src/search/rank.ts';
import type { BenchCard } from '../data.ts';
import type { Engine } from '../engine.ts';

/** What the site searches with. It has no index file: the page makes the index of the cards' texts. */
export const recto: Engine = {
  name: 'recto',
  index: (cards) => {
    const search = createSearch(entriesOf(cards));
    return ({ query, language }, limit) => search(query, { language, limit }).map(({ concept }) => concept);
  },
};

function entriesOf(cards: readonly BenchCard[]) {
  const entries = parseEntries(
    cards.map(({ id, concept, language, deck, question, answer }) => ({
      card: id,
      concept,
      language,
      deck,
      deckTitle: deck,
      kind: 'basic',
      question,
      answer,
    })),
  );
  if (Array.isArray(entries)) return entries;
  throw new Error(`Recto can't read the cards: ${JSON.stringify(entries)}`);
}
