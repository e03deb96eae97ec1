import { expect, test } from 'vitest';
import { cognatesIn } from '../../../src/collection/pairs/cognates.ts';

const cognates = (french: string, english: string) =>
  cognatesIn([
    { language: 'fr', text: french },
    { language: 'en', text: english },
  ]);

test('words that are spelt nearly alike are pairs, whatever their accents are made of, once each', () => {
  const english = 'A dynamic generator, another generator.';
  expect(cognates('Un générateur. Des dynamiques ?', english)).toEqual([
    ['générateur', 'generator'],
    ['dynamique', 'dynamic'],
  ]);
  expect(cognates('Un générateur. Des dynamiques ?'.normalize('NFD'), english)).toHaveLength(2);
});

test('the same word in both languages, short words and words of one language alone are none', () => {
  expect(cognates('une question, un texte, une perte', 'a question, a text, a loss')).toEqual([]);
});
