import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, foldHistory, type History, memoryOf } from '../../src/study/history.ts';
import { mergeEntries } from '../../src/study/merge.ts';
import { compareEntries, type Entry } from '../../src/study/review.ts';
import { newMemory, review } from '../../src/study/schedule.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import {
  card,
  concept,
  conceptOf,
  day,
  hostileLog,
  likelyLog,
  likelyReview,
  minute,
  reviewed,
  start,
} from './examples.ts';

const fold = (entries: readonly Entry[]): History => foldHistory(entries, conceptOf, defaultSettings);
const undo = (of: string, at = start): Entry => ({ kind: 'undo', key: `undo-${of}`, of, at, device: 'desk' });

describe('the union of logs', () => {
  it('is commutative, associative and idempotent, even when keys clash', () => {
    for (const log of [likelyLog, hostileLog]) {
      fc.assert(
        fc.property(log, log, log, (a, b, c) => {
          const union = mergeEntries(a, b);
          expect(mergeEntries(b, a)).toEqual(union);
          expect(mergeEntries(union, c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
          expect(mergeEntries(union, union)).toEqual(union);
          expect(mergeEntries(union, a)).toEqual(union);
        }),
      );
    }
  });

  it('is sorted by time then key, and holds every key once and nothing else', () => {
    fc.assert(
      fc.property(likelyLog, likelyLog, (a, b) => {
        const union = mergeEntries(a, b);
        expect(union).toEqual(union.toSorted(compareEntries));
        expect(union.map(({ key }) => key).sort()).toEqual([...new Set([...a, ...b].map(({ key }) => key))].sort());
        expect([...a, ...b]).toEqual(expect.arrayContaining([...union]));
      }),
    );
  });
});

describe('the fold', () => {
  it('does not depend on the order or the doubles of what it is given', () => {
    fc.assert(
      fc.property(likelyLog, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (log, chance) => {
        const shuffled = [...log, ...log]
          .map((entry) => ({ entry, rank: chance.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ entry }) => entry);
        expect(fold(shuffled)).toEqual(fold(log));
      }),
    );
  });

  it('is what appending one by one gives', () => {
    fc.assert(
      fc.property(likelyLog, (log) => {
        expect(log.reduce(append, fold([]))).toEqual(fold(log));
      }),
    );
  });

  it('is what appending in another order gives: another device’s older reviews come late', () => {
    fc.assert(
      fc.property(likelyLog, (log) => {
        expect(log.toReversed().reduce(append, fold([]))).toEqual(fold(log));
      }),
    );
  });

  it('keeps one memory per concept: both languages’ reviews in one line', () => {
    const french = reviewed({ key: 'a', card: card('rag.fr') });
    const english = reviewed({ key: 'b', card: card('rag.en'), at: start + 10 * minute });
    const history = fold([english, french]);
    const first = review(newMemory, 'good', start, 60, french.card, defaultSettings);
    const second = review(first, 'good', start + 10 * minute, 60, english.card, defaultSettings);
    expect(history.memories).toEqual(new Map([[concept('rag'), second]]));
    expect(history.reviews).toEqual([french, english]);
  });

  it('folds the same log per card when told so', () => {
    const log = [reviewed({ key: 'a', card: card('rag.fr') }), reviewed({ key: 'b', card: card('rag.en') })];
    const perCard = foldHistory(log, (of) => concept(of), defaultSettings);
    expect([...perCard.memories.keys()]).toEqual(['rag.fr', 'rag.en']);
  });
});

describe('undo', () => {
  it('after a grade gives back every memory and review as they were', () => {
    fc.assert(
      fc.property(likelyLog, likelyReview, (log, graded) => {
        const before = fold(log);
        const entry = { ...graded, key: 'fresh' };
        const after = append(append(before, entry), undo('fresh'));
        expect(after.memories).toEqual(before.memories);
        expect(after.reviews).toEqual(before.reviews);
        expect(after.byConcept).toEqual(before.byConcept);
      }),
    );
  });

  it('holds whichever arrives first, and however often', () => {
    const graded = reviewed({ key: 'a' });
    expect(fold([undo('a'), graded]).memories).toEqual(new Map());
    expect([undo('a'), graded, undo('a')].reduce(append, fold([])).reviews).toEqual([]);
  });

  it('of one review leaves the others in force', () => {
    const list = ['a', 'b', 'c'].map((key, index) => reviewed({ key, at: start + index * day }));
    expect(fold([...list, undo('b')]).reviews.map(({ key }) => key)).toEqual(['a', 'c']);
  });
});

describe('a concept without reviews', () => {
  it('is new', () => {
    expect(memoryOf(fold([]), concept('rag'))).toEqual(newMemory);
  });
});
