import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDay, civilDay } from '../../src/study/civil-day.ts';
import { foldHistory, type History } from '../../src/study/history.ts';
import type { Entry } from '../../src/study/review.ts';
import { defaultSettings, type Settings } from '../../src/study/settings.ts';
import { type Statistics, statisticsOf } from '../../src/study/stats.ts';
import { answersOf } from '../../src/study/stats-answers.ts';
import { seenOf, subjectsOf } from '../../src/study/stats-subjects.ts';
import { card, conceptOf, day, item, likelyLog, likelyReview, reviewed, start } from './examples.ts';

const items = [item('rag.fr'), item('rag.en'), item('tcp.en', 'net'), item('new.fr', 'net')];
const fold = (entries: readonly Entry[], settings: Settings = defaultSettings): History =>
  foldHistory(entries, conceptOf, settings);
const subjectsIn = (history: History) => subjectsOf(history, answersOf(history), items);
const yearOn = { at: start + 366 * day, offset: 60 };
const statistics = (entries: readonly Entry[], now = yearOn): Statistics => statisticsOf(fold(entries), items, now);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const undo = (of: string): Entry => ({ kind: 'undo', key: `undo ${of}`, of, at: start, device: 'desk' });

describe('the totals', () => {
  it('agree with the log: every answer in force is on one day, in one deck or gone, and in one bin', () => {
    fc.assert(
      fc.property(fc.uniqueArray(likelyReview, { selector: ({ key }) => key }), fc.nat({ max: 40 }), (log, number) => {
        const undone = `w.${number}`;
        const inForce = log.filter(({ key }) => key !== undone);
        const found = statistics([...log, undo(undone)]);
        expect(found.answers).toBe(inForce.length);
        expect(sum(found.decks.decks.map(({ reviews }) => reviews)) + found.decks.gone.reviews).toBe(inForce.length);
        const seconds = sum(inForce.map((review) => review.seconds));
        expect(sum(found.decks.decks.map((one) => one.seconds)) + found.decks.gone.seconds).toBe(seconds);
        expect(found.time.total).toBe(inForce.length);
        expect(sum(found.time.bins.map(({ count }) => count))).toBe(inForce.length);
        const lastYear = inForce.filter((review) => civilDay(review.at, review.offset, 4) > found.today - 365);
        const days = found.year.flatMap((week) => week.days).filter((one) => one.day > found.today - 365);
        expect(sum(days.map(({ reviews }) => reviews))).toBe(lastYear.length);
      }),
    );
  });

  it('count every subject that was seen once, in the forecast and in both spreads', () => {
    fc.assert(
      fc.property(likelyLog, (log) => {
        const found = statistics(log);
        const seen = seenOf(subjectsIn(fold(log))).length;
        const { backlog, days, later, suspended } = found.forecast;
        expect(backlog + sum(days.map(({ due }) => due)) + later + suspended).toBe(seen);
        for (const spread of [found.stability, found.difficulty]) {
          expect(sum(spread.bins.map(({ count }) => count))).toBe(seen);
        }
        expect(sum(found.decks.decks.map(({ rows }) => rows.length))).toBe(seen);
        expect(sum(found.decks.decks.map(({ subjects }) => subjects))).toBe(subjectsIn(fold(log)).length);
      }),
    );
  });

  it('say nothing of what was taken back', () => {
    fc.assert(
      fc.property(likelyLog, likelyReview, (log, taken) => {
        const entry = { ...taken, key: 'fresh', confidence: 'high' as const };
        expect(statistics([...log, entry, undo('fresh')])).toEqual(statistics(log));
      }),
    );
  });

  it('do not depend on the order of the log', () => {
    fc.assert(
      fc.property(likelyLog, (log) => {
        expect(statistics(log.toReversed())).toEqual(statistics(log));
      }),
    );
  });
});

describe('an empty log', () => {
  it('gives a page that says what is left today, and no number that is none', () => {
    const found = statistics([]);
    expect(found.answers).toBe(0);
    expect(found.left).toEqual({ learning: 0, due: 0, new: 3 });
    expect(found.rhythm).toEqual({ first: undefined, studied: 0, ofThirty: 0, run: 0, longestRun: 0, rest: undefined });
    expect(found.year).toHaveLength(54);
    expect(found.forecast.days).toHaveLength(30);
    expect(found.stability.median).toBeUndefined();
    expect(found.decks.decks.map(({ recall }) => recall)).toEqual([undefined, undefined]);
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|:null/);
  });
});

