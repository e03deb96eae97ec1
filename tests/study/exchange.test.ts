import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Backup } from '../../src/study/backup-text.ts';
import { encodeEntry } from '../../src/study/codec.ts';
import { inverse } from '../../src/study/exchange-record.ts';
import { changesNothing, planImport } from '../../src/study/import-plan.ts';
import { mergeEntries } from '../../src/study/merge.ts';
import type { Preference } from '../../src/study/preferences.ts';
import type { Entry } from '../../src/study/review.ts';
import type { Written } from '../../src/study/storage-door.ts';
import { openStore, type Store } from '../../src/study/store.ts';
import { MemoryStorage } from '../support/memory-storage.ts';
import { day, likelyLog, manyReviews, reviewed, start } from './examples.ts';

type Kind = 'merge' | 'replace';

const bytes = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
const open = (storage: MemoryStorage, writer = 'tab'): Store => openStore(storage, writer, bytes);
const kinds: readonly Kind[] = ['merge', 'replace'];
const theirs: readonly Preference[] = [
  { name: 'newPerDay', value: 5, at: start + 1 },
  { name: 'fuzz', value: false, at: start - 1 },
  { name: 'language', value: 'fr', at: start },
];
const backupOf = (entries: readonly Entry[]): Backup => ({
  at: start,
  device: 'phone',
  entries,
  preferences: theirs,
  unreadable: [],
});

function withLog(log: readonly Entry[]): MemoryStorage {
  const storage = new MemoryStorage();
  const store = open(storage, 'old');
  for (const entry of log) store.append(entry);
  store.preferences.set({ name: 'newPerDay', value: 30, at: start });
  store.preferences.set({ name: 'fuzz', value: true, at: start });
  return storage;
}

function importInto(store: Store, entries: readonly Entry[], kind: Kind): Written {
  return store.exchange(planOf(store, entries, kind).exchange);
}

function planOf({ read, preferences }: Store, entries: readonly Entry[], kind: Kind) {
  const present = { entries: read().entries, preferences: preferences.all(), text: preferences.text };
  return planImport(present, backupOf(entries), kind, start + day);
}

function undo(store: Store, at = start + 2 * day): Written {
  const last = store.lastExchange();
  if (last === undefined) throw new Error('no exchange');
  return store.exchange(inverse(last, { entries: store.read().entries, text: store.preferences.text }, at));
}

/** What a learner would find: nothing else of the storage shows. */
function found(storage: MemoryStorage) {
  const store = open(storage, 'reader');
  const { entries, problems } = store.read();
  const preferences = store.preferences.all().map(({ name, value }) => [name, value]);
  return { entries: entries.map(encodeEntry), problems, preferences };
}

const whole = (storage: MemoryStorage) =>
  Object.fromEntries(
    Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').map((key) => [key, storage.getItem(key)]),
  );

const sizeOf = (storage: MemoryStorage): number =>
  Object.entries(whole(storage)).reduce((sum, [key, text]) => sum + key.length + (text ?? '').length, 0);

const ours = manyReviews(120);
const file = manyReviews(200).slice(80);

