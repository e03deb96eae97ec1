import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Backup, decodeBackup, encodeBackup, mostCharacters, mostEntries } from '../../src/study/backup-text.ts';
import { encodeEntry } from '../../src/study/codec.ts';
import { conceptFinder } from '../../src/study/concept-finder.ts';
import { foldHistory } from '../../src/study/history.ts';
import { frame } from '../../src/study/line.ts';
import { mergeEntries } from '../../src/study/merge.ts';
import { encodePackedLog } from '../../src/study/packed-log.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { hostileLog, hostileText, likelyLog, manyReviews, start } from './examples.ts';

const words = 'Saved by a learner';
const backupOf = (entries: Backup['entries']): Backup => ({
  at: start,
  device: 'desk',
  entries,
  preferences: [
    { name: 'newPerDay', value: 12, at: start },
    { name: 'learningSteps', value: [1, 5], at: start },
  ],
  unreadable: [],
});
const anyUnreadable = fc.array(fc.record({ key: hostileText, text: hostileText }), { maxLength: 3 });
const small = encodeBackup(backupOf(manyReviews(3)), words);
const withSummary = (line: string, log = 'recto-log 1\n') => `recto-backup 1\n${words}\n${line}\n${log}`;

describe('a backup', () => {
  it('reads back as it was, whatever the log', () => {
    fc.assert(
      fc.property(fc.oneof(hostileLog, likelyLog), hostileText, anyUnreadable, (log, device, unreadable) => {
        const backup = { ...backupOf(log), device, unreadable };
        const read = decodeBackup(encodeBackup(backup, words));
        expect(read).toEqual({ kind: 'backup', backup, unknownPreferences: 0 });
      }),
    );
  });

  it('without a line of what could not be read, or with one too many, is refused', () => {
    const unreadable = ['recto-log 2\n>r what?\n', '\nrecto-log 1\n'].map((text, at) => ({
      key: `recto.log.${at}`,
      text,
    }));
    const lines = encodeBackup({ ...backupOf(manyReviews(3)), unreadable }, words).split('\n');
    const at = lines.findIndex((line) => line.startsWith('>unreadable'));
    expect(decodeBackup(lines.join('\n'))).toMatchObject({ kind: 'backup', backup: { unreadable } });
    expect(decodeBackup(lines.toSpliced(at, 1).join('\n'))).toEqual({ kind: 'refused', why: 'damaged' });
    expect(decodeBackup(lines.toSpliced(at, 0, lines[at] ?? '').join('\n'))).toEqual({
      kind: 'refused',
      why: 'damaged',
    });
  });

  it('says in its first lines what it is, for a person', () => {
    expect(small.split('\n').slice(0, 2)).toEqual(['recto-backup 1', words]);
  });

  it('reads the same after another system has changed its line breaks or put a byte-order mark before it', () => {
    expect(decodeBackup(`\uFEFF${small.replaceAll('\n', '\r\n')}`)).toEqual(decodeBackup(small));
  });

  it('cut off anywhere is refused, or is whole', () => {
    const whole = decodeBackup(small);
    for (let length = 0; length < small.length - 1; length += 1) {
      expect(decodeBackup(small.slice(0, length)).kind, `${length}`).toBe('refused');
    }
    expect(decodeBackup(small.slice(0, -1))).toEqual(whole);
  });

  it('with any one character changed is refused, or reads as it was', () => {
    const whole = decodeBackup(small);
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.string({ unit: 'binary', maxLength: 1 }), (at, by) => {
        const read = decodeBackup(small.slice(0, at) + by + small.slice(at + 1));
        if (read.kind === 'backup') expect(read).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it('from a later version with a preference unknown here: the rest is as good as it was', () => {
    const lines = small.split('\n');
    const at = lines.findIndex((line) => line.startsWith('>newPerDay'));
    const later = lines.with(at, frame(['moonPhase', '0', '"full"'])).join('\n');
    const read = decodeBackup(later);
    expect(read).toMatchObject({
      kind: 'backup',
      unknownPreferences: 1,
      backup: { preferences: [{ name: 'learningSteps' }] },
    });
  });
});

describe('a stranger’s file', () => {
  const deep = `${'['.repeat(2000)}${']'.repeat(2000)}`;

  it.each([
    ['nothing', '', 'not-a-backup'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'not-a-backup'],
    ['JSON', '{"__proto__":{"polluted":true}}', 'not-a-backup'],
    ['another version', small.replace('backup 1', 'backup 2'), 'newer-version'],
    ['a version of many digits', small.replace('backup 1', `backup ${'9'.repeat(80)}`), 'newer-version'],
    ['a log of another version', small.replace('recto-log 1', 'recto-log 2'), 'newer-version'],
    ['a header alone', 'recto-backup 1\n', 'damaged'],
    ['no summary', small.replace(/^>backup.*\n/m, ''), 'damaged'],
    ['a summary of wrong types', withSummary(frame(['backup', 'NaN', 'x', '-1', '{}'])), 'damaged'],
    ['more announced than there is', withSummary(frame(['backup', '0', 'x', '9', '0'])), 'damaged'],
    [
      'fewer announced than there are',
      withSummary(frame(['backup', '0', 'x', '0', '0']), small.slice(small.indexOf('recto-log'))),
      'damaged',
    ],
    [
      'an entry of no kind',
      withSummary(frame(['backup', '0', 'x', '1', '0']), `recto-log 1\n${frame(['z', 'a'])}\n`),
      'damaged',
    ],
    [
      'a review at no time',
      withSummary(
        frame(['backup', '0', 'x', '1', '0']),
        `recto-log 1\n${frame(['r', 'k', 'c', 'zzzzzzzzzzz', '0', '1', '1', 'fr', 'study', 'd'])}\n`,
      ),
      'damaged',
    ],
    ['packed lines', withSummary(frame(['backup', '0', 'x', '3', '0']), encodePackedLog(manyReviews(3))), 'damaged'],
    [
      'packed lines within a line',
      withSummary(frame(['backup', '0', 'x', '3', '0']), encodePackedLog(manyReviews(3)).replace('\n', '\nx')),
      'damaged',
    ],
    ['too many characters', `${small}${'x'.repeat(mostCharacters)}`, 'too-large'],
    ['too many lines', `${small}${'\n'.repeat(mostEntries + 200)}`, 'too-large'],
    ['too many entries in one line', `${small}${'>'.repeat(mostEntries + 200)}`, 'too-large'],
    [
      'a preference longer than any',
      `recto-backup 1\n${frame(['backup', '0', 'x', '0', '1'])}\n${frame(['weights', '0', `[${'1,'.repeat(9000)}1]`])}\nrecto-log 1\n`,
      'damaged',
    ],
  ])('%s is refused', (_, text, why) => {
    expect(decodeBackup(text)).toEqual({ kind: 'refused', why });
  });

  it.each([
    ['deep', deep],
    ['of another type', '"many"'],
    ['out of range', '1e309'],
    ['named __proto__', '{"__proto__":{"newPerDay":1}}'],
  ])('a preference that is %s is left out, and changes nothing else', (_, json) => {
    const lines = [
      frame(['backup', '0', 'x', '0', '2']),
      frame(['newPerDay', '0', json]),
      frame(['__proto__', '0', json]),
    ];
    const text = `recto-backup 1\n${lines.join('\n')}\nrecto-log 1\n`;
    expect(decodeBackup(text)).toMatchObject({ kind: 'backup', unknownPreferences: 2, backup: { preferences: [] } });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('never throws, whatever is put together', () => {
    const line = fc.oneof(hostileText, fc.array(hostileText, { maxLength: 8 }).map(frame));
    const soup = fc.array(fc.oneof(line, fc.constantFrom('recto-backup 1', 'recto-log 1', ...small.split('\n'))));
    fc.assert(
      fc.property(soup, (lines) => {
        expect(['backup', 'refused']).toContain(decodeBackup(['recto-backup 1', ...lines].join('\n')).kind);
      }),
      { numRuns: 500 },
    );
  });

  it('whose entries are anything at all can be merged and folded', () => {
    fc.assert(
      fc.property(hostileLog, likelyLog, (theirs, ours) => {
        const read = decodeBackup(encodeBackup(backupOf(theirs), words));
        const entries = read.kind === 'backup' ? read.backup.entries : [];
        expect(new Set(entries.map(encodeEntry))).toEqual(new Set(theirs.map(encodeEntry)));
        expect(() => foldHistory(mergeEntries(ours, entries), conceptFinder([]), defaultSettings)).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });
});
