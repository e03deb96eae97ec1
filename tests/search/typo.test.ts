import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsMeant } from '../../src/search/typo.ts';
import { typosBetween } from '../../src/search/typos-between.ts';
import { openVocabulary } from '../../src/search/vocabulary.ts';

const meantBy = (word: string, terms: readonly string[], isUnheardOf = false) =>
  termsMeant(word, openVocabulary(terms), isUnheardOf).map(({ term }) => terms[term]);

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
  test('starts only of an unheard-of word', () => {
    expect(meantBy('retrei', ['retrieval'])).toEqual([]);
    expect(meantBy('retrei', ['retrieval'], true)).toEqual(['retrieval']);
  });
  test('two typos in six or seven letters where nothing is nearer', () => {
    expect(meantBy('vetcros', ['vectors'])).toEqual([]);
    expect(meantBy('vetcros', ['vectors'], true)).toEqual(['vectors']);
    expect(meantBy('vetcros', ['vectors', 'vetcross'], true)).toEqual(['vetcross']);
    expect(meantBy('lraoo', ['lora'], true)).toEqual([]);
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
        (asked, others, places, isUnheardOf) => {
          const terms = [
            ...new Set([
              ...others,
              ...places.map((place) => swap(asked, place)),
              asked.slice(1),
              asked.slice(0, -1),
              `${asked}abcd`,
            ]),
          ].filter((term) => term !== '');
          const within = (two: number) =>
            terms.filter((term) => {
              const longest = Math.max(asked.length, term.length);
              return typosBetween(asked, term).whole <= (longest < 4 ? 0 : longest < two ? 1 : 2);
            });
          const begun = terms.filter(
            (term) => typosBetween(asked, term).start <= (asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2),
          );
          const ways = [
            within(8),
            isUnheardOf && asked.length >= 5 ? begun : [],
            isUnheardOf && asked.length >= 6 ? within(6) : [],
          ];
          const expected = ways.find((way) => way.length > 0) ?? [];
          expect(meantBy(asked, terms, isUnheardOf).sort()).toEqual(expected.sort());
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