describe('an import', () => {
  it.each([
    [
      'merge',
      mergeEntries(ours, file),
      [
        ['language', 'fr'],
        ['fuzz', true],
        ['newPerDay', 5],
      ],
    ],
    [
      'replace',
      file,
      [
        ['language', 'fr'],
        ['fuzz', false],
        ['newPerDay', 5],
      ],
    ],
  ] as const)('by %s leaves what it says', (kind, entries, preferences) => {
    const storage = withLog(ours);
    expect(importInto(open(storage), file, kind)).toEqual({ kind: 'written' });
    expect(found(storage)).toEqual({ entries: entries.map(encodeEntry), problems: [], preferences });
  });

  it('merged twice changes nothing the second time', () => {
    const store = open(withLog(ours));
    importInto(store, file, 'merge');
    expect(changesNothing(planOf(store, file, 'merge'))).toBe(true);
  });

  it.each(kinds)('by %s takes one write for all its entries', (kind) => {
    const storage = withLog(ours);
    const before = storage.writes;
    const plan = planOf(open(storage), file, kind);
    open(storage).exchange(plan.exchange);
    expect(storage.writes - before).toBe(3 + plan.exchange.preferences.length);
  });

  it.each(kinds)(
    'by %s: taken back, all is as it was, and what was learnt since is kept; taken back again, it is in',
    (kind) => {
      fc.assert(
        fc.property(likelyLog, likelyLog, (mine, other) => {
          const storage = withLog(mine);
          const before = found(storage);
          importInto(open(storage), other, kind);
          const after = found(storage);
          expect(undo(open(storage, 'next'))).toEqual({ kind: 'written' });
          expect(found(storage)).toEqual(before);
          undo(open(storage, 'third'));
          expect(found(storage)).toEqual(after);
          const since = reviewed({ key: 'since', at: start + 3 * day });
          open(storage, 'later').append(since);
          undo(open(storage, 'fourth'));
          expect(new Set(found(storage).entries)).toEqual(new Set([...before.entries, encodeEntry(since)]));
        }),
        { numRuns: 40 },
      );
    },
  );

  it('taken back leaves a preference that was chosen since', () => {
    const storage = withLog([]);
    const store = open(storage);
    importInto(store, [], 'merge');
    store.preferences.set({ name: 'newPerDay', value: 7, at: start + day });
    undo(store);
    expect(store.preferences.get('newPerDay')).toBe(7);
    expect(store.preferences.get('language')).toBeUndefined();
  });

  it('by replace is not undone by a page that was open: it neither complains nor writes again what went', () => {
    const storage = withLog([]);
    const page = open(storage, 'page');
    for (const entry of ours) page.append(entry);
    importInto(open(storage), file, 'replace');
    const late = reviewed({ key: 'late', at: start + day });
    expect(page.append(late)).toEqual({ kind: 'kept' });
    expect(new Set(found(storage).entries)).toEqual(new Set([...file, late].map(encodeEntry)));
  });

  it('leaves a damaged piece as it stands', () => {
    const storage = withLog(ours);
    const [key = ''] = Object.keys(whole(storage)).filter((name) => name.startsWith('recto.log.'));
    const broken = `${storage.getItem(key)}>r broken\n`;
    storage.setItem(key, broken);
    importInto(open(storage), file, 'replace');
    expect(storage.getItem(key)).toBe(broken);
  });

  it('is forgotten a month later, and its entries stay', () => {
    const storage = withLog(ours);
    importInto(open(storage), file, 'merge');
    const after = found(storage);
    open(storage, 'next').compact(start + 20 * day);
    expect(open(storage, 'next').lastExchange()).toBeDefined();
    open(storage, 'next').compact(start + 40 * day);
    expect(open(storage, 'next').lastExchange()).toBeUndefined();
    expect(found(storage)).toEqual(after);
  });

  it('of a note too long to be packed keeps it', () => {
    const note: Entry = {
      kind: 'note',
      key: 'n',
      card: ours[0]?.card ?? reviewed().card,
      at: start,
      device: 'd',
      text: 'x'.repeat(300_000),
    };
    const storage = withLog(ours);
    importInto(open(storage), [note], 'merge');
    expect(found(storage).entries).toContain(encodeEntry(note));
  });
});

