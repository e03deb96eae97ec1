import { expect, test } from 'vitest';
import { openQueryList } from '../../src/study/query-list.ts';
import { openDoor } from '../../src/study/storage-door.ts';

function storage(): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
    key: (at) => [...texts.keys()][at] ?? null,
    get length() {
      return texts.size;
    },
  };
}

test('keeps the last queries first, each once, as many as it may', () => {
  const door = openDoor(storage());
  const list = openQueryList(door, 'list', 3);
  for (const query of ['a', 'b', ' a ', '', 'c', 'd']) list.add(query);
  expect(list.all()).toEqual(['d', 'c', 'a']);
  list.remove('c');
  expect(openQueryList(door, 'list', 3).all()).toEqual(['d', 'a']);
});

test('keeps queries as long as the page where storage is denied', () => {
  const list = openQueryList(openDoor(undefined), 'list', 3);
  expect(list.add('a')).toEqual({ kind: 'refused', reason: 'blocked' });
  expect(list.all()).toEqual(['a']);
});

test('puts aside what it cannot read before it writes', () => {
  const kept = storage();
  kept.setItem('list', '{"of": "a newer version"}');
  const list = openQueryList(openDoor(kept), 'list', 3);
  expect(list.all()).toEqual([]);
  list.add('a');
  expect(list.all()).toEqual(['a']);
  expect(kept.getItem('list.unreadable.0')).toBe('{"of": "a newer version"}');
});
