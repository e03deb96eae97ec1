import { expect, test } from 'vitest';
import { found, placed } from '../support/found.ts';

const rule = 'translation-missing';
const fr = (id: string) => `Q: Quelle est la ${id} ? {#${id}}\nA: Une chose.\n\n`;
const en = (id: string) => `Q: What is the ${id}? {#${id}}\nA: A thing.\n\n`;
const pairs = fr('alpha') + en('alpha') + fr('beta') + en('beta');

test('a card with an id and no translation is a warning, where most concepts have both languages', () => {
  const problems = found(rule, pairs + fr('gamma'));
  expect(problems.map(placed)).toEqual(['warning notes.md:13:1']);
  expect(problems[0]?.message).toBe(
    '"Quelle est la gamma ?" has no card in English, although most concepts here have both languages.',
  );
});

test('a card without an id is a remark', () => {
  const problems = found(rule, `${pairs}Q: What is the delta?\nA: A thing.\n`);
  expect(problems.map(placed)).toEqual(['info notes.md:13:1']);
  expect(problems[0]?.message).toContain('no card in French');
});

test.each([
  ['notes in one language', fr('alpha') + fr('beta') + fr('gamma')],
  ['notes where both languages are the exception', pairs + fr('gamma') + fr('delta')],
  ['one pair alone', fr('alpha') + en('alpha')],
  ['notes without a gap', pairs],
])('%s miss nothing', (_, text) => expect(found(rule, text)).toEqual([]));

test('the two sides may stand in two documents', () => {
  const documents = { 'fr.md': fr('alpha') + fr('beta') + fr('gamma'), 'en.md': en('alpha') + en('beta') };
  expect(found(rule, documents).map(placed)).toEqual(['warning fr.md:7:1']);
  expect(found(rule, { ...documents, 'en.md': documents['en.md'] + en('gamma') })).toEqual([]);
});

test('a bilingual document is checked among notes in one language, which are not', () => {
  const documents = {
    'both.md': pairs + fr('gamma'),
    'one.md': ['a', 'b', 'c', 'd'].map((id) => en(`x${id}`)).join(''),
  };
  expect(found(rule, documents).map(placed)).toEqual(['warning both.md:13:1']);
});
