import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDay, civilDay } from '../../src/study/civil-day.ts';
import { type Days, daysOf, mondayOf, noAnswers, rhythmOf, shadesOf, weeksOf } from '../../src/study/stats-days.ts';
import { at, reviewed } from './examples.ts';

const dayOf = (iso: string): CivilDay => civilDay(at(`${iso}T12:00:00Z`), 0, 4);
const studied = (...days: readonly string[]): Days =>
  new Map(days.map((iso) => [dayOf(iso), { reviews: 1, seconds: 10 }]));
const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((days) => days as CivilDay);

describe('a day', () => {
  it('holds what was answered from 04:00 to 04:00, across a change of the clock and a flight', () => {
    const answers = [
      ['2026-03-28T23:30:00+01:00', 60],
      ['2026-03-29T03:30:00+02:00', 120],
      ['2026-03-29T04:00:00+02:00', 120],
      ['2026-03-30T08:00:00+09:00', 540],
    ] as const;
    const list = answers.map(([iso, offset], index) => {
      const review = reviewed({ key: `${index}`, at: at(iso), offset });
      return { review, day: civilDay(review.at, offset, 4), isTest: false };
    });
    expect([...daysOf(list)].map(([day, { reviews }]) => [day - dayOf('2026-03-28'), reviews])).toEqual([
      [0, 2],
      [1, 1],
      [2, 1],
    ]);
  });
});

describe('the rhythm', () => {
  it('goes on while today has not begun, and ends after a whole day without study', () => {
    const days = studied('2026-03-02', '2026-03-03', '2026-03-04');
    expect(rhythmOf(days, dayOf('2026-03-04'))).toMatchObject({ run: 3, rest: 0 });
    expect(rhythmOf(days, dayOf('2026-03-05'))).toMatchObject({ run: 3, rest: 1 });
    expect(rhythmOf(days, dayOf('2026-03-06'))).toMatchObject({ run: 0, rest: 2, longestRun: 3 });
  });

  it('counts the last thirty days with today, and forgets no day studied before', () => {
    const days = studied('2026-01-01', '2026-03-01', '2026-03-30');
    expect(rhythmOf(days, dayOf('2026-03-30'))).toMatchObject({
      first: dayOf('2026-01-01'),
      studied: 3,
      ofThirty: 2,
      longestRun: 1,
    });
    expect(rhythmOf(days, dayOf('2026-03-31'))).toMatchObject({ ofThirty: 1 });
  });

  it('says nothing of days to come', () => {
    expect(rhythmOf(studied('2027-01-01'), dayOf('2026-03-30'))).toEqual(rhythmOf(new Map(), dayOf('2026-03-30')));
  });

  it('has no run longer than the days studied, nor than its longest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 })), (numbers) => {
        const days = new Map(numbers.map((number) => [number as CivilDay, noAnswers]));
        const { run, longestRun, studied: all } = rhythmOf(days, 60 as CivilDay);
        expect(run).toBeLessThanOrEqual(longestRun);
        expect(longestRun).toBeLessThanOrEqual(all);
        expect(all).toBe(new Set(numbers).size);
      }),
    );
  });
});

describe('a week', () => {
  it('begins on its Monday', () => {
    expect(mondayOf(dayOf('2026-03-01'))).toBe(dayOf('2026-02-23'));
    expect(mondayOf(dayOf('2026-03-02'))).toBe(dayOf('2026-03-02'));
    expect(mondayOf(dayOf('1969-12-31'))).toBe(dayOf('1969-12-29'));
  });

  it('is one of as many as asked for, unbroken, and the last day of all is today', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (today, count) => {
        const weeks = weeksOf(new Map(), today, count);
        const days = weeks.flatMap((week) => week.days.map(({ day }) => day));
        expect(weeks).toHaveLength(count);
        expect(days.at(-1)).toBe(today);
        expect(days).toEqual(Array.from({ length: days.length }, (_, index) => (days[0] ?? 0) + index));
        expect(days[0]).toBe(mondayOf((days[0] ?? 0) as CivilDay));
      }),
    );
  });
});

describe('the shade of a day', () => {
  it('is none without answers, the darkest for the most, and never lighter for more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 4, maxLength: 7 }), (counts) => {
        const days = counts.map((reviews, index) => ({ day: index as CivilDay, reviews, seconds: 0 }));
        const shade = shadesOf([{ monday: 0 as CivilDay, days }]);
        const sorted = [0, ...counts].sort((a, b) => a - b).map(shade);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
        expect(sorted[0]).toBe(0);
        expect(sorted[1]).toBe(1);
        expect(Math.max(...sorted)).toBeLessThanOrEqual(4);
        if (new Set(counts).size === counts.length) expect(sorted.at(-1)).toBe(4);
      }),
    );
  });
});
