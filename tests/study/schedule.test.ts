import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Memory, newMemory } from '../../src/study/memory.ts';
import { type Grade, grades } from '../../src/study/review.ts';
import { isDue, preview, retrievability, review } from '../../src/study/schedule.ts';
import { defaultSettings, type Settings } from '../../src/study/settings.ts';
import { at, card, day, minute, start } from './examples.ts';

const rag = card('rag.fr');
const anyGrade = fc.constantFrom(...grades);
const anyOffset = fc.integer({ min: -720, max: 840 });
/** Any moment, earlier ones too: clocks go back. */
const anyMoment = fc.integer({ min: start - 400 * day, max: start + 4000 * day });
const anyAnswers = fc.array(fc.tuple(anyGrade, anyMoment, anyOffset), { maxLength: 15 });
const anySettings: fc.Arbitrary<Settings> = fc.record({
  desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
  maximumIntervalDays: fc.integer({ min: 1, max: 36_500 }),
  rolloverHour: fc.integer({ min: 0, max: 23 }),
  learningSteps: fc.constantFrom([], [1], [1, 10], [10, 1440, 4320]),
  relearningSteps: fc.constantFrom([], [10], [10, 60]),
  fuzz: fc.boolean(),
  newPerDay: fc.constant(20),
  aheadMinutes: fc.constant(20),
  memoryPer: fc.constantFrom('concept', 'language'),
  buttons: fc.constantFrom(2, 4),
  askConfidence: fc.boolean(),
  leechThreshold: fc.integer({ min: 0, max: 20 }),
  weights: fc.constant('default'),
});

type Answer = readonly [Grade, number, number];

function memoryAfter(answers: readonly Answer[], settings: Settings = defaultSettings): Memory {
  return answers.reduce<Memory>(
    (memory, [grade, now, offset]) => review(memory, grade, now, offset, rag, settings),
    newMemory,
  );
}

describe('what a button promises', () => {
  it('is what is done, for any past, settings, moment and zone', () => {
    fc.assert(
      fc.property(anyAnswers, anySettings, anyMoment, anyOffset, (past, settings, now, offset) => {
        const memory = memoryAfter(past, settings);
        const promises = preview(memory, now, offset, rag, settings);
        for (const grade of grades) {
          const next = review(memory, grade, now, offset, rag, settings);
          expect(promises[grade].due).toBe(next.due);
          const { interval } = promises[grade];
          const applied = interval.kind === 'days' ? next.dueDay - next.lastDay : (next.due - next.lastReview) / minute;
          expect(interval.kind === 'days' ? interval.days : interval.minutes).toBe(applied);
        }
      }),
    );
  });

  it('is the same at any time of a learner’s day: fuzz is seeded by card and reps, never by time', () => {
    const memory = memoryAfter([['easy', start, 60]]);
    const dawn = at('2026-03-12T04:00:00+01:00');
    const days = (now: number) => preview(memory, now, 60, rag, defaultSettings).good.interval;
    const seen = new Set(Array.from({ length: 24 * 60 }, (_, index) => JSON.stringify(days(dawn + index * minute))));
    expect(seen.size).toBe(1);
  });

  it('differs between cards, so that those learnt together do not come back together', () => {
    const memory = memoryAfter([
      ['easy', start, 60],
      ['good', start + 9 * day, 60],
    ]);
    const later = start + 60 * day;
    const due = (name: string) => preview(memory, later, 60, card(name), defaultSettings).good.due;
    expect(new Set(Array.from({ length: 30 }, (_, index) => due(`card-${index}`))).size).toBeGreaterThan(3);
  });

  it('never passes the longest interval, nor falls under a day once learnt', () => {
    fc.assert(
      fc.property(anyAnswers, anySettings, anyMoment, (past, settings, now) => {
        const promises = preview(memoryAfter(past, settings), now, 60, rag, settings);
        for (const { interval } of Object.values(promises)) {
          if (interval.kind !== 'days') continue;
          expect(interval.days).toBeGreaterThanOrEqual(1);
          expect(interval.days).toBeLessThanOrEqual(settings.maximumIntervalDays);
        }
      }),
    );
  });
});

