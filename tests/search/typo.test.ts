import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsMeant } from '../../src/search/typo.ts';
import { typosBetween } from '../../src/search/typos-between.ts';
import { openVocabulary } from '../../src/search/vocabulary.ts';

const meantBy = (word: string, terms: readonly string[], starts = false) =>
  termsMeant(word, openVocabulary(terms), starts).map(({ term }) => terms[term]);

describe('typosBetween', () => {
  test.each([
    ['model', 'model', 0],
    ['mdoel', 'model', 1],
    ['modl', 'model', 1],
    ['modell', 'model', 1],
    ['nodel', 'model', 1],
    ['omdle', 'model', 2],
    ['', 'ab', 2],
    ['ca', 'abc', 3],
  ])('%s, %s: %i', (a, b, count) => expect(typosBetween(a, b).whole).toBe(count));
  test('the best start', () => expect(typosBetween('retrei', 'retrieval').start).toBe(1));
});

describe('termsMeant', () => {
  test('one typo from four letters, two from eight', () => {
    expect(meantBy('lroa', ['lora', 'loan'])).toEqual(['lora']);
    expect(meantBy('modxx', ['model'])).toEqual([]);
    expect(meantBy('tarnsofrmer', ['transformer'])).toEqual(['transformer']);
    expect(meantBy('tarnsofrmre', ['transformer'])).toEqual([]);
    expect(meantBy('dog', ['dig', 'cog'])).toEqual([]);
  });
  test('two letters swapped are found among many terms that are as near', () => {
    const many = [...'bcdfgjknpstvwxz'].flatMap((letter) => [`lro${letter}`, `l${letter}oa`, `${letter}roa`]).sort();
    expect(meantBy('lroa', [...many, 'lora'].sort())).toContain('lora');
  });
  test('starts only when asked', () => {
    expect(meantBy('retrei', ['retrieval'])).toEqual([]);
    expect(meantBy('retrei', ['retrieval'], true)).toEqual(['retrieval']);
  });

  // The sieve and Fuse may only leave out what the exact count leaves out too.
  test('law: finds exactly what counting every pair finds', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcde+_é'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(
        word,
        fc.array(word, { maxLength: 12 }),
        fc.array(fc.nat(40), { maxLength: 3 }),
        fc.boolean(),
        (asked, others, places, starts) => {
          const terms = [
            ...new Set([
              ...others,
              ...places.map((place) => swap(asked, place)),
              asked.slice(1),
              asked.slice(0, -1),
              `${asked}abcd`,
            ]),
          ].filter((term) => term !== '');
          const allowed = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);
          const whole = terms.filter((term) => {
            return typosBetween(asked, term).whole <= allowed(Math.max(asked.length, term.length));
          });
          const begun = terms.filter((term) => typosBetween(asked, term).start <= allowed(asked.length));
          const expected = whole.length === 0 && starts && asked.length >= 5 ? begun : whole;
          expect(meantBy(asked, terms, starts).sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 2000 },
    );
  });
});

function swap(word: string, place: number): string {
  const at = place % (word.length - 1);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
