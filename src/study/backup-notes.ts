import { moments } from './entry-fields.ts';
import { frame, type Range, readWhole, unframe, writeWhole } from './line.ts';
import type { Door, Written } from './storage-door.ts';

/** What this browser remembers of its backups: it stays here, and is in no backup itself. */
export interface BackupNotes {
  /** When the last file was saved (ms epoch) and how many entries it held; 0 for never. */
  readonly savedAt: number;
  readonly savedEntries: number;
  /** When the learner last put a reminder away, or was asked to have storage kept (ms epoch); 0 for never. */
  readonly dismissedAt: number;
  readonly askedAt: number;
}

/** Nothing saved, nothing put away. */
export const noBackup: BackupNotes = { savedAt: 0, savedEntries: 0, dismissedAt: 0, askedAt: 0 };

/** Keeps the notes under one key. */
export interface BackupNoteStore {
  /** Returns the notes, none where they can't be read. */
  readonly get: () => BackupNotes;
  /** Takes what changes in the notes and returns whether they were written. */
  readonly set: (change: Partial<BackupNotes>) => Written;
}

/** Takes a door and the key of the notes, and returns where they are kept. */
export function openBackupNotes(door: Door, key: string): BackupNoteStore {
  const get = (): BackupNotes => {
    const found = door.read(key);
    return (found.kind === 'text' ? decode(found.text) : undefined) ?? noBackup;
  };
  return { get, set: (change) => door.write(key, encode({ ...get(), ...change })) };
}

const day = 86_400_000;
const newEntries = 200;
const dueAfter = 14 * day;
const quietFor = 7 * day;
/** Less than a sitting is not worth a file. */
const fewEntries = 10;

/**
 * Takes the notes, how many entries there are, when the first was made (ms epoch) and this moment; returns whether to remind of a backup:
 * after 200 new entries, or 14 days with a few, and not within a week of having been put away.
 */
export function isBackupDue(notes: BackupNotes, entries: number, firstAt: number, now: number): boolean {
  const fresh = Math.max(0, entries - notes.savedEntries);
  const since = now - (notes.savedAt || firstAt);
  if (now - notes.dismissedAt < quietFor) return false;
  return fresh >= newEntries || (fresh >= fewEntries && since >= dueAfter);
}

/** Takes the notes and how many entries there are, and returns whether to offer that the browser keep storage: after the first sittings, once. */
export function isKeepingDue({ askedAt }: BackupNotes, entries: number): boolean {
  return askedAt === 0 && entries >= 2 * fewEntries;
}

const counts: Range = { least: 0, most: 2 ** 31 };

function encode({ savedAt, savedEntries, dismissedAt, askedAt }: BackupNotes): string {
  const [first, ...rest] = [savedAt, dismissedAt, askedAt].map((at) => writeWhole(at, moments));
  return frame(['notes', first ?? '', writeWhole(savedEntries, counts), ...rest]);
}

function decode(text: string): BackupNotes | undefined {
  const [kind, saved, entries, dismissed, asked] = unframe(text) ?? [];
  const [savedAt, dismissedAt, askedAt] = [saved, dismissed, asked].map((at) => readWhole(at, moments));
  const savedEntries = readWhole(entries, counts);
  if (kind !== 'notes' || savedAt === undefined || savedEntries === undefined) return undefined;
  if (dismissedAt === undefined || askedAt === undefined) return undefined;
  return { savedAt, savedEntries, dismissedAt, askedAt };
}
