import type { Language } from '../cards/card.ts';
import { tCount } from '../i18n/t.ts';
import { type Backup, encodeBackup } from '../study/backup-text.ts';
import { countReviews } from '../study/import-plan.ts';
import type { Reading, Store } from '../study/store.ts';
import type { StoredText } from '../study/stored-text.ts';
import { now } from './progress.ts';
import { saveFile } from './save-file.ts';

/** A backup as a file: its name, its text, and how many entries it holds. */
export interface BackupFile {
  readonly name: string;
  readonly text: string;
  readonly entries: number;
}

/** Makes a backup of all that a store holds now. */
export function backupFileOf(store: Store, language: Language): BackupFile {
  const { at } = now();
  const reading = store.read();
  const backup: Backup = {
    at,
    device: store.device,
    entries: reading.entries,
    preferences: store.preferences.all(),
    unreadable: unreadableIn(reading, store),
  };
  const words = tCount(language, 'backup.file', countReviews(backup.entries));
  return {
    name: `recto-backup-${localDay(at)}.txt`,
    text: encodeBackup(backup, words),
    entries: backup.entries.length,
  };
}

/** Takes what was read of a store, and the store, and returns what stands there and can't be read: pieces of the log, and preferences. */
export function unreadableIn({ problems }: Reading, { preferences }: Store): readonly StoredText[] {
  return [...problems, ...preferences.unreadable()].map(({ key, text }) => ({ key, text }));
}

/** Saves a backup among the learner's downloads, remembers it, and returns the file's name. */
export function saveBackup(store: Store, language: Language): string {
  const { name, text, entries } = backupFileOf(store, language);
  saveFile(name, text);
  store.backups.set({ savedAt: now().at, savedEntries: entries });
  return name;
}

/** The day of a moment (ms epoch) on the learner's calendar, as 2026-11-25. */
function localDay(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
