import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePackedLog } from '../../src/study/packed-log.ts';
import type { Entry } from '../../src/study/review.ts';
import type { TextStorage } from '../../src/study/storage-door.ts';
import { openStore, type Store } from '../../src/study/store.ts';
import { MemoryStorage } from '../support/memory-storage.ts';
import { day, likelyLog, manyReviews, reviewed, start } from './examples.ts';

const open = (storage: TextStorage, writer: string): Store => openStore(storage, writer, new Uint8Array(8));
const keys = (entries: readonly Entry[]): string[] => [...new Set(entries.map(({ key }) => key))].sort();
const stored = (storage: TextStorage): string[] => keys(open(storage, 'reader').read().entries);
const later = start + 30 * day;

function namesIn(storage: TextStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').sort();
}

/** Two page loads that review and pack in turn, over and over; returns what was kept by the end of each step. */
function twoPages(
  storage: TextStorage,
  mark: () => void,
): { readonly kept: readonly string[]; readonly step: number }[] {
  const log = manyReviews(300);
  const kept: string[] = [];
  const steps: { kept: readonly string[]; step: number }[] = [];
  const pages = [open(storage, 'left'), open(storage, 'right')];
  for (const [index, entry] of log.entries()) {
    const page = pages[index % 2];
    if (page?.append(entry).kind === 'kept') kept.push(entry.key);
    if (index % 60 === 59) page?.compact(later);
    mark();
    steps.push({ kept: [...kept], step: steps.length });
  }
  return steps;
}

describe('a page killed between any two writes', () => {
  it('loses nothing that was said to be kept', { timeout: 120_000 }, () => {
    const recorded: ((storage: MemoryStorage) => void)[] = [];
    const ends: number[] = [];
    const storage = new MemoryStorage();
    storage.onChange = (change) => void recorded.push(change);
    const steps = twoPages(storage, () => void ends.push(recorded.length));
    expect(recorded.length).toBeGreaterThan(310);
    const replayed = new MemoryStorage();
    for (const [index, change] of recorded.entries()) {
      change(replayed);
      const done = ends.findLastIndex((end) => end <= index + 1);
      const there = new Set(stored(replayed));
      expect((steps[done]?.kept ?? []).filter((key) => !there.has(key))).toEqual([]);
    }
    expect(stored(replayed)).toEqual(keys(manyReviews(300)));
  });
});

describe('packing where writes fail', () => {
  it('loses nothing, whichever write fails', { timeout: 120_000 }, () => {
    for (let failing = 1; failing <= 40; failing += 1) {
      const storage = new MemoryStorage();
      const log = manyReviews(400);
      const first = open(storage, 'first');
      for (const entry of log) first.append(entry);
      const from = storage.writes;
      storage.refuses = (write) => write === from + failing;
      const next = open(storage, 'next');
      for (let round = 0; round < 3; round += 1) {
        next.compact(later);
        next.append(reviewed({ key: `next.${round}`, at: later }));
      }
      next.retry();
      expect(stored(storage)).toEqual(keys([...log, ...[0, 1, 2].map((round) => reviewed({ key: `next.${round}` }))]));
    }
  });

  it('makes room when storage is full of lines, and says nothing', () => {
    const storage = new MemoryStorage();
    const store = open(storage, 'tab');
    storage.quota = 30_000;
    const log = manyReviews(3000);
    expect(new Set(log.map((entry) => store.append(entry).kind))).toEqual(new Set(['kept']));
    expect(stored(storage)).toEqual(keys(log));
  });

  it('packs lines where they stand beside a log too large to be written twice', () => {
    const storage = new MemoryStorage();
    const log = manyReviews(3000);
    storage.setItem('recto.packed.old.0', encodePackedLog(log));
    const store = open(storage, 'tab');
    const more = Array.from({ length: 60 }, (_, index) => reviewed({ key: `more.${index}` }));
    for (const entry of more) store.append(entry);
    storage.quota = namesIn(storage).reduce((sum, key) => sum + key.length + (storage.getItem(key) ?? '').length, 100);
    expect(open(storage, 'next').compact(later)).toEqual({ kind: 'packed', entries: 60 });
    expect(namesIn(storage)).toEqual(['recto.device', 'recto.log.tab.0', 'recto.packed.old.0']);
    storage.quota = Number.POSITIVE_INFINITY;
    open(storage, 'last').compact(later);
    expect(namesIn(storage)).toEqual(['recto.device', 'recto.packed.last.0']);
    expect(stored(storage)).toEqual(keys([...log, ...more]));
  });

  it('does nothing where storage is denied', () => {
    const storage = Object.assign(new MemoryStorage(), { denied: true });
    expect(open(storage, 'tab').compact(later)).toEqual({ kind: 'nothing' });
  });
});