describe('today', () => {
  it('begins at the rollover, and what is done is counted apart from what is left', () => {
    const night = { at: Date.parse('2026-03-03T02:00:00+01:00'), offset: 60 };
    const evening = reviewed({ key: 'a', at: Date.parse('2026-03-02T23:00:00+01:00'), grade: 'easy', seconds: 20 });
    const found = statistics([evening], night);
    expect(found.done).toEqual({ reviews: 1, seconds: 20 });
    expect(found.left).toEqual({ learning: 0, due: 0, new: 2 });
    const morning = statistics([evening], { ...night, at: night.at + 0.125 * day });
    expect(morning.done).toEqual({ reviews: 0, seconds: 0 });
  });
});

describe('the forecast', () => {
  const learnt = [reviewed({ key: 'a', grade: 'easy' })];
  const [seen] = seenOf(subjectsIn(fold(learnt)));
  const due = (seen?.memory.dueDay ?? 0) as CivilDay;
  const dayOf = (at: number): number => civilDay(at, 60, 4);

  it('puts a subject on the day that the schedule says', () => {
    const { forecast } = statistics(learnt, { at: start, offset: 60 });
    expect(forecast.days.filter((one) => one.due > 0)).toEqual([{ day: due, due: 1 }]);
    expect(due - dayOf(start)).toBeGreaterThan(1);
  });

  it('calls backlog what was due before today, not what is due today', () => {
    const wait = (due - dayOf(start)) * day;
    expect(statistics(learnt, { at: start + wait, offset: 60 }).forecast).toMatchObject({ backlog: 0 });
    expect(statistics(learnt, { at: start + wait + day, offset: 60 }).forecast).toMatchObject({ backlog: 1 });
  });

  it('has a thirtieth day, and calls later what comes after it', () => {
    const buried = (days: number) => {
      const until = (dayOf(start) + days) as CivilDay;
      const bury: Entry = { kind: 'bury', key: 'b', card: card('rag.fr'), at: start + 1000, device: 'desk', until };
      return statistics([...learnt, bury], { at: start, offset: 60 }).forecast;
    };
    expect([buried(29).days.at(-1)?.due, buried(29).later]).toEqual([1, 0]);
    expect([buried(30).days.at(-1)?.due, buried(30).later]).toEqual([0, 1]);
  });

  it('waits for the end of a burial, and leaves out what is suspended', () => {
    const about = { key: 'b', card: card('rag.fr'), at: start + 1000, device: 'desk' };
    const until = (due + 3) as CivilDay;
    const buried = statistics([...learnt, { kind: 'bury', ...about, until }], { at: start, offset: 60 });
    expect(buried.forecast.days.filter((one) => one.due > 0)).toEqual([{ day: until, due: 1 }]);
    const suspended = statistics([...learnt, { kind: 'suspend', ...about, suspended: true }]);
    expect(suspended.forecast).toMatchObject({ backlog: 0, later: 0, suspended: 1 });
  });
});

describe('the decks', () => {
  it('keep apart what was answered of cards that are no longer among the notes', () => {
    const log = [reviewed({ key: 'a', seconds: 5 }), reviewed({ key: 'b', card: card('lost.fr'), seconds: 7 })];
    const { decks, gone } = statistics(log).decks;
    expect(decks.map(({ deck, reviews }) => [deck, reviews])).toEqual([
      ['ml', 1],
      ['net', 0],
    ]);
    expect(gone).toEqual({ reviews: 1, seconds: 7 });
  });

  it('keep the answers of a card that was reset, and call it new', () => {
    const reset: Entry = { kind: 'reset', key: 'r', card: card('rag.fr'), at: start + 1000, device: 'desk' };
    const found = statistics([reviewed({ key: 'a' }), reset]);
    expect(found.answers).toBe(1);
    expect(found.decks.decks[0]).toMatchObject({ reviews: 1, rows: [] });
    expect(found.left.new).toBe(3);
  });
});

describe('the hardest', () => {
  it('are those most often forgotten, and none that never was', () => {
    const life = (name: string, grades: readonly ('again' | 'easy')[]) =>
      grades.map((grade, index) =>
        reviewed({ key: `${name}${index}`, card: card(name), at: start + index * 40 * day, grade }),
      );
    const log = [
      ...life('rag.fr', ['easy', 'again']),
      ...life('tcp.en', ['easy', 'again', 'easy', 'again']),
      ...life('new.fr', ['easy', 'easy']),
    ];
    expect(statistics(log).hardest.map(({ item: { concept } }) => concept)).toEqual(['tcp', 'rag']);
  });
});
