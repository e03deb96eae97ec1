import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIdle } from '../../src/search/idle.ts';
import { createSearch, type SearchResult } from '../../src/search/rank.ts';
import { tokenize, words } from '../../src/search/tokens.ts';
import { all, anything, collection } from './arbitrary.ts';
import { sample } from './sample.ts';

const namesOf = (results: readonly SearchResult[]) => results.map(({ concept }) => concept);

test('law: every word of a question finds its card', () => {
  fc.assert(
    fc.property(collection, (entries) => {
      const search = createSearch(entries);
      for (const { concept, question } of entries) {
        for (const asked of words(question).filter(({ length }) => length >= 3))
          expect(namesOf(search(asked, all))).toContain(concept);
      }
    }),
  );
});

test('law: the first three letters of a word of a question that says something, and the question itself, find its card', () => {
  fc.assert(
    fc.property(collection, (entries) => {
      const search = createSearch(entries);
      for (const { concept, question } of entries) {
        for (const asked of words(question).filter((word) => !isIdle(word)))
          expect(namesOf(search(asked.slice(0, 3), all))).toContain(concept);
        if (words(question).length > 0) expect(namesOf(search(question, all))).toContain(concept);
      }
    }),
  );
});

test('law: one swap or one deletion in a word of six letters or more still finds the card', () => {
  const places = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.shuffledSubarray([...sample], { minLength: 5 }), places, (entries, [first = 0, ...more]) => {
      const search = createSearch(entries);
      const known = new Set(entries.flatMap(({ question, answer }) => [question, answer].flatMap(termsOf)));
      for (const { concept, question } of entries) {
        const long = words(question).filter(({ length }) => length >= 6);
        for (const [i, asked] of long.entries()) {
          const place = more[i] ?? first;
          for (const mistyped of [swapped(asked, place), without(asked, place)].filter((term) => !known.has(term))) {
            expect(namesOf(search(mistyped, all)), mistyped).toContain(concept);
            // Amid the other words of the question too.
            expect(
              namesOf(search([...words(question).filter((other) => other !== asked), mistyped].join(' '), all)),
            ).toContain(concept);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('law: the same results whatever the order of the entries', () => {
  const shuffled = anything.chain(([entries, asked]) =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray([...entries], { minLength: entries.length }),
      fc.constant(asked),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([entries, other, asked]) => {
      expect(createSearch(other)(asked, all)).toEqual(createSearch(entries)(asked, all));
    }),
  );
});

test('law: what was asked before changes nothing', () => {
  fc.assert(
    fc.property(anything, ([entries, asked]) => {
      const search = createSearch(entries);
      const typed = Array.from(asked, (_, at) => asked.slice(0, at + 1));
      const reordered = words(asked).reverse().join(' ');
      for (const before of [...entries.map(({ question }) => question), ...typed, reordered, `"${asked}"`, `-${asked}`])
        search(before, all);
      expect(search(asked, all)).toEqual(createSearch(entries)(asked, all));
    }),
  );
});

test('law: a concept is one result, with all its sides; fewer asked are the first of more', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 4 }), ([entries, asked], limit) => {
      const search = createSearch(entries);
      const results = search(asked, all);
      expect(new Set(namesOf(results)).size).toBe(results.length);
      for (const { concept: name, entries: sides, matches } of results) {
        expect(new Set(sides)).toEqual(new Set(entries.filter((entry) => entry.concept === name)));
        expect(matches.map(({ card }) => card)).toEqual(sides.map(({ card }) => card));
      }
      expect(search(asked, { ...all, limit })).toEqual(results.slice(0, limit));
    }),
  );
});

function termsOf(text: string): string[] {
  const { words: found, forms } = tokenize(text);
  return [...found, ...forms].map(({ term }) => term);
}

function swapped(asked: string, place: number): string {
  const at = place % (asked.length - 1);
  return asked.slice(0, at) + asked.charAt(at + 1) + asked.charAt(at) + asked.slice(at + 2);
}

function without(asked: string, place: number): string {
  const at = place % asked.length;
  return asked.slice(0, at) + asked.slice(at + 1);
}
