import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDay, storedDay } from '../../src/study/civil-day.ts';
import type { Filter } from '../../src/study/filter.ts';
import { noteOf } from '../../src/study/held.ts';
import {
  append,
  foldHistory,
  type History,
  memoryIdOf,
  memoryOf,
  reviewsOf,
  stateOf,
} from '../../src/study/history.ts';
import { heldBack } from '../../src/study/picked.ts';
import { buildQueue, countDue, newAllowance, nextLearning, type StudyItem } from '../../src/study/queue.ts';
import { type Change, type Entry, flags, grades } from '../../src/study/review.ts';
import { isDue, retrievability } from '../../src/study/schedule.ts';
import { defaultSettings, type Settings } from '../../src/study/settings.ts';
import { dayOf, isWeak, wasSureAndWrong } from '../../src/study/weak.ts';
import { card, concept, conceptOf, day, deck, item, likelyLog, minute, reviewed, start } from './examples.ts';

const fold = (entries: readonly Entry[], settings = defaultSettings): History =>
  foldHistory(entries, conceptOf, settings);
const names = (queue: readonly StudyItem[]): string[] => queue.map((one) => one.card);
const queueOf = (items: readonly StudyItem[], history: History, now: number, filter: Filter = {}) =>
  buildQueue(items, history, now, 60, history.settings, filter);
const today = (now: number) => civilDay(now, 60, defaultSettings.rolloverHour);

const allItems: StudyItem[] = [
  item('rag.fr', 'ml'),
  item('rag.en', 'ml-en'),
  { ...item('tcp.fr', 'net'), kind: 'reversed', tags: ['network'] },
  { ...item('tcp~back.fr', 'net'), kind: 'reversed', partOf: concept('tcp') },
  item('tcp.en', 'net-en'),
  { ...item('lru', 'code'), kind: 'cloze', tags: ['cache', 'code'] },
  item('dns.fr', 'net'),
  item('css.en', 'web'),
];
const anyItems = fc.shuffledSubarray(allItems);
const anyNow = fc.oneof(
  fc.integer({ min: start, max: start + day }),
  fc.integer({ min: start - 10 * day, max: start + 500 * day }),
);
const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 }).map((list) => new Set(list));
const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    decks: some(['ml', 'ml-en', 'net', 'code'].map(deck)),
    tags: some(['network', 'cache']),
    kinds: some(['basic', 'reversed', 'cloze'] as const),
    writtenIn: some(['fr', 'en'] as const),
    flags: some(flags),
    only: fc.constantFrom('weak' as const, 'new' as const),
    language: fc.constantFrom('fr' as const, 'en' as const),
  },
  { requiredKeys: [] },
);
const anySettings: fc.Arbitrary<Settings> = fc
  .constantFrom('concept' as const, 'language' as const)
  .map((memoryPer) => ({ ...defaultSettings, memoryPer }));

/** Says whether an item has what a filter asks for, told anew: the source of the law is the filter's own words. */
function fits(one: StudyItem, filter: Filter, history: History, now: number): boolean {
  const memory = memoryOf(history, one.card);
  const isStrongEnough =
    filter.only === undefined ||
    (filter.only === 'new' && (memory.kind === 'new' || memory.kind === 'learning')) ||
    (filter.only === 'weak' && isWeak(memory, reviewsOf(history, one.card), now, 60, history.settings));
  const has = <T>(wanted: ReadonlySet<T> | undefined, own: readonly T[]) =>
    wanted === undefined || own.some((each) => wanted.has(each));
  const marks = [has(filter.decks, [one.deck]), has(filter.tags, one.tags ?? []), has(filter.kinds, [one.kind])];
  const more = [has(filter.writtenIn, [one.language]), has(filter.flags, [stateOf(history, one.card).flag])];
  return isStrongEnough && [...marks, ...more].every(Boolean);
}

/** Says whether nothing is against asking an item that day: not what the learner did, nor a sibling. */
function isFree(one: StudyItem, items: readonly StudyItem[], history: History, now: number): boolean {
  const isAsked = ({ card: of }: StudyItem) => {
    const last = reviewsOf(history, of).at(-1);
    return last !== undefined && dayOf(last, history.settings) >= today(now);
  };
  const { suspended, buriedUntil = 0 } = stateOf(history, one.card);
  const siblings = items.filter((each) => noteOf(each) === noteOf(one));
  return !suspended && buriedUntil <= today(now) && (isAsked(one) || !siblings.some(isAsked));
}

