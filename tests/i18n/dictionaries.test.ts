import { describe, expect, test } from 'vitest';
import en from '../../src/i18n/en.json' with { type: 'json' };
import fr from '../../src/i18n/fr.json' with { type: 'json' };
import { otherLanguage, t, tCount } from '../../src/i18n/t.ts';

const french: Readonly<Record<string, string>> = fr;
const english: Readonly<Record<string, string>> = en;
const holesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const keys = Object.keys(english);

test('both dictionaries have the same keys, in the same order, and no empty text', () => {
  expect(Object.keys(french)).toEqual(keys);
  expect(Object.entries({ ...french, ...english }).filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(keys)('%s leaves the same holes in both languages', (key) => {
  expect(holesOf(french[key] ?? '')).toEqual(holesOf(english[key] ?? ''));
});

test('every singular has its plural', () => {
  const stems = keys.filter((key) => key.endsWith('.one')).map((key) => key.slice(0, -4));
  expect(stems.filter((stem) => !keys.includes(`${stem}.other`))).toEqual([]);
  expect(stems).toContain('cards');
});

const texts = Object.entries(french).filter(([key]) => key !== 'nav.language');

test.each(texts)('%s follows French typography', (_, text) => {
  expect(text).not.toMatch(/[^\s\u00a0\u202f](?<!https?)[;:?!»](?!\/)/u);
  expect(text).not.toMatch(/[ ][;:?!»]|«[ ]/u);
  expect(text).not.toMatch(/«(?![\u00a0\u202f])/u);
  expect(text).not.toMatch(/'|\.\.\./);
});

describe('the words of the interface', () => {
  test('come with their holes filled', () => {
    expect(t('en', 'cards.one', { count: 1 })).not.toContain('{');
    expect(t('en', 'cards.one')).toContain('{count}');
  });
  test('count as each language does: French says 0 in the singular, English in the plural', () => {
    expect(tCount('fr', 'cards', 0)).toBe('0 carte');
    expect(tCount('en', 'cards', 0)).toBe('0 cards');
    expect(tCount('fr', 'cards', 2)).toBe('2 cartes');
    expect(tCount('en', 'cards', 1234)).toBe('1,234 cards');
    expect(tCount('fr', 'cards', 1234)).toBe('1\u202f234 cartes');
  });
  test('take the plural of the number that is shown, not of the one that was rounded', () => {
    expect(tCount('fr', 'interval.years', 1.24, 1)).toBe('1,2\u00a0an');
    expect(tCount('fr', 'interval.years', 1.96, 1)).toBe('2\u00a0ans');
  });
  test('have one other language', () => {
    expect(otherLanguage('fr')).toBe('en');
    expect(otherLanguage('en')).toBe('fr');
  });
});
