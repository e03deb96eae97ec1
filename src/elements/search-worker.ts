import { type Desk, openDesk, type Remembered } from '../search/desk.ts';
import { openLibrary } from '../search/library.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { fetchBytes, fetchJson, reasonOf } from './fetch-json.ts';
import type { Choices, SearchNews, SearchRequest } from './search-messages.ts';

/** Searches in a thread of its own, so that the page goes on answering. What couldn't be loaded is loaded again when it is next asked. */
let desk: Promise<Desk> | undefined;
let remembered: readonly Remembered[] = [];
let latest = 0;

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'remember') {
    remembered = data.all;
    desk?.then((opened) => opened.remember(remembered), ignore);
  } else if (data.kind === 'open') openOnce(data.address).catch(ignore);
  else void answer(data);
});

async function answer({ address, number, question }: SearchRequest & { readonly kind: 'ask' }): Promise<void> {
  latest = number;
  try {
    const opened = await openOnce(address);
    if (number < latest) return;
    const reply = await opened.answer(question);
    if (number === latest) tell({ kind: 'answer', number, reply });
  } catch (error) {
    tell({ kind: 'failed', number, reason: reasonOf(error) });
  }
}

function openOnce(address: string): Promise<Desk> {
  desk ??= open(address);
  desk.catch(() => {
    desk = undefined;
  });
  return desk;
}

async function open(address: string): Promise<Desk> {
  const library = await openLibrary(address, { json: fetchJson, bytes: fetchBytes });
  const opened = openDesk(library);
  opened.remember(remembered);
  tell({ kind: 'opened', choices: choicesIn(library.index) });
  return opened;
}

function choicesIn({ cards }: SearchIndex): Choices {
  const decks = [...Map.groupBy(cards, ({ deck }) => deck)].map(([deck, own]) => ({
    deck,
    titles: Object.fromEntries(own.map(({ language, deckTitle }) => [language, deckTitle])),
  }));
  const languages = [...new Set(cards.map(({ language }) => language))];
  return { decks, languages, kinds: [...new Set(cards.map(({ kind }) => kind))] };
}

function tell(news: SearchNews): void {
  postMessage(news);
}

/** A failure is told to whoever asks. */
function ignore(): void {}
