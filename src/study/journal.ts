import type { Swap } from './exchange-record.ts';
import { frame, type Range, readWhole, unframe, writeWhole } from './line.ts';
import { preferenceNamed } from './preferences.ts';

/** What an exchange under way needs to be finished, or to be put back. */
export interface Journal {
  /** The key of the log's new text: the exchange is made once it stands. */
  readonly log: string;
  /** The key of the exchange's record. */
  readonly record: string;
  /** The keys of the records before it, which go with it. */
  readonly oldRecords: readonly string[];
  /** The log's old texts, which go, with their lengths in UTF-16 units. */
  readonly olds: readonly { readonly key: string; readonly length: number }[];
  readonly preferences: readonly Swap[];
}

const lengths: Range = { least: 0, most: 2 ** 31 };

/** Takes a journal and returns it as a line. */
export function encodeJournal({ log, record, oldRecords, olds, preferences }: Journal): string {
  return frame([
    'journal',
    log,
    record,
    ...oldRecords.flatMap((key) => ['record', key, '', '']),
    ...olds.flatMap(({ key, length }) => ['old', key, writeWhole(length, lengths), '']),
    ...preferences.flatMap(({ name, before, after }) => ['preference', name, before, after]),
  ]);
}

/** Takes a text and returns the journal in it, or undefined where it is none. */
export function decodeJournal(text: string): Journal | undefined {
  const [kind, log, record, ...rest] = unframe(text) ?? [];
  if (kind !== 'journal' || log === undefined || record === undefined) return undefined;
  const rows = Array.from({ length: Math.ceil(rest.length / 4) }, (_, row) => rest.slice(4 * row, 4 * row + 4));
  const of = (name: string) => rows.filter(([first]) => first === name);
  return {
    log,
    record,
    oldRecords: of('record').flatMap(([, key]) => key ?? []),
    olds: of('old').map(([, key = '', length]) => ({ key, length: readWhole(length, lengths) ?? -1 })),
    preferences: of('preference').flatMap(([, name, before = '', after = '']) => {
      const known = preferenceNamed(name);
      return known ? [{ name: known, before, after }] : [];
    }),
  };
}
