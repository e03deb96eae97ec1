import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyClause } from '../../src/search/clause.ts';
import { openCollect } from '../../src/search/collect.ts';
import { createIndex } from '../../src/search/create-index.ts';
import { exact } from '../../src/search/terms.ts';
import { entriesOf } from './sample.ts';

const words = ['gradient', 'kernel', 'cache', 'token', 'vector'];
const text = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((some) => some.join(' '));
const sides = fc.array(fc.tuple(text, text), { minLength: 20, maxLength: 90 });

test('law: the best of few wanted are the first of the best of many', () => {
  fc.assert(
    fc.property(sides, fc.subarray(words, { minLength: 1 }), fc.integer({ min: 1, max: 6 }), (all, asked, most) => {
      const cards = all.map(([question, answer], at) => [`card-${at}.en`, [`What is ${question}?`, answer]] as const);
      const index = createIndex(entriesOf(Object.fromEntries(cards)), {});
      const known = asked.map((word) => index.terms.indexOf(word)).filter((term) => term >= 0);
      const clauses = known.map((term) => ({ ...emptyClause, terms: new Map([[term, exact]]) }));
      const collect = openCollect(index);
      const of = (count: number) => collect(clauses, count).candidates.map(({ concept }) => concept);
      expect(of(most)).toEqual(of(all.length).slice(0, most));
    }),
  );
});
