import type { Store } from '../study/store.ts';
import { whenIdle } from './idle.ts';
import { now } from './progress.ts';

/** Packs a store's log in a quiet moment; where the browser has Web Locks, one page at a time: two at once would do it twice. */
export function compactQuietly(store: Store): void {
  const run = () => void store.compact(now().at);
  const alone = () => {
    // Absent where a site is not served securely, and denied where it has no origin.
    if (!navigator.locks) return run();
    navigator.locks.request('recto.compact', { ifAvailable: true }, (lock) => lock && run()).catch(run);
  };
  whenIdle(alone);
}
