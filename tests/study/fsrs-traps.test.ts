import { fsrs, Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { civilDay } from '../../src/study/civil-day.ts';
import { type Memory, newMemory } from '../../src/study/memory.ts';
import { preview, retrievability, review } from '../../src/study/schedule.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { at, card, day } from './examples.ts';

/** Each trap of ts-fsrs twice: what the library does alone, so that we hear if it changes, and what Recto makes of it. */
const rag = card('rag.fr');
const settings = { ...defaultSettings, fuzz: false };

const learntAt = (iso: string, offset: number) => review(newMemory, 'easy', at(iso), offset, rag, settings);

/** How many days FSRS thinks went by, read from the retrievability it gives. */
function elapsedDays(memory: Memory, iso: string, offset: number): number {
  const recall = retrievability(memory, at(iso), offset, settings);
  if (memory.kind === 'new') throw new Error('nothing elapsed');
  const sinceThen = { ...memory, lastReview: 0, lastDay: civilDay(0, 0, 0) };
  const passed = (days: number) => retrievability(sinceThen, days * day, settings.rolloverHour * 60, settings);
  return [0, 1, 2, 3].findIndex((days) => passed(days) === recall);
}

describe('days are counted in UTC', () => {
  const card0 = (last: string) => ({
    ...{ due: last, last_review: last, state: 2, stability: 5, difficulty: 5 },
    ...{ elapsed_days: 0, scheduled_days: 3, learning_steps: 0, reps: 1, lapses: 0 },
  });
  const days = (last: string, now: string) => fsrs().next(card0(last), now, Rating.Good).log.elapsed_days;

  it('by ts-fsrs: 01:30 in Paris is still the UTC day before', () => {
    expect(days('2026-07-10T23:00:00+02:00', '2026-07-11T01:30:00+02:00')).toBe(0);
    expect(days('2026-07-11T01:30:00+02:00', '2026-07-11T05:00:00+02:00')).toBe(1);
  });

  it('not by Recto: 23:00 and 05:00 the next day in Paris are 1 day apart, 23:00 and 02:00 that night 0', () => {
    const memory = learntAt('2026-07-10T23:00:00+02:00', 120);
    expect(elapsedDays(memory, '2026-07-11T05:00:00+02:00', 120)).toBe(1);
    expect(elapsedDays(memory, '2026-07-11T02:00:00+02:00', 120)).toBe(0);
    const night = learntAt('2026-07-11T01:30:00+02:00', 120);
    expect(elapsedDays(night, '2026-07-11T03:30:00+02:00', 120)).toBe(0);
    expect(elapsedDays(night, '2026-07-11T05:00:00+02:00', 120)).toBe(1);
  });

  it('the same in the stability a review gives: the second answer of a night is a same-day one', () => {
    const memory = learntAt('2026-07-10T23:00:00+02:00', 120);
    const night = review(memory, 'good', at('2026-07-11T02:00:00+02:00'), 120, rag, settings);
    const minuteLater = review(memory, 'good', at('2026-07-10T23:01:00+02:00'), 120, rag, settings);
    const morning = review(memory, 'good', at('2026-07-11T05:00:00+02:00'), 120, rag, settings);
    expect(night.stability).toBe(minuteLater.stability);
    expect(morning.stability).not.toBe(night.stability);
  });
});

describe('retrievability is counted in whole 24 hours', () => {
  it('by ts-fsrs; by Recto in civil days: ten hours over a night are one day', () => {
    const memory = learntAt('2026-07-10T22:00:00+02:00', 120);
    expect(retrievability(memory, at('2026-07-11T08:00:00+02:00'), 120, settings)).toBeLessThan(1);
  });
});

describe('a change of clocks in Paris', () => {
  it('is a day like another, in spring and in autumn', () => {
    const spring = learntAt('2026-03-28T23:30:00+01:00', 60);
    expect(elapsedDays(spring, '2026-03-29T03:30:00+02:00', 120)).toBe(0);
    expect(elapsedDays(spring, '2026-03-29T05:00:00+02:00', 120)).toBe(1);
    const autumn = learntAt('2026-10-24T23:30:00+02:00', 120);
    expect(elapsedDays(autumn, '2026-10-25T03:30:00+01:00', 60)).toBe(0);
    expect(elapsedDays(autumn, '2026-10-25T05:00:00+01:00', 60)).toBe(1);
  });
});

describe('a clock that goes back a day', () => {
  it('makes ts-fsrs throw', () => {
    const memory = { due: 0, last_review: new Date(10 * day), state: 2, stability: 5, difficulty: 5 };
    const rest = { elapsed_days: 0, scheduled_days: 3, learning_steps: 0, reps: 1, lapses: 0 };
    expect(() => fsrs().next({ ...memory, ...rest }, new Date(8 * day), Rating.Good)).toThrow();
  });

  it('counts as the last review’s moment for Recto, by the clock and by a flight over the date line', () => {
    const memory = learntAt('2026-05-02T08:00:00+09:00', 540);
    const now = at('2026-04-29T08:00:00+09:00');
    expect(review(memory, 'good', now, 540, rag, settings)).toMatchObject({
      lastReview: memory.lastReview,
      lastDay: memory.lastDay,
    });
    const honolulu = review(memory, 'good', at('2026-05-01T20:00:00-10:00'), -600, rag, settings);
    expect(honolulu.lastDay).toBe(memory.lastDay);
    expect(elapsedDays(memory, '2026-05-01T20:00:00-10:00', -600)).toBe(0);
  });
});

describe('fuzz', () => {
  it('is seeded with the time by ts-fsrs alone', () => {
    const memory = { due: 0, last_review: new Date(10 * day), state: 2, stability: 80, difficulty: 5 };
    const rest = { elapsed_days: 0, scheduled_days: 3, learning_steps: 0, reps: 1, lapses: 0 };
    const next = (ms: number) =>
      fsrs({ enable_fuzz: true }).next({ ...memory, ...rest }, new Date(60 * day + ms), Rating.Good);
    const seen = new Set(Array.from({ length: 50 }, (_, ms) => next(ms).card.scheduled_days));
    expect(seen.size).toBeGreaterThan(1);
  });

  it('is on by default in Recto, and another for each repetition', () => {
    const memory = { ...learntAt('2026-01-05T12:00:00+01:00', 60), stability: 80 };
    const days = (reps: number) =>
      preview({ ...memory, reps }, at('2026-03-05T12:00:00+01:00'), 60, rag, defaultSettings).good.due;
    expect(new Set(Array.from({ length: 30 }, (_, reps) => days(reps))).size).toBeGreaterThan(1);
  });
});

describe('the longest interval', () => {
  it('is passed by ts-fsrs by a day for Good and two for Easy, not by Recto', () => {
    const memory = { due: 0, last_review: new Date(10 * day), state: 2, stability: 80, difficulty: 5 };
    const rest = { elapsed_days: 0, scheduled_days: 3, learning_steps: 0, reps: 1, lapses: 0 };
    const alone = fsrs({ maximum_interval: 7 }).next({ ...memory, ...rest }, new Date(90 * day), Rating.Easy);
    expect(alone.card.scheduled_days).toBeGreaterThan(7);
    const short = { ...settings, maximumIntervalDays: 7 };
    const mine = preview(
      { ...learntAt('2026-01-05T12:00:00Z', 0), stability: 80 },
      at('2026-05-05T12:00:00Z'),
      0,
      rag,
      short,
    );
    expect(mine.easy.interval).toEqual({ kind: 'days', days: 7 });
  });
});
