import { conceptFinder } from '../study/concept-finder.ts';
import type { Writing } from '../study/edits.ts';
import { foldHistory, type History } from '../study/history.ts';
import type { StudyItem } from '../study/queue.ts';
import type { Entry, Undo } from '../study/review.ts';
import type { Moment } from '../study/session-state.ts';
import type { Settings } from '../study/settings.ts';
import { openStore, type Store } from '../study/store.ts';

/** Opens the store of this browser, with a writer's name for this page load alone. */
export function openBrowserStore(): Store {
  return openStore(browserStorage(), crypto.randomUUID(), crypto.getRandomValues(new Uint8Array(12)));
}

/** Folds a store's log for the cards of the site; a card that is no longer among them keeps a memory of its own. */
export function historyOf(store: Store, items: readonly StudyItem[], settings: Settings): History {
  return foldHistory(store.read().entries, conceptFinder(items), settings);
}

/** Hands over what other tabs write, and all that there is when the page comes back from being put aside, where it hears nothing. */
export function followOthers(store: Store, onEntries: (entries: readonly Entry[]) => void): void {
  store.subscribe(window, onEntries);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) onEntries(store.read().entries);
  });
}

/** What every entry of a store needs, made now. */
export function writingOf(store: Store): Writing {
  return { key: store.nextKey(), at: Math.floor(now().at / 1000) * 1000, device: store.device };
}

/** Makes the entry that takes back another. */
export function undoOf(store: Store, of: string): Undo {
  return { kind: 'undo', of, ...writingOf(store) };
}

/** This moment, not before 1970 whatever the clock says, and the zone's offset now. */
export function now(): Moment {
  return { at: Math.max(0, Date.now()), offset: -new Date().getTimezoneOffset() };
}

/** Returns this browser's storage; a browser may deny it by throwing at the very mention of it. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
