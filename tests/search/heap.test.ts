import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keep } from '../../src/search/heap.ts';

test('a heap keeps the best of all that were put into it, as many as are wanted, the worst of them on top', () => {
  const ratings = fc.array(fc.nat(50), { maxLength: 200, size: 'max' });
  fc.assert(
    fc.property(ratings, fc.integer({ min: 1, max: 40 }), (rated, most) => {
      const isWorse = (a: number, b: number): boolean =>
        (rated[a] ?? 0) < (rated[b] ?? 0) || (rated[a] === rated[b] && a > b);
      const heap: number[] = [];
      for (const added of rated.keys()) keep(heap, added, most, isWorse);
      const best = [...rated.keys()].sort((a, b) => (isWorse(a, b) ? 1 : -1)).slice(0, most);
      expect([...heap].sort((a, b) => (isWorse(a, b) ? 1 : -1))).toEqual(best);
      expect(heap[0]).toBe(best.at(-1));
    }),
  );
});
