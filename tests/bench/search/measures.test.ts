import { describe, expect, test } from 'vitest';
import { mean, quantile, recallAt, reciprocalRankAt } from './measures.ts';
import { scoreOf } from './scores.ts';
import { ask } from './trial.ts';

describe('recall at k', () => {
  test.each([
    ['the only one first', 1, ['a', 'b'], ['a'], 1],
    ['the only one second', 1, ['b', 'a'], ['a'], 0],
    ['one of two', 5, ['x', 'a'], ['a', 'b'], 0.5],
    ['three wanted, one place: one hit is all', 1, ['b'], ['a', 'b', 'c'], 1],
    ['seven wanted, five places, four hits', 5, ['a', 'b', 'x', 'c', 'd', 'e'], [...'abcdefg'], 0.8],
    ['beyond k does not count', 5, ['1', '2', '3', '4', '5', 'a'], ['a'], 0],
    ['found twice counts once', 5, ['a', 'a'], ['a', 'b'], 0.5],
    ['wanted twice counts once', 5, ['a'], ['a', 'a'], 1],
    ['nothing found', 5, [], ['a'], 0],
  ])('%s', (_, k, found, relevant, expected) => {
    expect(recallAt(k, found, relevant)).toBe(expected);
  });
});

test.each([
  ['first', ['a', 'x'], ['a'], 1],
  ['third, the other relevant one behind it', ['x', 'y', 'b', 'a'], ['a', 'b'], 1 / 3],
  ['tenth', [...'123456789', 'a'], ['a'], 1 / 10],
  ['eleventh', [...'1234567890', 'a'], ['a'], 0],
  ['nowhere', ['x'], ['a'], 0],
])('reciprocal rank at 10: %s', (_, found, relevant, expected) => {
  expect(reciprocalRankAt(10, found, relevant)).toBe(expected);
});

test('quantiles are of the numbers themselves, by nearest rank, and there is none of none', () => {
  const numbers = Array.from({ length: 20 }, (_, at) => 20 - at);
  expect([0.5, 0.95, 1].map((share) => quantile(share, numbers))).toEqual([10, 19, 20]);
  expect([quantile(0.5, [7]), quantile(0.5, []), mean([1, 2, 6]), mean([])]).toEqual([7, null, 3, null]);
});

test('a score is the mean over all queries, and by class', () => {
  const answer = (found: string[], kind: string, time: number) => ({
    query: { query: 'q', class: kind, relevant: ['a', 'b'] },
    found,
    time,
    isFirst: false,
  });
  const answers = [answer(['a', 'b'], 'exact', 1), answer(['x', 'a'], 'typo', 3), answer([], 'typo', 2)];
  expect(scoreOf({ engine: 'some', answers })).toEqual({
    name: 'some',
    p50: 2,
    p95: 3,
    recall1: 1 / 3,
    recall5: 0.5,
    mrr: 0.5,
    classes: { exact: { recall5: 1, mrr: 1 }, typo: { recall5: 0.25, mrr: 0.25 } },
  });
});

describe('engines are asked in turns of a query of each class', () => {
  const queries = ['exact', 'typo', 'exact', 'typo', 'exact'].map((kind, at) => ({
    query: `q${at}`,
    class: kind,
    relevant: ['a'],
  }));
  /** Takes some time, however little, and notes what it is asked. */
  const engine = (name: string, asked: string[]) => ({
    engine: { name, index: () => () => [] },
    search: ({ query }: { readonly query: string }) => {
      const start = performance.now();
      while (performance.now() === start);
      asked.push(`${name} ${query}`);
      return ['a'];
    },
  });
  test('each all of them, the first of a turn told apart', () => {
    const asked: string[] = [];
    const trials = ask([engine('one', asked), engine('other', asked)], queries, 1000);
    // What came before was the warming up.
    expect(asked.slice(-10).join()).toBe(
      'one q0,one q1,other q0,other q1,other q3,other q2,one q3,one q2,one q4,other q4',
    );
    const firsts = trials.map(({ answers }) =>
      answers.filter(({ isFirst }) => isFirst).map(({ query }) => query.query),
    );
    expect(firsts).toEqual([
      ['q0', 'q3'],
      ['q0', 'q4'],
    ]);
  });
  test('one whose time is up no more than it has had', () => {
    const trials = ask([engine('one', [])], queries, 0);
    expect(trials.map(({ answers }) => answers.map(({ query }) => query.query))).toEqual([['q0', 'q1']]);
  });
  test('one that is left alone comes after itself', () => {
    const [trial] = ask([engine('one', [])], queries, 1000);
    expect(trial?.answers.map(({ isFirst }) => isFirst)).toEqual([true, false, false, false, false]);
  });
});
