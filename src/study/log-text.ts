import { encodeEntry } from './codec.ts';
import { encodePackedLog, isPackable, packingOrder } from './packed-log.ts';
import type { Entry } from './review.ts';

/** Takes entries and returns them packed; the few with too much text for that, in lines of their own. */
export function logTextOf(entries: readonly Entry[]): string {
  const long = entries.filter((entry) => !isPackable(entry));
  const packed = encodePackedLog(packingOrder(entries.filter(isPackable)));
  return [packed, ...long.map((entry) => `${encodeEntry(entry)}\n`)].join('');
}
