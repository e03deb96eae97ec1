import type { CardId, DeckId } from '../cards/card.ts';
import { createIndex } from './create-index.ts';
import { readIndex } from './index-file.ts';
import type { CardText, TextOf } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import { parseDeckTexts, parseSiteData } from './site-data.ts';

/** An index, and the texts of its cards, those at hand and those still to fetch. */
export interface Library {
  readonly index: SearchIndex;
  readonly textOf: TextOf;
  /** Takes the numbers of cards and returns the decks of those whose texts are not here. */
  readonly decksMissing: (cards: readonly number[]) => readonly DeckId[];
  /** Takes decks and fetches their texts; what can't be had stays missing. */
  readonly fetchDecks: (decks: readonly DeckId[]) => Promise<void>;
}

/** How files are fetched, by their addresses; both reject where a file can't be had. */
export interface Fetching {
  readonly json: (address: string) => Promise<unknown>;
  readonly bytes: (address: string) => Promise<Uint8Array>;
}

/** Takes the full address of a site's `search.json` and opens its library; rejects with what was wrong where it can't. */
export async function openLibrary(address: string, fetching: Fetching): Promise<Library> {
  const data = parseSiteData(await fetching.json(address));
  const texts = new Map<CardId, CardText>();
  if (data.kind === 'whole') {
    for (const entry of data.entries) texts.set(entry.card, entry);
    return libraryOf(createIndex(data.entries, data.lexicon), texts, async () => undefined);
  }
  const full = (file: string): string => new URL(file, address).href;
  const index = readIndex(await fetching.bytes(full(data.index)));
  return libraryOf(index, texts, async (deck) => {
    const file = data.texts[deck];
    if (file === undefined) return;
    for (const [card, text] of parseDeckTexts(await fetching.json(full(file)))) texts.set(card, text);
  });
}

function libraryOf(
  index: SearchIndex,
  texts: ReadonlyMap<CardId, CardText>,
  fetchDeck: (deck: DeckId) => Promise<void>,
): Library {
  const textOf: TextOf = (card) => {
    const names = index.cards[card];
    return names && texts.get(names.card);
  };
  return {
    index,
    textOf,
    decksMissing: (cards) => [
      ...new Set(cards.flatMap((card) => (textOf(card) === undefined ? (index.cards[card]?.deck ?? []) : []))),
    ],
    fetchDecks: async (decks) => void (await Promise.allSettled(decks.map(fetchDeck))),
  };
}
