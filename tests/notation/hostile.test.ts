import { toString as plainText } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { assemble } from '../../src/collection/assemble.ts';
import { parseTree } from '../../src/notation/parser.ts';
import { pathological } from '../support/pathological.ts';

// What grows with the square of its text does not end at this length within a test's time: `npm run bench -- hostile` measures.
const length = 100_000;

test.each(Object.entries(pathological))('notes made of %s are read to their end', (_, make) => {
  const text = make(length);
  const { documents, cards } = assemble([{ file: 'hostile.md', text }]);
  const lines = text.split('\n').length;
  expect(documents).toHaveLength(1);
  for (const { span } of cards.values()) expect(span.endLine).toBeLessThanOrEqual(lines);
});

test.each([
  ['emphasis', '*a '.repeat(150_000) + 'b* '.repeat(150_000)],
  ['quotations', `${'> '.repeat(150_000)}end`],
  ['lists', `${'1. '.repeat(150_000)}end`],
])('of %s nested deeper than the parser can bear, every character stays', (_, text) => {
  const words = plainText(parseTree(text));
  expect(words.replaceAll(/[^\p{L}]/gu, '')).toBe(text.replaceAll(/[^\p{L}]/gu, ''));
  expect(words).not.toMatch(/[\u2e00-\u2e5c]/);
});