describe('a queue', () => {
  it('holds one card of a note, picked, due or new, and neither buried nor suspended', () => {
    fc.assert(
      fc.property(likelyLog, anySettings, anyItems, anyNow, anyFilter, (log, settings, items, now, filter) => {
        const history = fold(log, settings);
        const queue = queueOf(items, history, now, filter);
        expect(new Set(queue.map(noteOf)).size).toBe(queue.length);
        for (const one of queue) {
          const memory = memoryOf(history, one.card);
          const isEarly = filter.only === 'weak' && memory.kind === 'review' && memory.lastDay < today(now);
          expect(memory.kind === 'new' || isEarly || isDue(memory, now, 60, settings)).toBe(true);
          expect(fits(one, filter, history, now)).toBe(true);
          const { suspended, buriedUntil = 0 } = stateOf(history, one.card);
          expect(suspended || buriedUntil > today(now)).toBe(false);
        }
      }),
    );
  });

  it('leaves out nothing that is picked and due, but for what is held and for siblings', () => {
    fc.assert(
      fc.property(likelyLog, anySettings, anyItems, anyNow, anyFilter, (log, settings, items, now, filter) => {
        const history = fold(log, settings);
        const queue = queueOf(items, history, now, filter);
        const [notes, memories] = [noteOf, ({ card }: StudyItem) => memoryIdOf(history, card)].map(
          (idOf) => new Set<string>(queue.map(idOf)),
        );
        // A card that came back after another took over its memory is asked as that one.
        const isAsked = (one: StudyItem) => notes?.has(noteOf(one)) || memories?.has(memoryIdOf(history, one.card));
        const isWaiting = (one: StudyItem) => {
          const memory = memoryOf(history, one.card);
          return memory.kind !== 'new' && isDue(memory, now, 60, settings);
        };
        const free = items.filter((one) => fits(one, filter, history, now) && isFree(one, items, history, now));
        for (const one of free.filter(isWaiting)) expect(isAsked(one)).toBe(true);
      }),
    );
  });

  it('never asks siblings on one day, whatever is answered and however often it is built again', () => {
    fc.assert(
      fc.property(
        likelyLog,
        anySettings,
        anyItems,
        anyNow,
        fc.array(fc.constantFrom(...grades)),
        (log, settings, items, now, given) => {
          let history = fold(log, settings);
          const asked = new Map<string, Set<string>>();
          const see = (one: StudyItem) => {
            asked.set(noteOf(one), (asked.get(noteOf(one)) ?? new Set()).add(memoryIdOf(history, one.card)));
          };
          for (const one of items) {
            const last = reviewsOf(history, one.card).at(-1);
            if (last && dayOf(last, settings) >= today(now)) see(one);
          }
          const before = structuredClone(asked);
          given.forEach((grade, index) => {
            const [next] = queueOf(items, history, now);
            if (next === undefined) return;
            see(next);
            const at = Math.max(now, (reviewsOf(history, next.card).at(-1)?.at ?? 0) + 1000);
            history = append(history, reviewed({ key: `n${index}`, card: next.card, at, grade }));
          });
          for (const [note, ids] of asked)
            expect(ids.size).toBeLessThanOrEqual(Math.max(1, before.get(note)?.size ?? 0));
        },
      ),
    );
  });

  it('asks a sibling the day after: the other language, and a reversed card backwards', () => {
    const settings: Settings = { ...defaultSettings, memoryPer: 'language' };
    const items = allItems.filter(({ deck: own }) => own !== 'web');
    const log = [reviewed({ key: 'a', grade: 'easy' }), reviewed({ key: 'b', card: card('tcp.fr'), grade: 'easy' })];
    expect(names(queueOf(items, fold(log, settings), start + minute)).sort()).toEqual(['dns.fr', 'lru']);
    const tomorrow = queueOf(items, fold(log, settings), start + day);
    expect(names(tomorrow).sort()).toEqual(['dns.fr', 'lru', 'rag.en', 'tcp~back.fr']);
  });

  it('finishes the learning steps of a card whose sibling another device asked that day', () => {
    const settings: Settings = { ...defaultSettings, memoryPer: 'language' };
    const log = [reviewed({ key: 'a', grade: 'again' }), reviewed({ key: 'b', card: card('rag.en'), grade: 'easy' })];
    expect(names(queueOf(allItems, fold(log, settings), start + minute))[0]).toBe('rag.fr');
  });

  it('asks learning first by due time, then reviews by lowest retrievability, then new ones; sure and wrong ones lead', () => {
    fc.assert(
      fc.property(likelyLog, anyItems, anyNow, (log, items, now) => {
        const history = fold(log);
        const ranks = queueOf(items, history, now).map(({ card: of }) => {
          const memory = memoryOf(history, of);
          const first = wasSureAndWrong(reviewsOf(history, of), defaultSettings) ? 0 : 1;
          if (memory.kind === 'new') return { pile: 2, first: 0, rank: 0 };
          if (memory.kind !== 'review') return { pile: 0, first, rank: memory.due };
          return { pile: 1, first, rank: retrievability(memory, now, 60, defaultSettings) };
        });
        expect(ranks).toEqual(ranks.toSorted((a, b) => a.pile - b.pile || a.first - b.first || a.rank - b.rank));
      }),
    );
  });

  it('leads with what the learner was sure of and got wrong, at the next step and on the next day, and then no more', () => {
    const items = [item('rag.fr'), item('tcp.fr')];
    const sure = reviewed({ key: 'sure', card: card('tcp.fr'), grade: 'again', confidence: 'high', at: start + 1000 });
    const wrong = [reviewed({ key: 'unsure', grade: 'again', confidence: 'low' }), sure];
    expect(names(queueOf(items, fold(wrong), start + 5 * minute))).toEqual(['tcp.fr', 'rag.fr']);
    const unsure = wrong.map((one) => ({ ...one, confidence: 'low' as const }));
    expect(names(queueOf(items, fold(unsure), start + 5 * minute))).toEqual(['rag.fr', 'tcp.fr']);
    const passed = (key: string, of: string, at: number) => reviewed({ key, card: card(of), grade: 'easy', at });
    const evening = [...wrong, passed('e1', 'tcp.fr', start + minute), passed('e2', 'rag.fr', start + minute)];
    const later = start + 30 * day;
    expect(names(queueOf(items, fold(evening), later))).toEqual(['tcp.fr', 'rag.fr']);
    const settled = [...evening, passed('l1', 'tcp.fr', later), passed('l2', 'rag.fr', later + 1000)];
    expect(names(queueOf(items, fold(settled), later + 900 * day))).toEqual(['rag.fr', 'tcp.fr']);
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

  it('takes new ones of a deck from each of its sections in turn', () => {
    const sections = ['one', 'one', 'two', 'two', 'two'];
    const items = sections.map((section, index) => ({ ...item(`c${index}`), section }));
    expect(names(queueOf(items, fold([]), start))).toEqual(['c0', 'c2', 'c1', 'c3', 'c4']);
  });

  it('asks weak cards before they are due, once a day, where only they are asked for', () => {
    const log = [
      reviewed({ key: 'a', grade: 'easy' }),
      reviewed({ key: 'b', card: card('tcp.fr'), grade: 'easy', at: start - 100 * day }),
      reviewed({ key: 'c', card: card('tcp.fr'), grade: 'again', at: start }),
      reviewed({ key: 'd', card: card('tcp.fr'), grade: 'easy', at: start + 15 * minute }),
    ];
    const weak: Filter = { only: 'weak' };
    expect(names(queueOf(allItems, fold(log), start + day, weak))).toEqual(['tcp.fr']);
    expect(names(queueOf(allItems, fold(log), start + day))).not.toContain('tcp.fr');
    const again = [...log, reviewed({ key: 'e', card: card('tcp.fr'), at: start + day })];
    expect(queueOf(allItems, fold(again), start + day + minute, weak)).toEqual([]);
  });

  it('finishes the learning of new cards where only new ones are asked for', () => {
    const log = [reviewed({ key: 'a', grade: 'again' }), reviewed({ key: 'b', card: card('dns.fr'), grade: 'easy' })];
    const queue = queueOf(allItems, fold(log), start + 60 * day, { only: 'new' });
    expect(names(queue)).toEqual(['rag.fr', 'tcp.fr', 'lru', 'css.en']);
  });
});

describe('what the learner laid aside', () => {
  const held = (log: readonly Entry[], now: number, filter: Filter = {}) => {
    const { buried, suspended } = heldBack(allItems, fold(log), now, 60, defaultSettings, filter);
    return { buried: names(buried), suspended: names(suspended) };
  };
  const on = { key: 'k', card: card('rag.fr'), at: start, device: 'desk' };
  const buried: Change = { ...on, kind: 'bury', until: storedDay(today(start) + 1) };

  it('is buried until the next learner’s day, and suspended until it is brought back', () => {
    const night = Date.parse('2026-03-03T03:59:00+01:00');
    expect(held([buried], night)).toEqual({ buried: ['rag.fr'], suspended: [] });
    expect(held([buried], night + minute)).toEqual({ buried: [], suspended: [] });
    const suspended: Change = { ...on, kind: 'suspend', suspended: true };
    expect(held([suspended], start + 400 * day)).toEqual({ buried: [], suspended: ['rag.fr'] });
    const back: Change = { ...on, key: 'l', at: start + 1000, kind: 'suspend', suspended: false };
    expect(held([suspended, back], start)).toEqual({ buried: [], suspended: [] });
  });

  it('is counted for what the filter asks for', () => {
    expect(held([buried], start, { decks: new Set([deck('net')]) }).buried).toEqual([]);
    expect(held([buried], start, { language: 'en' }).buried).toEqual(['rag.en']);
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
      fc.property(likelyLog, anySettings, anyItems, anyNow, anyFilter, (log, settings, items, now, filter) => {
        const history = fold(log, settings);
        const { total, byDeck } = countDue(items, history, now, 60, settings, filter);
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
    expect(nextLearning(allItems, fold(log), start, 60, defaultSettings)).toMatchObject({
      item: { concept: 'tcp' },
      at: start + 2 * minute,
    });
    expect(nextLearning(allItems, fold([]), start, 60, defaultSettings)).toBeUndefined();
  });
});
