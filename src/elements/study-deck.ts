import type { DeckId } from '../cards/card.ts';
import type { StudyItem } from '../study/queue.ts';
import { find } from './dom.ts';

/** The deck that an address asks for (`?deck=`): one of the site's, none at all, or one that is no more. */
export type AskedDeck = { readonly kind: 'all' | 'unknown' } | { readonly kind: 'deck'; readonly deck: DeckId };

/** Reads off a page's address which deck of the site's is asked for. */
export function askedDeck(address: string, items: readonly StudyItem[]): AskedDeck {
  const asked = new URL(address).searchParams.get('deck');
  if (asked === null) return { kind: 'all' };
  const deck = items.find((item) => item.deck === asked)?.deck;
  return deck === undefined ? { kind: 'unknown' } : { kind: 'deck', deck };
}

/** Puts a deck's name, as the page lists it, above the leaf. */
export function showDeckName(root: ParentNode, deck: DeckId): void {
  const name = root.querySelector(`[data-deck-name="${CSS.escape(deck)}"]`);
  if (!name) return;
  const copies = [...name.childNodes].map((node) => node.cloneNode(true));
  find(root, '[data-deck-title]', HTMLElement).replaceChildren(...copies);
}
