import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOf } from '../../src/search/stem.ts';
import {
  inflectionsOf,
  isPrefix,
  numberOf,
  numbersOfStem,
  numbersWithPrefix,
  openVocabulary,
} from '../../src/search/vocabulary.ts';

const term = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'abceilmnorstuyz'), minLength: 1, maxLength: 5 }),
    fc.constantFrom(
      '',
      's',
      'es',
      'aux',
      'eaux',
      'ies',
      'ices',
      'ded',
      'lle',
      'dding',
      'our',
      'tre',
      'ise',
      'yse',
      'ence',
      'ing',
      'ed',
      'lling',
    ),
  )
  .map((parts) => parts.join(''));
const terms = fc.uniqueArray(term, { minLength: 1, maxLength: 60 }).map((all) => all.sort());

test('law: finds by term, prefix and stem what looking at every term finds', () => {
  fc.assert(
    fc.property(terms, fc.array(term, { minLength: 1, maxLength: 8 }), (all, asked) => {
      const vocabulary = openVocabulary(all);
      const numbers = all.map((_, number) => number);
      for (const word of [...asked, ...all]) {
        const begun = numbers.filter((number) => all[number]?.startsWith(word));
        const [from, to] = numbersWithPrefix(vocabulary, word);
        expect(numbers.slice(from, to)).toEqual(begun);
        expect(isPrefix(vocabulary, word, 0, all.length)).toBe(begun.length > 0);
        expect(numberOf(vocabulary, word) ?? -1).toBe(all.indexOf(word));
        const same = numbers.filter((number) => stemOf(all[number] ?? '') === stemOf(word));
        expect(numbersOfStem(vocabulary, stemOf(word)).toSorted((a, b) => a - b)).toEqual(same);
        // What was asked before changes nothing.
        const [number, fresh] = [numberOf(vocabulary, word), openVocabulary(all)];
        if (number !== undefined) expect(inflectionsOf(fresh, number).toSorted((a, b) => a - b)).toEqual(same);
      }
    }),
  );
});
