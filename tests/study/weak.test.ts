import { describe, expect, it } from 'vitest';
import { newMemory, type SeenMemory } from '../../src/study/memory.ts';
import { replay } from '../../src/study/replay.ts';
import type { Review } from '../../src/study/review.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { isLeech, isToldAsLeech, isWeak } from '../../src/study/weak.ts';
import { day, minute, reviewed, start } from './examples.ts';

const told = (leechThreshold: number) =>
  Array.from({ length: 21 }, (_, lapses) => lapses).filter((lapses) =>
    isToldAsLeech(lapses, { ...defaultSettings, leechThreshold }),
  );

describe('a leech', () => {
  it('is told at eight lapses and then at every four, as in Anki', () => {
    expect(told(8)).toEqual([8, 12, 16, 20]);
  });

  it('rounds half a threshold up, and 0 tells none', () => {
    expect(told(5)).toEqual([5, 8, 11, 14, 17, 20]);
    expect(told(1)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(told(0)).toEqual([]);
  });

  it('stays one between', () => {
    const memory = replay([reviewed()], defaultSettings) as SeenMemory;
    const after = (lapses: number) => isLeech({ ...memory, lapses }, defaultSettings);
    expect([7, 8, 9, 11].map(after)).toEqual([false, true, true, true]);
    expect(isLeech(newMemory, defaultSettings)).toBe(false);
    expect(isLeech({ ...memory, lapses: 50 }, { ...defaultSettings, leechThreshold: 0 })).toBe(false);
  });
});

describe('a weak card', () => {
  const weak = (reviews: readonly Review[], now: number) =>
    isWeak(replay(reviews, defaultSettings), reviews, now, 60, defaultSettings);

  it('was forgotten within seven days, today included', () => {
    const reviews = [
      reviewed({ key: 'a', grade: 'again' }),
      reviewed({ key: 'b', grade: 'easy', at: start + 5 * minute }),
      reviewed({ key: 'c', grade: 'easy', at: start + 5 * day }),
    ];
    expect([0, 5, 6, 7].map((days) => weak(reviews, start + days * day + 10 * minute))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is less likely to be recalled than desired', () => {
    const reviews = [reviewed({ grade: 'easy' })];
    const memory = replay(reviews, defaultSettings) as SeenMemory;
    const days = Math.ceil(memory.stability);
    expect(weak(reviews, start + (days - 2) * day)).toBe(false);
    expect(weak(reviews, start + (days + 1) * day)).toBe(true);
  });

  it('was seen before', () => {
    expect(weak([], start)).toBe(false);
  });
});
