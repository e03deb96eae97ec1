import { expect, test } from 'vitest';
import { parseEntries } from '../../src/search/entry.ts';

const good = {
  card: 'rag.fr',
  concept: 'rag',
  deck: 'llm',
  deckTitle: '',
  language: 'fr',
  kind: 'basic',
  question: 'Q',
  answer: '',
};

test('reads what it wrote, and nothing more', () => {
  const json: unknown = JSON.parse(JSON.stringify([{ ...good, extra: 1 }]));
  expect(parseEntries(json)).toEqual([good]);
  expect(parseEntries([])).toEqual([]);
  expect(parseEntries([{ ...good, rewordings: ['R'] }])).toEqual([{ ...good, rewordings: ['R'] }]);
});

test.each([null, undefined, 1, 'a', {}, { length: 1, 0: good }])('%j is not a list', (json) => {
  expect(parseEntries(json)).toEqual({ problem: 'not-a-list' });
});

test.each([null, 1, 'a', []].map((bad) => [bad]))('an entry may not be %j', (bad) => {
  const expected = Array.isArray(bad)
    ? { problem: 'bad-field', index: 1, field: 'card' }
    : { problem: 'not-an-entry', index: 1 };
  expect(parseEntries([good, bad])).toEqual(expected);
});

test.each([
  ['card', ''],
  ['concept', 3],
  ['deck', undefined],
  ['deckTitle', null],
  ['language', 'de'],
  ['language', 'toString'],
  ['kind', '__proto__'],
  ['question', []],
  ['answer', {}],
  ['rewordings', 'R'],
  ['rewordings', [1]],
] as const)('%s may not be %j', (field, value) => {
  expect(parseEntries([{ ...good, [field]: value }])).toEqual({ problem: 'bad-field', index: 0, field });
});
