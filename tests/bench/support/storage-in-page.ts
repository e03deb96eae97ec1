import { conceptFinder } from '../../../src/study/concept-finder.ts';
import { append, foldHistory, type History } from '../../../src/study/history.ts';
import { encodePackedLog, packingOrder } from '../../../src/study/packed-log.ts';
import { defaultSettings } from '../../../src/study/settings.ts';
import { openStore, type Store } from '../../../src/study/store.ts';
import { realisticCards, realisticReviews, realisticStates } from './realistic-log.ts';

/** What the bench asks of a page; numbers are UTF-16 units or milliseconds. */
export interface StorageBench {
  /** Fills an empty storage with reviews of cards, the last thousand through the store, and packs them; returns what that takes. */
  readonly fill: (reviews: number, cards: number) => { readonly units: number; readonly packing: number };
  /** Adds the state of each card, and returns what all takes then. */
  readonly addStates: (cards: number) => number;
  /** Opens the store and folds what is there. */
  readonly open: () => { readonly reading: number; readonly folding: number };
  /** Makes reviews, one after the other, and returns the median milliseconds of one. */
  readonly review: (count: number) => number;
}

declare global {
  interface Window {
    storageBench: StorageBench;
  }
}

const long = Date.UTC(2050, 0, 1);
let store: Store;
let history: History;
let made = 0;

window.storageBench = {
  fill: (count, cards) => {
    localStorage.clear();
    const reviews = realisticReviews(count, realisticCards(cards));
    const early = reviews.slice(0, -1000);
    if (early.length > 0) localStorage.setItem('recto.packed.early.0', encodePackedLog(packingOrder(early)));
    const last = openPage('last');
    for (const review of reviews.slice(-1000)) last.append(review);
    const start = performance.now();
    openPage('packer').compact(long);
    return { packing: performance.now() - start, units: unitsStored() };
  },
  addStates: (cards) => {
    const states = encodePackedLog(packingOrder(realisticStates(realisticCards(cards))));
    localStorage.setItem('recto.packed.states.0', states);
    openPage('stater').compact(long);
    return unitsStored();
  },
  open: () => {
    const start = performance.now();
    store = openPage(crypto.randomUUID());
    const { entries } = store.read();
    const read = performance.now();
    history = foldHistory(entries, conceptFinder([]), defaultSettings);
    return { reading: read - start, folding: performance.now() - read };
  },
  review: (count) => {
    const cards = realisticCards(10_000);
    const reviews = realisticReviews(count, cards.toReversed(), long + made * 1000);
    const times = reviews.map((review) => {
      made += 1;
      const entry = {
        ...review,
        key: store.nextKey(),
        at: long + made * 30_000,
        card: cards[(made * 7919) % cards.length] ?? review.card,
      };
      const start = performance.now();
      history = append(history, entry);
      store.append(entry);
      return performance.now() - start;
    });
    return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  },
};

function openPage(writer: string): Store {
  return openStore(localStorage, writer, crypto.getRandomValues(new Uint8Array(12)));
}

function unitsStored(): number {
  return Object.keys(localStorage).reduce((sum, key) => sum + key.length + (localStorage.getItem(key) ?? '').length, 0);
}
