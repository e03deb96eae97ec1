import type { Language } from '../cards/card.ts';
import type { SiteAddresses } from '../i18n/address.ts';
import { append, type History } from '../study/history.ts';
import type { StudyItem } from '../study/queue.ts';
import type { Store } from '../study/store.ts';
import { adoptionOf, movesOf } from '../study/vanished.ts';
import { showMoves } from './edit-notices.ts';
import { historyOf, now, undoOf } from './progress.ts';

/**
 * Moves the histories of cards that were renamed in the notes, tells so with a way back, and returns the history after it. Once taken
 * back (`onBack` hears of it), a move is not made by itself again.
 */
export function settleMoves(
  store: Store,
  items: readonly StudyItem[],
  notices: HTMLElement,
  language: Language,
  site: SiteAddresses,
  onBack: () => void,
): History {
  const history = historyOf(store, items, store.preferences.settings());
  const moved = movesOf(history, items).map((move) => adoptionOf(move, now().at, store.device));
  for (const entry of moved) store.append(entry);
  showMoves(notices, language, moved.length, site.vanished(language), () => {
    for (const { key } of moved) store.append(undoOf(store, key));
    onBack();
  });
  return moved.reduce(append, history);
}