describe('an import that storage does not let finish', () => {
  it.each(kinds)('by %s changes not a single key, whichever write is refused', (kind) => {
    const count = 3 + planOf(open(withLog(ours)), file, kind).exchange.preferences.length;
    for (let failing = 1; failing <= count; failing += 1) {
      const storage = withLog(ours);
      const store = open(storage);
      const before = whole(storage);
      const first = storage.writes;
      storage.refuses = (write) => write === first + failing;
      expect(importInto(store, file, kind)).toEqual({ kind: 'refused', reason: 'full' });
      expect(whole(storage)).toEqual(before);
    }
  });

  it.each(kinds)('by %s changes not a single key when space runs out at any point', (kind) => {
    const full = withLog(ours);
    importInto(open(full), file, kind);
    for (let spare = 0; spare < 9000; spare += 500) {
      const storage = withLog(ours);
      const store = open(storage);
      const before = whole(storage);
      storage.quota = sizeOf(storage) + spare;
      if (importInto(store, file, kind).kind === 'refused') expect(whole(storage)).toEqual(before);
      else expect(found(storage)).toEqual(found(full));
    }
  });

  it('is whole and can be taken back though another page opens between any two of its steps', () => {
    for (const kind of kinds) {
      for (let step = 1; step <= 12; step += 1) {
        const storage = withLog(manyReviews(30));
        const [store, before] = [open(storage), found(storage)];
        let steps = 0;
        storage.onChange = () => {
          steps += 1;
          if (steps === step) open(storage, 'meanwhile');
        };
        expect(importInto(store, [reviewed({ key: 'theirs' })], kind), `${step}`).toEqual({ kind: 'written' });
        storage.onChange = () => undefined;
        const entries = open(storage, 'reader').read().entries;
        expect(entries, `${kind} ${step}`).toHaveLength(kind === 'merge' ? 31 : 1);
        expect(open(storage, 'reader').preferences.get('newPerDay'), `${kind} ${step}`).toBe(5);
        undo(open(storage, 'later'));
        expect(found(storage), `${kind} ${step}`).toEqual(before);
      }
    }
  });

  it('is as if not begun where the page that opened has left no room to finish it', () => {
    for (let step = 1; step <= 12; step += 1) {
      const storage = withLog(ours);
      const [store, before, after] = [open(storage), found(storage), withLog(ours)];
      importInto(open(after), file, 'replace');
      let steps = 0;
      storage.onChange = () => {
        steps += 1;
        if (steps !== step) return;
        open(storage, 'meanwhile');
        storage.quota = sizeOf(storage) + 300;
      };
      const written = importInto(store, file, 'replace');
      storage.onChange = () => undefined;
      expect(found(storage), `${step}`).toEqual(written.kind === 'written' ? found(after) : before);
    }
  });

  it('taken back without room for it: the import and the way to take it back are still there', () => {
    const storage = withLog(ours);
    importInto(open(storage), file, 'replace');
    const before = whole(storage);
    const store = open(storage);
    storage.refuses = () => true;
    expect(undo(store)).toEqual({ kind: 'refused', reason: 'full' });
    expect(whole(storage)).toEqual(before);
  });

  it.each([...kinds, 'undo'] as const)(
    'by %s and a page that dies between any two writes: all is as before, or as after',
    (kind) => {
      const prepared = () => {
        const storage = withLog(ours);
        if (kind === 'undo') importInto(open(storage), file, 'replace');
        return storage;
      };
      const run = (store: Store) => (kind === 'undo' ? undo(store) : importInto(store, file, kind));
      const before = found(prepared());
      const done = prepared();
      run(open(done));
      const after = found(done);
      const outcomes = new Set<string>();
      for (let steps = 0; ; steps += 1) {
        const storage = prepared();
        const store = open(storage);
        const dies = dieAfter(storage, steps);
        run(store);
        const isOver = !dies.dead;
        dies.revive();
        const now = found(storage);
        outcomes.add(JSON.stringify(now) === JSON.stringify(before) ? 'before' : 'after');
        if (JSON.stringify(now) !== JSON.stringify(before)) expect(now).toEqual(after);
        expect(Object.keys(whole(storage))).not.toContain('recto.exchange');
        if (isOver) break;
      }
      expect(outcomes).toEqual(new Set(['before', 'after']));
    },
  );
});

/** After so many writes and removals nothing that the page does reaches the storage any more: it is dead. */
function dieAfter(storage: MemoryStorage, steps: number) {
  const { setItem, removeItem } = storage;
  const state = { dead: false, left: steps };
  const alive = (act: () => void) => {
    state.dead ||= state.left === 0;
    if (state.dead) return;
    state.left -= 1;
    act();
  };
  storage.setItem = (key, text) => alive(() => setItem.call(storage, key, text));
  storage.removeItem = (key) => alive(() => removeItem.call(storage, key));
  const revive = () => Object.assign(storage, { setItem, removeItem });
  return Object.assign(state, { revive });
}
