import type { DeckId, Language } from '../cards/card.ts';
import type { Filter, StudyItem } from '../study/queue.ts';
import { find } from './dom.ts';
import { showUnknownDeck } from './study-notices.ts';

/** The deck that an address asks for (`?deck=`): one of the site's, none at all, or one that is no more. */
type AskedDeck = { readonly kind: 'all' | 'unknown' } | { readonly kind: 'deck'; readonly deck: DeckId };

/** Reads off the study page's address what is asked for, and says so above the leaf, or why that can't be. */
export function filterOf(root: ParentNode, items: readonly StudyItem[], language: Language): Filter {
  const asked = askedDeck(location.href, items);
  if (asked.kind === 'unknown') showUnknownDeck(find(root, '[data-notices]', HTMLElement), language);
  if (asked.kind !== 'deck') return { language };
  showDeckName(root, asked.deck);
  return { language, decks: new Set([asked.deck]) };
}

/** Reads off a page's address which deck of the site's is asked for. */
function askedDeck(address: string, items: readonly StudyItem[]): AskedDeck {
  const asked = new URL(address).searchParams.get('deck');
  if (asked === null) return { kind: 'all' };
  const deck = items.find((item) => item.deck === asked)?.deck;
  return deck === undefined ? { kind: 'unknown' } : { kind: 'deck', deck };
}

/** Puts a deck's name, as the page lists it, above the leaf. */
function showDeckName(root: ParentNode, deck: DeckId): void {
  const name = root.querySelector(`[data-deck-name="${CSS.escape(deck)}"]`);
  if (!name) return;
  const copies = [...name.childNodes].map((node) => node.cloneNode(true));
  find(root, '[data-deck-title]', HTMLElement).replaceChildren(...copies);
}
