import type { Entry } from '../../src/study/review.ts';
import type { TextStorage } from '../../src/study/storage-door.ts';
import { openStore } from '../../src/study/store.ts';
import { day, manyReviews, reviewed, start } from './examples.ts';

/** Fails the test when the two differ; `expect(a).toEqual(b)` or the like. */
export type SameCheck = (actual: unknown, expected: unknown) => void;

export interface ContractCase {
  readonly name: string;
  /** Takes an empty storage and a check, and throws what the check throws. */
  readonly run: (storage: TextStorage, same: SameCheck) => void;
}

const bytes = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
const otherBytes = new Uint8Array([9, 9, 9, 9, 9, 9, 9, 9]);
const sorted = (entries: readonly Entry[]) => entries.map(({ key }) => key).sort();

function keysOf(storage: TextStorage): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').sort();
}

/** What a store promises on any Storage, in memory or a browser's own: each case starts with an empty one. */
export function storeContract(): readonly ContractCase[] {
  return [
    { name: 'an empty storage holds no entry and no problem', run: startsEmpty },
    { name: 'what was kept is there for the next page', run: keepsForTheNext },
    { name: 'two tabs writing in turn lose nothing', run: twoTabs },
    { name: 'the device keeps its name, and entries get keys of their own', run: names },
    { name: 'a preference is what was set, and a broken one is none', run: preference },
    { name: 'lines no page writes to any more are packed, and nothing is lost', run: packs },
    { name: 'what can’t be read is reported whole and stays as it is', run: unreadableStays },
  ];
}

const startsEmpty: ContractCase['run'] = (storage, same) => {
  same(openStore(storage, 'tab', bytes).read(), { entries: [], problems: [], blocked: false });
};

const keepsForTheNext: ContractCase['run'] = (storage, same) => {
  const log = manyReviews(200);
  const store = openStore(storage, 'tab', bytes);
  for (const entry of log) same(store.append(entry), { kind: 'kept' });
  same(openStore(storage, 'next', bytes).read(), { entries: log, problems: [], blocked: false });
};

const twoTabs: ContractCase['run'] = (storage, same) => {
  const log = manyReviews(150);
  const tabs = [openStore(storage, 'left', bytes), openStore(storage, 'right', bytes)];
  for (const [index, entry] of log.entries()) same(tabs[index % 2]?.append(entry), { kind: 'kept' });
  for (const tab of tabs) same(sorted(tab.read().entries), sorted(log));
};

const names: ContractCase['run'] = (storage, same) => {
  const first = openStore(storage, 'tab', bytes);
  same(first.device, '0102030405060708');
  const keys = [first.nextKey(), first.nextKey()];
  first.append(reviewed());
  const again = openStore(storage, 'tab', otherBytes);
  same(again.device, first.device);
  same(new Set([...keys, again.nextKey(), again.nextKey()]).size, 4);
};

const preference: ContractCase['run'] = (storage, same) => {
  const { preferences } = openStore(storage, 'tab', bytes);
  same(preferences.get('language'), undefined);
  same(preferences.set({ name: 'language', value: 'en', at: start }), { kind: 'written' });
  same(openStore(storage, 'next', bytes).preferences.get('language'), 'en');
  storage.setItem('recto.preference.language', 'klingon');
  same(preferences.get('language'), undefined);
};

const packs: ContractCase['run'] = (storage, same) => {
  const log = manyReviews(500);
  const store = openStore(storage, 'tab', bytes);
  for (const entry of log) store.append(entry);
  const next = openStore(storage, 'next', bytes);
  same(next.compact(start + day), { kind: 'nothing' });
  same(next.compact(start + 3 * day), { kind: 'packed', entries: 500 });
  same(keysOf(storage), ['recto.device', 'recto.packed.next.0']);
  same(next.read(), { entries: log, problems: [], blocked: false });
  same(store.append(reviewed({ key: 'late', at: start + 4 * day })), { kind: 'kept' });
  same(sorted(next.read().entries), sorted([...log, reviewed({ key: 'late' })]));
};

const unreadableStays: ContractCase['run'] = (storage, same) => {
  const key = 'recto.log.tab.0';
  const text = 'recto-log 2\nfrom the future\n';
  storage.setItem(key, text);
  const store = openStore(storage, 'tab', bytes);
  same(store.append(reviewed()), { kind: 'kept' });
  const { entries, problems } = store.read();
  same(entries, [reviewed()]);
  same(problems, [{ key, text, unreadable: [{ line: 1, text, why: 'newer-version' }] }]);
  same(storage.getItem(key), text);
  same(keysOf(storage), ['recto.device', 'recto.log.tab.0', 'recto.log.tab.1']);
};
