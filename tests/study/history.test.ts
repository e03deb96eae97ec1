import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untouched } from '../../src/study/card-state.ts';
import { civilDay } from '../../src/study/civil-day.ts';
import {
  allReviews,
  append,
  foldHistory,
  type History,
  memoryOf,
  momentAfter,
  reviewsOf,
  stateOf,
} from '../../src/study/history.ts';
import { type Memory, newMemory } from '../../src/study/memory.ts';
import { mergeEntries } from '../../src/study/merge.ts';
import { compareEntries, type Entry, type Review } from '../../src/study/review.ts';
import { review } from '../../src/study/schedule.ts';
import { defaultSettings, type Settings } from '../../src/study/settings.ts';
import { valuesOf } from '../../src/study/table.ts';
import { card, conceptOf, day, hostileLog, likelyEntry, likelyLog, minute, reviewed, start } from './examples.ts';

const fold = (entries: readonly Entry[]): History => foldHistory(entries, conceptOf, defaultSettings);
const someSettings: readonly Settings[] = [
  defaultSettings,
  { ...defaultSettings, learningSteps: [], relearningSteps: [] },
  { ...defaultSettings, learningSteps: [1, 10, 1440], relearningSteps: [10, 60], maximumIntervalDays: 30 },
];
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

const threads = ({ threads: all }: History) => valuesOf(all).map(({ entries }) => entries.map(({ key }) => key));

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

  it('is what appending in another order gives: another device’s older entries come late', () => {
    fc.assert(
      fc.property(likelyLog, (log) => {
        expect(log.toReversed().reduce(append, fold([]))).toEqual(fold(log));
      }),
    );
  });

  it('gives the memory that reviewing one by one gives, after the last reset', () => {
    fc.assert(
      fc.property(likelyLog, fc.constantFrom(...someSettings), (log, settings) => {
        for (const { entries, memory } of valuesOf(foldHistory(log, conceptOf, settings).threads)) {
          const since = entries.slice(entries.findLastIndex(({ kind }) => kind === 'reset') + 1);
          const reviews = since.filter((entry) => entry.kind === 'review');
          const one = (before: Memory, { grade, at, offset, card: shown }: Review): Memory =>
            review(before, grade, at, offset, shown, settings);
          expect(memory).toEqual(reviews.reduce(one, newMemory));
        }
      }),
    );
  });

  it('keeps one memory per concept: both languages’ reviews in one line', () => {
    const french = reviewed({ key: 'a', card: card('rag.fr') });
    const english = reviewed({ key: 'b', card: card('rag.en'), at: start + 10 * minute });
    const history = fold([english, french]);
    const first = review(newMemory, 'good', start, 60, french.card, defaultSettings);
    const second = review(first, 'good', start + 10 * minute, 60, english.card, defaultSettings);
    expect(memoryOf(history, card('rag.fr'))).toEqual(second);
    expect(memoryOf(history, card('rag.en'))).toEqual(second);
    expect(allReviews(history)).toEqual([french, english]);
  });
});

describe('a memory per language', () => {
  const perLanguage: Settings = { ...defaultSettings, memoryPer: 'language' };

  it('is the same log folded otherwise: what each language’s reviews alone give', () => {
    fc.assert(
      fc.property(likelyLog, (clashing) => {
        const log = mergeEntries(clashing).filter(({ kind }) => kind !== 'adopt');
        const both = foldHistory(log, conceptOf, perLanguage);
        for (const language of ['fr', 'en']) {
          const own = log.filter((entry) => entry.kind === 'undo' || entry.card.endsWith(`.${language}`));
          const alone = foldHistory(own, conceptOf, perLanguage);
          for (const name of ['rag', 'tcp']) {
            const one = card(`${name}.${language}`);
            expect(memoryOf(both, one)).toEqual(memoryOf(alone, one));
            expect(stateOf(both, one)).toEqual(stateOf(alone, one));
          }
        }
      }),
    );
  });

  it('is undone by folding the log again: nothing was migrated', () => {
    fc.assert(
      fc.property(likelyLog, (log) => {
        const back = foldHistory(
          valuesOf(foldHistory(log, conceptOf, perLanguage).entries),
          conceptOf,
          defaultSettings,
        );
        expect(back).toEqual(fold(log));
      }),
    );
  });
});

