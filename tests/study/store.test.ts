import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logHeader } from '../../src/study/codec.ts';
import type { Entry } from '../../src/study/review.ts';
import type { TextStorage } from '../../src/study/storage-door.ts';
import { openStore, type Store } from '../../src/study/store.ts';
import { MemoryStorage } from '../support/memory-storage.ts';
import { card, manyReviews, reviewed } from './examples.ts';
import { storeContract } from './store-contract.ts';

const open = (storage: TextStorage | undefined, writer = 'tab'): Store =>
  openStore(storage, writer, new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]));
const keys = (entries: readonly Entry[]): string[] => entries.map(({ key }) => key).sort();
const kept = (storage: TextStorage): string[] => keys(open(storage, 'reader').read().entries);

describe('the contract, in memory', () => {
  it.each(storeContract())('$name', ({ run }) => {
    run(new MemoryStorage(), (actual, expected) => expect(actual).toEqual(expected));
  });
});

describe('a store that fails at some writes', () => {
  it('loses at most what it says it did not keep, and keeps it when space returns, whichever writes fail', {
    timeout: 30_000,
  }, () => {
    const failures = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 40 });
    fc.assert(
      fc.property(failures, (failing) => {
        const storage = new MemoryStorage();
        storage.refuses = (write) => failing.includes(write);
        const store = open(storage);
        for (const [index, entry] of manyReviews(80).entries()) {
          const result = store.append(entry);
          const missing = index + 1 - kept(storage).length;
          expect(missing).toBe(result.kind === 'kept' ? 0 : result.waiting);
          expect(store.read().entries).toHaveLength(index + 1);
        }
        storage.refuses = () => false;
        expect(store.retry()).toEqual({ kind: 'kept' });
        expect(kept(storage)).toEqual(keys(manyReviews(80)));
      }),
      { numRuns: 30 },
    );
  });

  it('says so for the k-th write, every k, and keeps it with the next', { timeout: 30_000 }, () => {
    for (let failing = 2; failing <= 81; failing += 1) {
      const storage = new MemoryStorage();
      storage.refuses = (write) => write === failing;
      const store = open(storage);
      const log = manyReviews(81);
      const results = log.map((entry) => store.append(entry));
      const said = results.flatMap((result, index) => (result.kind === 'kept' ? [] : [index]));
      // Once a chunk is full, packing it makes room, and nothing needs to be said.
      const isPacked = (storage.getItem('recto.log.tab.0') ?? '').startsWith(`${logHeader}\n>p `);
      expect(said).toEqual(isPacked ? [] : [failing - 2]);
      const full = { kind: 'not-kept', reason: 'full', waiting: 1 };
      expect(results[failing - 2]).toEqual(isPacked ? { kind: 'kept' } : full);
      expect(store.retry()).toEqual({ kind: 'kept' });
      expect(kept(storage)).toEqual(keys(log));
    }
  });

  it('goes on in memory when space ends for good', () => {
    const storage = new MemoryStorage();
    const store = open(storage);
    storage.quota = 3000;
    const results = manyReviews(100).map((entry) => store.append(entry));
    expect(results.at(-1)).toEqual({ kind: 'not-kept', reason: 'full', waiting: 100 - kept(storage).length });
    expect(store.read().entries).toHaveLength(100);
    storage.quota = 1e6;
    expect(store.append(reviewed({ key: 'last' }))).toEqual({ kind: 'kept' });
    expect(kept(storage)).toHaveLength(101);
  });
});

describe('a storage that is denied', () => {
  it.each([
    ['absent', undefined],
    ['throwing', Object.assign(new MemoryStorage(), { denied: true })],
  ])('(%s) does not stop the session', (_, storage) => {
    const store = open(storage);
    expect(store.device).toBe('0102030405060708');
    expect(store.append(reviewed())).toEqual({ kind: 'not-kept', reason: 'blocked', waiting: 1 });
    expect(store.preferences.set({ name: 'language', value: 'fr', at: 0 })).toEqual({
      kind: 'refused',
      reason: 'blocked',
    });
    expect(store.preferences.get('language')).toBeUndefined();
    expect(store.read()).toEqual({ entries: [reviewed()], problems: [], blocked: true });
  });

  it('for a while: all is kept once it opens', () => {
    const storage = new MemoryStorage();
    storage.denied = true;
    const store = open(storage);
    for (const entry of manyReviews(70)) store.append(entry);
    storage.denied = false;
    expect(store.retry()).toEqual({ kind: 'kept' });
    expect(kept(storage)).toEqual(keys(manyReviews(70)));
  });
});

