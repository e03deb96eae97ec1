import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldHistory, type History, memoryOf } from '../../src/study/history.ts';
import {
  buildQueue,
  countDue,
  type Filter,
  newAllowance,
  nextLearning,
  type StudyItem,
} from '../../src/study/queue.ts';
import type { Entry } from '../../src/study/review.ts';
import { isDue, retrievability } from '../../src/study/schedule.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { card, conceptOf, day, deck, item, likelyLog, minute, reviewed, start } from './examples.ts';

const fold = (entries: readonly Entry[]): History => foldHistory(entries, conceptOf, defaultSettings);
const names = (queue: readonly StudyItem[]): string[] => queue.map((one) => one.card);
const queueOf = (items: readonly StudyItem[], history: History, now: number, filter: Filter = {}) =>
  buildQueue(items, history, now, 60, defaultSettings, filter);

const allItems = [
  item('rag.fr', 'ml'),
  item('rag.en', 'ml-en'),
  item('tcp.fr', 'net'),
  item('tcp.en', 'net-en'),
  item('lru', 'code'),
  item('dns.fr', 'net'),
  item('css.en', 'web'),
];
const anyItems = fc.shuffledSubarray(allItems);
const anyNow = fc.integer({ min: start - 10 * day, max: start + 500 * day });
const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    decks: fc.subarray(['ml', 'ml-en', 'net', 'code']).map((some) => new Set(some.map(deck))),
    language: fc.constantFrom('fr' as const, 'en' as const),
  },
  { requiredKeys: [] },
);

describe('a queue', () => {
  it('never holds one concept twice, nor a card that is neither due nor new, nor one not picked', () => {
    fc.assert(
      fc.property(likelyLog, anyItems, anyNow, anyFilter, (log, items, now, filter) => {
        const history = fold(log);
        const queue = queueOf(items, history, now, filter);
        expect(new Set(queue.map(({ concept }) => concept)).size).toBe(queue.length);
        for (const one of queue) {
          const memory = memoryOf(history, one.card);
          expect(memory.kind === 'new' || isDue(memory, now, 60, defaultSettings)).toBe(true);
          expect(filter.decks?.has(one.deck) ?? true).toBe(true);
        }
      }),
    );
  });

  it('leaves out no picked concept that is due', () => {
    fc.assert(
      fc.property(likelyLog, anyItems, anyNow, anyFilter, (log, items, now, filter) => {
        const history = fold(log);
        const asked = new Set(queueOf(items, history, now, filter).map(({ concept }) => concept));
        for (const one of items.filter(({ deck: own }) => filter.decks?.has(own) ?? true)) {
          const memory = memoryOf(history, one.card);
          if (memory.kind !== 'new' && isDue(memory, now, 60, defaultSettings)) expect(asked).toContain(one.concept);
        }
      }),
    );
  });

  it('asks learning first by due time, then reviews by lowest retrievability, then new ones', () => {
    fc.assert(
      fc.property(likelyLog, anyItems, anyNow, (log, items, now) => {
        const history = fold(log);
        const ranks = queueOf(items, history, now).map(({ card }) => {
          const memory = memoryOf(history, card);
          if (memory.kind === 'new') return { pile: 2, rank: 0 };
          if (memory.kind === 'review') return { pile: 1, rank: retrievability(memory, now, 60, defaultSettings) };
          return { pile: 0, rank: memory.due };
        });
        expect(ranks).toEqual(ranks.toSorted((a, b) => a.pile - b.pile || a.rank - b.rank));
      }),
    );
  });

  it('shows the asked language where the concept has it, and another where not', () => {
    const english = queueOf(allItems, fold([]), start, { language: 'en' });
    expect(names(english).sort()).toEqual(['css.en', 'dns.fr', 'lru', 'rag.en', 'tcp.en']);
    const french = queueOf(allItems.toReversed(), fold([]), start, { language: 'fr' });
    expect(names(french).sort()).toEqual(['css.en', 'dns.fr', 'lru', 'rag.fr', 'tcp.fr']);
  });

  it('takes new ones from each deck in turn', () => {
    const items = [item('a', 'x'), item('b', 'x'), item('c', 'x'), item('d', 'y'), item('e', 'z'), item('f', 'y')];
    expect(names(queueOf(items, fold([]), start))).toEqual(['a', 'd', 'e', 'b', 'f', 'c']);
  });
});

