import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDay, dayStart } from '../../src/study/civil-day.ts';
import { at, day } from './examples.ts';

const paris = (iso: string, offset: number): number => civilDay(at(iso), offset, 4);

describe('a learner’s day', () => {
  it('begins at 04:00, not at midnight: 02:00 belongs to the evening before', () => {
    expect(paris('2026-01-11T02:00:00+01:00', 60)).toBe(paris('2026-01-10T23:00:00+01:00', 60));
    expect(paris('2026-01-11T03:59:59+01:00', 60)).toBe(paris('2026-01-10T23:00:00+01:00', 60));
    expect(paris('2026-01-11T04:00:00+01:00', 60)).toBe(paris('2026-01-10T23:00:00+01:00', 60) + 1);
  });

  it('is the next one after a night of 23 hours (spring in Paris) and of 25 (autumn)', () => {
    expect(paris('2026-03-29T05:00:00+02:00', 120) - paris('2026-03-28T05:00:00+01:00', 60)).toBe(1);
    expect(paris('2026-10-25T05:00:00+01:00', 60) - paris('2026-10-24T05:00:00+02:00', 120)).toBe(1);
  });

  it('is the same day in New York after a flight from Paris, and the next in Tokyo the morning after', () => {
    const evening = paris('2026-05-01T23:00:00+02:00', 120);
    expect(civilDay(at('2026-05-01T20:00:00-04:00'), -240, 4)).toBe(evening);
    expect(civilDay(at('2026-05-02T08:00:00+09:00'), 540, 4)).toBe(evening + 1);
  });

  it('counts days before 1970 downwards', () => {
    expect(civilDay(at('1969-12-31T12:00:00Z'), 0, 4)).toBe(-1);
  });

  it('holds its own start, and its last millisecond, and no more', () => {
    const instant = fc.integer({ min: 0, max: 4e12 });
    const offset = fc.integer({ min: -720, max: 840 });
    fc.assert(
      fc.property(instant, offset, fc.integer({ min: 0, max: 23 }), (now, east, rollover) => {
        const today = civilDay(now, east, rollover);
        const first = dayStart(today, east, rollover);
        expect(first <= now && now < first + day).toBe(true);
        expect(civilDay(first, east, rollover)).toBe(today);
        expect(civilDay(first - 1, east, rollover)).toBe(today - 1);
      }),
    );
  });
});
