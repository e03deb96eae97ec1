import { expect, test } from 'vitest';
import type { CardId } from '../../src/cards/card.ts';
import { conceptFinder } from '../../src/study/concept-finder.ts';
import { parseItems } from '../../src/study/parse-items.ts';

const item = { concept: 'lock', deck: 'threads', kind: 'basic', language: 'fr' };
const json = [
  { ...item, card: 'lock.fr', formerIds: ['verrou.fr', 'mutex.fr'] },
  { ...item, card: 'mutex.fr', concept: 'mutex' },
];
const find = conceptFinder(parseItems(json) ?? []);

test.each([
  ['lock.fr', 'lock', 'a card by its id'],
  ['verrou.fr', 'lock', 'by an id it had before one was written'],
  ['mutex.fr', 'mutex', 'a card that is there before any that was'],
  ['lock.en', 'lock', 'in a language it had before'],
  ['gone.fr', 'gone', 'a card that is gone keeps a concept of its own'],
])('%s is about %s: %s', (card, concept) => expect(find(card as CardId)).toBe(concept));

test.each([['verrou.fr'], [['verrou.fr', 1]], [null]])('former ids %j make no list of cards', (formerIds) => {
  expect(parseItems([{ ...item, card: 'lock.fr', formerIds }])).toBeUndefined();
});