describe('packing', () => {
  it('keeps every entry of any log, twice or in doubles', () => {
    fc.assert(
      fc.property(likelyLog, likelyLog, (left, right) => {
        const storage = new MemoryStorage();
        for (const [index, log] of [left, right].entries()) {
          const page = open(storage, `page-${index}`);
          for (const entry of log) page.append(entry);
        }
        const before = open(storage, 'reader').read();
        open(storage, 'one').compact(later + 1000 * day);
        expect(open(storage, 'reader').read()).toEqual(before);
        open(storage, 'two').compact(later + 1000 * day);
        expect(open(storage, 'reader').read()).toEqual(before);
      }),
    );
  });

  it('leaves a damaged log, a newer one and lines that can’t be read as they are, and tells of them', () => {
    const storage = new MemoryStorage();
    const lines = open(storage, 'lines');
    for (const entry of manyReviews(20)) lines.append(entry);
    const odd = new Map([
      ['recto.packed.damaged.0', encodePackedLog(manyReviews(100)).slice(0, -9)],
      ['recto.packed.newer.0', 'recto-log 2\nwhat is this'],
      ['recto.log.broken.0', `${storage.getItem('recto.log.lines.0')?.slice(0, -5)}`],
    ]);
    for (const [key, text] of odd) storage.setItem(key, text);
    const store = open(storage, 'next');
    expect(store.compact(later)).toEqual({ kind: 'packed', entries: 20 });
    expect(store.compact(later)).toEqual({ kind: 'nothing' });
    for (const [key, text] of odd) expect(storage.getItem(key)).toBe(text);
    expect(
      store
        .read()
        .problems.map(({ key, text }) => [key, text])
        .sort(),
    ).toEqual([...odd].sort());
    expect(stored(storage)).toEqual(keys(manyReviews(20)));
  });

  it('leaves what a page may still write to, until a day has gone by', () => {
    const storage = new MemoryStorage();
    const page = open(storage, 'page');
    page.append(reviewed());
    expect(page.compact(later)).toEqual({ kind: 'nothing' });
    expect(open(storage, 'other').compact(start + day)).toEqual({ kind: 'nothing' });
    expect(open(storage, 'other').compact(start + day + 1)).toEqual({ kind: 'packed', entries: 1 });
  });

  it('under a page that still writes costs it nothing: it goes on elsewhere, and is told nothing', () => {
    const storage = new MemoryStorage();
    const page = open(storage, 'page');
    page.append(reviewed({ key: 'a' }));
    open(storage, 'other').compact(later);
    expect(page.append(reviewed({ key: 'b' }))).toEqual({ kind: 'kept' });
    expect(namesIn(storage)).toEqual(['recto.device', 'recto.log.page.1', 'recto.packed.other.0']);
    expect(stored(storage)).toEqual(['a', 'b']);
  });

  it('by two pages that know nothing of each other leaves doubles that count once', () => {
    const storage = new MemoryStorage();
    const page = open(storage, 'page');
    const log = manyReviews(120);
    for (const entry of log) page.append(entry);
    const seen = new Map(namesIn(storage).map((key) => [key, storage.getItem(key) ?? '']));
    open(storage, 'left').compact(later);
    for (const [key, text] of seen) storage.setItem(key, text);
    open(storage, 'right').compact(later);
    expect(open(storage, 'reader').read().entries).toEqual(log);
  });
});