describe('a memory', () => {
  it('holds whole numbers for every time, and sane FSRS numbers, after any answers', () => {
    fc.assert(
      fc.property(anyAnswers, anySettings, (past, settings) => {
        const memory = memoryAfter(past, settings);
        if (memory.kind === 'new') return;
        for (const time of [memory.due, memory.dueDay, memory.lastReview, memory.lastDay, memory.reps, memory.lapses]) {
          expect(Number.isSafeInteger(time)).toBe(true);
        }
        expect(memory.stability).toBeGreaterThan(0);
        expect(memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory.difficulty).toBeLessThanOrEqual(10);
        expect(memory.reps).toBe(past.length);
      }),
    );
  });

  it('never goes back in time, and a clock that does never throws', () => {
    fc.assert(
      fc.property(anyAnswers, anyGrade, anyMoment, anyOffset, (past, grade, now, offset) => {
        const before = memoryAfter(past);
        const next = review(before, grade, now, offset, rag, defaultSettings);
        const floor = before.kind === 'new' ? next : before;
        expect(next.lastReview).toBeGreaterThanOrEqual(floor.lastReview);
        expect(next.lastDay).toBeGreaterThanOrEqual(floor.lastDay);
        expect(next.due).toBeGreaterThanOrEqual(next.lastReview - day);
      }),
    );
  });

  it('goes through the steps of Anki: 1 and 10 minutes, then days; a lapse is relearnt in 10 minutes', () => {
    const first = preview(newMemory, start, 60, rag, defaultSettings);
    expect(first.again.interval).toEqual({ kind: 'minutes', minutes: 1 });
    expect(first.good.interval).toEqual({ kind: 'minutes', minutes: 10 });
    expect(first.easy.interval).toMatchObject({ kind: 'days' });
    const learnt = memoryAfter([
      ['good', start, 60],
      ['good', start + 10 * minute, 60],
    ]);
    expect(learnt.kind).toBe('review');
    const lapsed = review(learnt, 'again', start + 3 * day, 60, rag, defaultSettings);
    expect(lapsed).toMatchObject({ kind: 'relearning', lapses: 1, due: start + 3 * day + 10 * minute });
  });

  it('is due from the rollover hour of its day, wherever the learner is by then', () => {
    const memory = memoryAfter([['easy', start, 60]]);
    if (memory.kind === 'new') throw new Error('an easy card is not new');
    expect(isDue(memory, memory.due - 1, 60, defaultSettings)).toBe(false);
    expect(isDue(memory, memory.due, 60, defaultSettings)).toBe(true);
    expect(isDue(memory, memory.due, 0, defaultSettings)).toBe(false);
    expect(isDue(memory, memory.due + 60 * minute, 0, defaultSettings)).toBe(true);
  });
});

describe('retrievability', () => {
  it('is 90 % when as many days have passed as the stability says (the definition of FSRS)', () => {
    const memory: Memory = { ...review(newMemory, 'easy', start, 60, rag, defaultSettings), stability: 7 };
    expect(retrievability(memory, start + 7 * day, 60, defaultSettings)).toBeCloseTo(0.9, 6);
  });

  it('is 0 for a new card, 1 on the day of the review, and only falls', () => {
    expect(retrievability(newMemory, start, 60, defaultSettings)).toBe(0);
    const memory = memoryAfter([['good', start, 60]]);
    expect(retrievability(memory, start, 60, defaultSettings)).toBe(1);
    expect(retrievability(memory, start - 5 * day, 60, defaultSettings)).toBe(1);
    const days = Array.from({ length: 50 }, (_, index) =>
      retrievability(memory, start + index * day, 60, defaultSettings),
    );
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });
});
