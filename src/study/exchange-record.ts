import { decodeLog } from './codec.ts';
import { moments } from './entry-fields.ts';
import { frame, readWhole, unframe, writeWhole } from './line.ts';
import { logTextOf } from './log-text.ts';
import { type Preferences, preferenceNamed } from './preferences.ts';
import type { Entry } from './review.ts';

/** How a log and the preferences came to be exchanged: a backup added to them, one put in their place, or either taken back. */
export const exchangeKinds = ['merge', 'replace', 'undo'] as const;
/** One of the ways. */
export type ExchangeKind = (typeof exchangeKinds)[number];

/** A preference exchanged: the texts stored before and after, empty for none. */
export interface Swap {
  readonly name: keyof Preferences;
  readonly before: string;
  readonly after: string;
}

/** What an import did, or an undo of it, at a moment (ms epoch): enough to take it back, whatever was learnt since. */
export interface Exchange {
  readonly kind: ExchangeKind;
  readonly at: number;
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly preferences: readonly Swap[];
}

/** Takes an exchange and returns the line that is kept of it. */
export function encodeExchange({ kind, at, added, removed, preferences }: Exchange): string {
  const logs = [logTextOf(added), logTextOf(removed)];
  const swaps = preferences.flatMap(({ name, before, after }) => [name, before, after]);
  return frame(['exchange', kind, writeWhole(at, moments), ...logs, ...swaps]);
}

/** Takes a text and returns the exchange it tells of, or undefined where it is none that can be read whole. */
export function decodeExchange(text: string): Exchange | undefined {
  const [letter, kindText, atText, addedText, removedText, ...swaps] = unframe(text) ?? [];
  const kind = exchangeKinds.find((one) => one === kindText);
  const at = readWhole(atText, moments);
  const added = readLog(addedText);
  const removed = readLog(removedText);
  if (letter !== 'exchange' || kind === undefined || at === undefined) return undefined;
  if (added === undefined || removed === undefined) return undefined;
  return { kind, at, added, removed, preferences: readSwaps(swaps) };
}

/** Takes an exchange, what is there now, and this moment (ms epoch); returns the exchange that takes it back and leaves all that came since. */
export function inverse(
  { added, removed, preferences }: Exchange,
  now: { readonly entries: readonly Entry[]; readonly text: (name: keyof Preferences) => string },
  at: number,
): Exchange {
  const here = new Set(now.entries.map(({ key }) => key));
  return {
    kind: 'undo',
    at,
    added: removed.filter(({ key }) => !here.has(key) || added.some((one) => one.key === key)),
    removed: added,
    preferences: preferences
      .filter(({ name, after }) => now.text(name) === after)
      .map(({ name, before, after }) => ({ name, before: after, after: before })),
  };
}

function readLog(text: string | undefined): readonly Entry[] | undefined {
  const log = text === undefined ? undefined : decodeLog(text);
  return log?.unreadable.length === 0 ? log.entries : undefined;
}

function readSwaps(fields: readonly string[]): readonly Swap[] {
  const starts = fields.flatMap((_, index) => (index % 3 === 0 ? [index] : []));
  return starts.flatMap((start) => {
    const name = preferenceNamed(fields[start]);
    return name ? [{ name, before: fields[start + 1] ?? '', after: fields[start + 2] ?? '' }] : [];
  });
}