describe('undo', () => {
  it('after any entry gives back every thread as it was', () => {
    fc.assert(
      fc.property(likelyLog, likelyEntry, (log, entry) => {
        const before = fold(log);
        const fresh = { ...entry, key: 'fresh' };
        const after = append(append(before, fresh), undo('fresh'));
        expect(after.threads).toEqual(before.threads);
        expect(after.adopted).toEqual(before.adopted);
      }),
    );
  });

  it('of an undo puts the entry back, and so on', () => {
    const graded = reviewed({ key: 'a' });
    const first = undo('a');
    const second = undo(first.key);
    expect(threads(fold([graded, first]))).toEqual([]);
    expect(threads(fold([graded, first, second]))).toEqual([['a']]);
    expect(threads(fold([graded, first, second, undo(second.key)]))).toEqual([]);
  });

  it('says nothing in a circle', () => {
    const [left, right] = [
      { ...undo('r'), key: 'l' },
      { ...undo('l'), key: 'r' },
    ];
    const itself = { ...undo('s'), key: 's' };
    expect(threads(fold([reviewed({ key: 'a' }), left, right, itself]))).toEqual([['a']]);
  });

  it('holds whichever arrives first, and however often', () => {
    const graded = reviewed({ key: 'a' });
    expect(threads(fold([undo('a'), graded]))).toEqual([]);
    expect(threads([undo('a'), graded, undo('a')].reduce(append, fold([])))).toEqual([]);
  });

  it('of one review leaves the others in force', () => {
    const list = ['a', 'b', 'c'].map((key, index) => reviewed({ key, at: start + index * day }));
    expect(allReviews(fold([...list, undo('b')])).map(({ key }) => key)).toEqual(['a', 'c']);
  });
});

describe('what a learner does to a card', () => {
  const rag = card('rag.fr');
  const common = { card: rag, at: start, device: 'desk' };
  const until = civilDay(start + 3 * day, 60, 4);

  it('is its state, the last of each counting', () => {
    const history = fold([
      { kind: 'bury', key: 'a', ...common, until },
      { kind: 'suspend', key: 'b', ...common, suspended: true },
      { kind: 'flag', key: 'c', ...common, flag: 2 },
      { kind: 'flag', key: 'd', ...common, flag: 4 },
      { kind: 'note', key: 'e', ...common, text: 'as in the book' },
      { kind: 'accept', key: 'f', ...common, fingerprint: '1f', choice: 'soon' },
    ]);
    expect(stateOf(history, rag)).toEqual({ buriedUntil: until, suspended: true, flag: 4, note: 'as in the book' });
    expect(stateOf(append(history, { kind: 'note', key: 'g', ...common, text: '' }), rag).note).toBe('');
    expect(stateOf(history, card('tcp.fr'))).toEqual(untouched);
  });

  it('reset begins its memory again and keeps its reviews', () => {
    const list = ['a', 'b'].map((key, index) => reviewed({ key, at: start + index * day }));
    const history = fold([...list, { kind: 'reset', key: 'c', ...common, at: start + 2 * day }]);
    expect(memoryOf(history, rag)).toEqual(newMemory);
    expect(reviewsOf(history, rag)).toEqual(list);
    const again = append(history, reviewed({ key: 'd', at: start + 3 * day }));
    expect(memoryOf(again, rag)).toMatchObject({ reps: 1, lastReview: start + 3 * day });
  });

  it('adopt gives it the past of a card that is no more, in its place in time, and back when undone', () => {
    const old = reviewed({ key: 'old', card: card('gone.fr'), at: start - day });
    const own = reviewed({ key: 'own', card: rag });
    const adoption: Entry = { kind: 'adopt', key: 'a', ...common, from: card('gone.fr') };
    const history = fold([own, old, adoption]);
    expect(reviewsOf(history, rag)).toEqual([old, own]);
    expect(reviewsOf(history, card('gone.fr'))).toEqual([old, own]);
    expect(reviewsOf(append(history, undo('a')), rag)).toEqual([own]);
  });

  it('adopt follows from one to the next, and leaves a circle alone', () => {
    const adopt = (from: string, to: string): Entry => ({
      ...{ kind: 'adopt', key: `${from}>${to}`, at: start, device: 'desk' },
      ...{ from: card(from), card: card(to) },
    });
    const old = reviewed({ key: 'old', card: card('a') });
    expect(reviewsOf(fold([old, adopt('a', 'b'), adopt('b', 'c')]), card('c'))).toEqual([old]);
    expect(reviewsOf(fold([old, adopt('a', 'b'), adopt('b', 'a')]), card('a'))).toEqual([old]);
  });
});

describe('the moment of the next entry', () => {
  it('is in whole seconds, and after all that the log says of the card', () => {
    const history = fold([reviewed({ key: 'a', at: start })]);
    expect(momentAfter(history, card('tcp.fr'), start + 1500)).toBe(start + 1000);
    expect(momentAfter(history, card('rag.en'), start - day)).toBe(start + 1000);
  });
});

describe('a concept without reviews', () => {
  it('is new', () => {
    expect(memoryOf(fold([]), card('rag.fr'))).toEqual(newMemory);
  });
});
