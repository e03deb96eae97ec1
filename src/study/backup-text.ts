import { decodeLog, encodeLog } from './codec.ts';
import { moments } from './entry-fields.ts';
import { frame, type Range, readWhole, unframe, writeWhole } from './line.ts';
import { decodePreference, encodePreference, type Preference, preferenceNamed } from './preferences.ts';
import type { Entry } from './review.ts';
import type { StoredText } from './stored-text.ts';

/** All that a learner's browser holds: what one file carries to another. */
export interface Backup {
  /** When it was made (ms epoch), and by which device. */
  readonly at: number;
  readonly device: string;
  readonly entries: readonly Entry[];
  readonly preferences: readonly Preference[];
  /** What could not be read where it was saved, as it stood there with its key: for whoever can read it one day. */
  readonly unreadable: readonly StoredText[];
}

/** Why a file is refused; the words for it are the page's. */
export type WhyRefused = 'not-a-backup' | 'newer-version' | 'damaged' | 'too-large';

/** What a file held: a whole backup, or a reason to change nothing. */
export type ReadBackup =
  | { readonly kind: 'backup'; readonly backup: Backup; readonly unknownPreferences: number }
  | { readonly kind: 'refused'; readonly why: WhyRefused };

/** The most that is read of a file: ten times what a learner of ten years writes. */
export const mostCharacters = 2 ** 26;
/** The most entries in a backup: five times what storage is made for. */
export const mostEntries = 500_000;

const header = 'recto-backup 1';
/** The version must end its line, as a log's. */
const version = /^\uFEFF?recto-backup (\d+)(?:\r?\n|$)/;
const counts: Range = { least: 0, most: mostEntries };
/** No honest preference is longer. */
const mostPreferenceText = 4096;

/**
 * Takes a backup and a line of words for who opens the file (without a line break), and returns the file's text: what it is, those words,
 * a line with the moment, the device and the counts, the preferences, what could not be read, and the log, a line an entry; every line
 * but the words has its checksum.
 */
export function encodeBackup({ at, device, entries, preferences, unreadable }: Backup, words: string): string {
  const asTheyAre = unreadable.map(({ key, text }) => frame([unreadableName, key, text]));
  // A file with none is what an earlier version writes and reads.
  const numbers = [at, entries.length, preferences.length, ...(unreadable.length > 0 ? [unreadable.length] : [])];
  const ranges = [moments, counts, counts, counts];
  const [moment = '', ...sizes] = numbers.map((number, index) => writeWhole(number, ranges[index] ?? counts));
  const summary = frame(['backup', moment, device, ...sizes]);
  return [header, words, summary, ...preferences.map(encodePreference), ...asTheyAre, encodeLog(entries)].join('\n');
}

/** Takes any text, a stranger's too, and returns the backup in it, or why it is refused: what is not whole is refused whole. It never throws. */
export function decodeBackup(text: string): ReadBackup {
  const number = version.exec(text.slice(0, 100))?.[1];
  if (number === undefined) return refused('not-a-backup');
  if (number !== '1') return refused('newer-version');
  if (text.length > mostCharacters || hasMoreThan(text, mostEntries + 100)) return refused('too-large');
  const logAt = text.search(/^recto-log /m);
  if (logAt === -1 || packedLine.test(text)) return refused('damaged');
  const [, ...lines] = text.slice(0, logAt).split(/\r?\n/);
  return decodeParts(
    lines.filter((line) => line.startsWith('>')),
    text.slice(logAt),
  );
}

function decodeParts([summary, ...lines]: readonly string[], logText: string): ReadBackup {
  const [kind, atText, device, entryCount, preferenceCount, unreadableCount = '0', ...more] =
    unframe(summary ?? '') ?? [];
  const at = readWhole(atText, moments);
  if (kind !== 'backup' || at === undefined || device === undefined || more.length > 0) return refused('damaged');
  const { entries, unreadable } = decodeLog(logText);
  const isAsItWas = (line: string): boolean => line.startsWith(`>${unreadableName} `);
  const preferences = lines.filter((line) => !isAsItWas(line)).map(readPreference);
  const asTheyWere = lines.filter(isAsItWas).flatMap(readUnreadable);
  const isWhole =
    unreadable.length === 0 &&
    entries.length === readWhole(entryCount, counts) &&
    preferences.length === readWhole(preferenceCount, counts) &&
    asTheyWere.length === readWhole(unreadableCount, counts) &&
    preferences.every((preference) => preference !== 'damaged');
  if (!isWhole)
    return unreadable.some(({ why }) => why === 'newer-version') ? refused('newer-version') : refused('damaged');
  const known = preferences.filter((preference) => typeof preference === 'object');
  const backup = { at, device, entries, preferences: known, unreadable: asTheyWere };
  return { kind: 'backup', backup, unknownPreferences: preferences.length - known.length };
}

/** A few letters of a packed line may grow to many entries; a backup has none. */
const packedLine = />p /;

/** A name or a value that this version does not know leaves the rest of the backup as good as it was. */
function readPreference(line: string): Preference | 'unknown' | 'damaged' {
  const fields = line.length > mostPreferenceText ? undefined : unframe(line);
  if (fields === undefined) return 'damaged';
  const name = preferenceNamed(fields[0]);
  return (name && decodePreference(name, line)) ?? 'unknown';
}

/** The name of a line with what could not be read. */
const unreadableName = 'unreadable';

function readUnreadable(line: string): readonly StoredText[] {
  const [, key, text, ...more] = unframe(line) ?? [];
  return key === undefined || text === undefined || more.length > 0 ? [] : [{ key, text }];
}

/** Whether a text has more lines or entries than that; a mark begins an entry even inside a line. */
function hasMoreThan(text: string, most: number): boolean {
  return ['\n', '>'].some((mark) => {
    let left = most;
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      left -= 1;
      if (left < 0) return true;
    }
    return false;
  });
}

function refused(why: WhyRefused): ReadBackup {
  return { kind: 'refused', why };
}
