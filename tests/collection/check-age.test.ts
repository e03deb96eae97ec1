import { expect, test } from 'vitest';
import { assemble } from '../../src/collection/assemble.ts';
import { checkAge } from '../../src/collection/check-age.ts';

const text = 'Q: Quelle est la réponse ? {#x}\nA: Celle-ci.\n\nQ: What is the answer? {#x}\nA: This one.\n';
const collection = assemble([{ file: 'notes.md', text }]);
const day = 86_400;
const first = Date.parse('2026-01-10T12:00:00Z') / 1000;
const ages = (french: number | undefined, english: number | undefined) =>
  checkAge(collection, (_, line) => (line === 1 ? french : english));

test('a side edited more than 30 days after the other is a remark at the older side', () => {
  expect(ages(first, first + 31 * day)).toMatchObject([
    {
      rule: 'translation-drift',
      severity: 'info',
      place: { file: 'notes.md', line: 1, column: 1 },
      message:
        '"Quelle est la réponse ?" was last edited on 2026-01-10, its translation at notes.md:4:1 on 2026-02-10: it may be behind.',
    },
  ]);
  expect(ages(first + 31 * day, first)[0]?.place.line).toBe(4);
});

test('30 days are no drift', () => expect(ages(first, first + 30 * day)).toEqual([]));

test('a date that nobody knows is no drift', () => {
  expect(ages(undefined, first)).toEqual([]);
  expect(ages(undefined, undefined)).toEqual([]);
});

test('the lines of a whole card are asked about', () => {
  const asked: unknown[] = [];
  checkAge(collection, (...lines) => {
    asked.push(lines);
    return undefined;
  });
  expect(asked).toEqual([
    ['notes.md', 4, 5],
    ['notes.md', 1, 2],
  ]);
});
