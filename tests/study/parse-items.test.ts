import { expect, test } from 'vitest';
import { noteOf } from '../../src/study/held.ts';
import { parseItems } from '../../src/study/parse-items.ts';

const item = { card: 'ram.fr', concept: 'ram', deck: 'memory', kind: 'reversed', language: 'fr' };

test('a reversed card is asked backwards too, by an id of its own, as a sibling', () => {
  const items =
    parseItems([{ ...item, formerIds: ['dram.fr'], tags: ['hardware'], section: '2', fingerprint: '1f' }]) ?? [];
  expect(items).toMatchObject([
    { card: 'ram.fr', concept: 'ram', formerIds: ['dram.fr'], fingerprint: '1f' },
    {
      card: 'ram~back.fr',
      concept: 'ram~back',
      partOf: 'ram',
      formerIds: ['dram~back.fr'],
      tags: ['hardware'],
      fingerprint: '1f',
    },
  ]);
  expect(new Set(items.map(noteOf)).size).toBe(1);
  expect(parseItems([{ ...item, kind: 'basic' }])).toEqual([{ ...item, kind: 'basic' }]);
});

test.each([{ tags: 'hardware' }, { tags: [1] }, { section: 2 }, { fingerprint: 3 }])(
  '%j makes no list of cards',
  (wrong) => {
    expect(parseItems([{ ...item, ...wrong }])).toBeUndefined();
  },
);
