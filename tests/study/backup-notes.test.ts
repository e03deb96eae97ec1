import { describe, expect, it } from 'vitest';
import { isBackupDue, isKeepingDue, noBackup, openBackupNotes } from '../../src/study/backup-notes.ts';
import { openDoor } from '../../src/study/storage-door.ts';
import { MemoryStorage } from '../support/memory-storage.ts';
import { day, start } from './examples.ts';

describe('the reminder of a backup', () => {
  it.each([
    ['nothing learnt', noBackup, 0, 400, false],
    ['200 entries, never saved', noBackup, 200, 1, true],
    ['199 entries in a day', noBackup, 199, 1, false],
    ['a few entries, 14 days after the first', noBackup, 10, 14, true],
    ['a few entries, 13 days after the first', noBackup, 10, 13, false],
    [
      'nothing new since the last file, a year later',
      { ...noBackup, savedAt: start, savedEntries: 300 },
      300,
      365,
      false,
    ],
    ['200 new since the last file', { ...noBackup, savedAt: start, savedEntries: 300 }, 500, 2, true],
    ['put away six days ago', { ...noBackup, dismissedAt: start + 14 * day }, 900, 20, false],
    ['put away a week ago', { ...noBackup, dismissedAt: start + 13 * day }, 900, 20, true],
    ['fewer than were saved: the log was replaced', { ...noBackup, savedAt: start, savedEntries: 300 }, 20, 30, false],
  ])('%s', (_, notes, entries, days, isDue) => {
    expect(isBackupDue(notes, entries, start, start + days * day)).toBe(isDue);
  });
});

it('the browser is asked to keep storage after the first sittings, and once', () => {
  expect(isKeepingDue(noBackup, 19)).toBe(false);
  expect(isKeepingDue(noBackup, 20)).toBe(true);
  expect(isKeepingDue({ ...noBackup, askedAt: start }, 500)).toBe(false);
});

it('the notes are kept, one change at a time, and are none where they can’t be read', () => {
  const storage = new MemoryStorage();
  const notes = openBackupNotes(openDoor(storage), 'recto.backup');
  expect(notes.get()).toEqual(noBackup);
  notes.set({ savedAt: start, savedEntries: 12 });
  notes.set({ askedAt: start + 1000 });
  expect(notes.get()).toEqual({ ...noBackup, savedAt: start, savedEntries: 12, askedAt: start + 1000 });
  storage.setItem('recto.backup', `${storage.getItem('recto.backup')}x`);
  expect(notes.get()).toEqual(noBackup);
});
