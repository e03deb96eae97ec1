import { describe, expect, test } from 'vitest';
import { createSearch } from '../../src/search/rank.ts';
import { sample } from './sample.ts';

const search = createSearch(sample);
const concepts = (query: string) => search(query, { language: 'en', limit: 50 }).map(({ concept }) => `${concept}`);

describe('hostile queries', () => {
  const empty = [
    '',
    ' ',
    '\u00a0\u2003\t\n',
    '?!…',
    '()[]{}',
    '-',
    '--',
    '- -',
    '"',
    '""',
    '-"',
    '🙂',
    '\u0301',
    '\ud800',
    "l'",
    '\u200b',
  ];
  test.each(empty)('%j has no results', (query) => expect(concepts(query)).toEqual([]));

  const odd = [
    '.*',
    'a|b',
    '(rag',
    '[rag',
    'rag\\',
    '^rag$',
    '+++',
    'c+++',
    '__proto__',
    'constructor',
    'rag🙂',
    'a'.repeat(100_000),
  ];
  test.each(odd.map((query) => [query.slice(0, 20), query]))('%j does not throw', (_, query) =>
    expect(() => concepts(query)).not.toThrow(),
  );

  test('a very long query ends', () => expect(concepts('attention xqzwv '.repeat(20_000))[0]).toBe('attention'));
  test('marks of syntax around a word do no harm', () => expect(concepts('(rag)')[0]).toBe('rag'));
  test('nothing is found in nothing', () => expect(createSearch([])('rag', { language: 'fr', limit: 9 })).toEqual([]));
});