describe('a storage changed behind the store’s back', () => {
  it('cleared: the learner is told once, and what this tab wrote is kept again with the next append', () => {
    const storage = new MemoryStorage();
    const store = open(storage);
    const log = manyReviews(100);
    for (const entry of log) store.append(entry);
    storage.clear();
    expect(store.append(reviewed({ key: 'after' }))).toEqual({ kind: 'not-kept', reason: 'cleared', waiting: 101 });
    expect(storage.length).toBe(0);
    expect(store.append(reviewed({ key: 'next' }))).toEqual({ kind: 'kept' });
    expect(kept(storage)).toEqual(keys([...log, reviewed({ key: 'after' }), reviewed({ key: 'next' })]));
  });

  it('cleared before this tab wrote anything: the learner is told, and all that a page knows can be put back', () => {
    const storage = new MemoryStorage();
    const log = manyReviews(100);
    const earlier = open(storage, 'earlier');
    for (const entry of log) earlier.append(entry);
    const store = open(storage);
    const known = store.read().entries;
    storage.clear();
    const own = reviewed({ key: 'own' });
    expect(store.append(own)).toEqual({ kind: 'not-kept', reason: 'cleared', waiting: 0 });
    expect(store.append(reviewed({ key: 'next' }))).toEqual({ kind: 'kept' });
    expect(store.putBack([...known, own])).toEqual({ kind: 'written' });
    expect(kept(storage)).toEqual(keys([...log, own, reviewed({ key: 'next' })]));
    expect(open(storage, 'later').device).toBe(store.device);
    const before = storage.writes;
    expect(store.putBack(known)).toEqual({ kind: 'written' });
    expect(storage.writes).toBe(before);
  });

  it('cleared to make room where there was none: all that this tab wrote is kept again, that of full chunks too', () => {
    const storage = new MemoryStorage();
    const store = open(storage);
    const log = manyReviews(300);
    const last = reviewed({ key: 'last', card: card('x'.repeat(4000)) });
    for (const entry of log) store.append(entry);
    storage.quota = 0;
    expect(store.append(last)).toMatchObject({ kind: 'not-kept', reason: 'full' });
    storage.quota = Number.POSITIVE_INFINITY;
    storage.clear();
    expect(store.retry()).toEqual({ kind: 'not-kept', reason: 'cleared', waiting: 301 });
    expect(store.retry()).toEqual({ kind: 'kept' });
    expect(kept(storage)).toEqual(keys([...log, last]));
  });

  it('one character of a chunk corrupted: it stays as it is, loses no other line, and is reported', () => {
    const log = manyReviews(30);
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('x', '\n', '>', ' ', ''), (at, by) => {
        const storage = new MemoryStorage();
        const store = open(storage);
        for (const entry of log) store.append(entry);
        const text = storage.getItem('recto.log.tab.0') ?? '';
        const place = 12 + (at % (text.length - 13));
        fc.pre(text[place] !== by && text[place] !== '\n');
        const broken = text.slice(0, place) + by + text.slice(place + 1);
        storage.setItem('recto.log.tab.0', broken);
        const { entries, problems } = open(storage, 'other').read();
        expect(entries).toHaveLength(29);
        expect(problems).toMatchObject([{ key: 'recto.log.tab.0', text: broken }]);
        expect(store.append(reviewed({ key: 'after' }))).toEqual({ kind: 'kept' });
        expect(storage.getItem('recto.log.tab.0')).toBe(broken);
        expect(kept(storage)).toEqual(keys([...log, reviewed({ key: 'after' })]));
      }),
    );
  });

  it('by a second tab of the same name (a duplicated one): neither overwrites the other', () => {
    const storage = new MemoryStorage();
    const log = manyReviews(120);
    const twins = [open(storage), open(storage)];
    for (const [index, entry] of log.entries()) expect(twins[index % 2]?.append(entry)).toEqual({ kind: 'kept' });
    expect(kept(storage)).toEqual(keys(log));
  });
});

describe('what a review costs', () => {
  it('is one write of one chunk, the ten-thousandth as the first', { timeout: 30_000 }, () => {
    const storage = new MemoryStorage();
    const store = open(storage);
    let most = 0;
    for (const entry of manyReviews(10_000)) {
      const [writes, written] = [storage.writes, storage.written];
      store.append(entry);
      expect(storage.writes - writes).toBe(1);
      most = Math.max(most, storage.written - written);
    }
    expect(most).toBeLessThanOrEqual(4000);
  });

  it('an entry longer than a chunk is kept all the same', () => {
    const storage = new MemoryStorage();
    const long = reviewed({ key: 'k'.repeat(9000) });
    const store = open(storage);
    expect(store.append(reviewed({ key: 'before' }))).toEqual({ kind: 'kept' });
    expect(store.append(long)).toEqual({ kind: 'kept' });
    expect(kept(storage)).toEqual(keys([reviewed({ key: 'before' }), long]));
  });
});

describe('another tab’s change', () => {
  const change = (key: string | null): Event => Object.assign(new Event('storage'), { key });

  it('is told for our keys and for a clearing, not for another site’s, and not once stopped', () => {
    const target = new EventTarget();
    const heard: string[] = [];
    const stop = open(new MemoryStorage()).subscribe(target, () => heard.push('changed'));
    for (const key of ['recto.log.other.0', null, 'theme']) target.dispatchEvent(change(key));
    expect(heard).toHaveLength(2);
    stop();
    target.dispatchEvent(change(null));
    expect(heard).toHaveLength(2);
  });
});