describe('new concepts of a day', () => {
  const items = Array.from({ length: 30 }, (_, index) => item(`new-${index}`));
  const begun = (count: number, at: number): Entry[] =>
    Array.from({ length: count }, (_, index) =>
      reviewed({ key: `k${index}`, card: card(`old-${index}`), at, grade: 'easy' }),
    );

  it('are at most newPerDay, less those begun that day, over all decks', () => {
    expect(queueOf(items, fold([]), start)).toHaveLength(20);
    expect(queueOf(items, fold(begun(7, start)), start + minute)).toHaveLength(13);
    expect(queueOf(items, fold(begun(25, start)), start + minute)).toHaveLength(0);
  });

  it('are the next day’s again from 04:00, not from midnight', () => {
    const history = fold(begun(7, Date.parse('2026-03-02T23:00:00+01:00')));
    const room = (iso: string) => newAllowance(history, Date.parse(iso), 60, defaultSettings);
    expect(room('2026-03-03T02:00:00+01:00')).toBe(13);
    expect(room('2026-03-03T04:00:00+01:00')).toBe(20);
    const night = fold(begun(7, Date.parse('2026-03-03T02:00:00+01:00')));
    expect(newAllowance(night, Date.parse('2026-03-03T03:00:00+01:00'), 60, defaultSettings)).toBe(13);
    expect(newAllowance(night, Date.parse('2026-03-03T05:00:00+01:00'), 60, defaultSettings)).toBe(20);
  });

  it('are given back by an undo, and not used up by a second review', () => {
    const undo: Entry = { kind: 'undo', key: 'u', of: 'k0', at: start, device: 'desk' };
    expect(newAllowance(fold([...begun(7, start), undo]), start, 60, defaultSettings)).toBe(14);
    const again = reviewed({ key: 'again', card: card('old-0'), at: start + minute });
    expect(newAllowance(fold([...begun(7, start), again]), start + minute, 60, defaultSettings)).toBe(13);
  });
});

describe('counts', () => {
  const size = (counts: { learning: number; due: number; new: number }) => counts.learning + counts.due + counts.new;

  it('are the length of the queue, in all and for each deck picked alone', () => {
    fc.assert(
      fc.property(likelyLog, anyItems, anyNow, anyFilter, (log, items, now, filter) => {
        const history = fold(log);
        const { total, byDeck } = countDue(items, history, now, 60, defaultSettings, filter);
        expect(size(total)).toBe(queueOf(items, history, now, filter).length);
        for (const [own, counts] of byDeck) {
          expect(size(counts)).toBe(queueOf(items, history, now, { ...filter, decks: new Set([own]) }).length);
        }
      }),
    );
  });

  it('tell learning, due and new apart', () => {
    const log = [
      reviewed({ key: 'a', card: card('rag.fr'), grade: 'again' }),
      reviewed({ key: 'b', card: card('tcp.fr'), grade: 'easy', at: start - 60 * day }),
    ];
    const { total, byDeck } = countDue(allItems, fold(log), start + minute, 60, defaultSettings);
    expect(total).toEqual({ learning: 1, due: 1, new: 3 });
    expect(byDeck.get(deck('net'))).toEqual({ learning: 0, due: 1, new: 1 });
  });
});

describe('the next learning step', () => {
  it('is the earliest, due already or not; reviews and new cards have none', () => {
    const log = [
      reviewed({ key: 'a', card: card('rag.fr'), grade: 'good' }),
      reviewed({ key: 'b', card: card('tcp.fr'), grade: 'again', at: start + minute }),
      reviewed({ key: 'c', card: card('dns.fr'), grade: 'easy' }),
    ];
    expect(nextLearning(allItems, fold(log))).toMatchObject({ item: { concept: 'tcp' }, at: start + 2 * minute });
    expect(nextLearning(allItems, fold([]))).toBeUndefined();
  });
});
