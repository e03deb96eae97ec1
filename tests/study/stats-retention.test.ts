import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDay } from '../../src/study/civil-day.ts';
import { foldHistory, type History } from '../../src/study/history.ts';
import type { confidences, Grade, Review } from '../../src/study/review.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { type Answer, answersOf } from '../../src/study/stats-answers.ts';
import { calibrationOf, judgementOf, marks, worthFrom } from '../../src/study/stats-calibration.ts';
import { likelyRange, recentRetention, retentionByWeek, retentionOf } from '../../src/study/stats-retention.ts';
import { conceptOf, day, minute, reviewed, start } from './examples.ts';

/** Answers to one card, each told by its grade and the minutes since the first. */
const life = (...told: readonly (readonly [Grade, number])[]): Review[] =>
  told.map(([grade, minutes], index) => reviewed({ key: `${index}`, grade, at: start + minutes * minute }));
const all = (history: History): readonly Answer[] => [...answersOf(history).values()].flat();
const answers = (log: readonly Review[], settings = defaultSettings): readonly Answer[] =>
  all(foldHistory(log, conceptOf, settings));
const tests = (log: readonly Review[], settings = defaultSettings): boolean[] =>
  answers(log, settings).map(({ isTest }) => isTest);
const days = (count: number): number => count * 1440;

describe('true retention', () => {
  it('counts answers to cards in review, and neither first answers nor learning steps', () => {
    const log = life(['good', 0], ['good', 10], ['good', days(3)], ['again', days(20)], ['good', days(20) + 10]);
    expect(tests(log)).toEqual([false, false, true, true, false]);
    expect(retentionOf(answers(log))).toEqual({ tests: 2, passed: 1 });
  });

  it('counts an early answer to a card in review, and Hard as remembered', () => {
    const log = life(['easy', 0], ['hard', 5]);
    expect(retentionOf(answers(log))).toEqual({ tests: 1, passed: 1 });
  });

  it('counts an answer to a learning step of a day: its interval is a day', () => {
    expect(tests(life(['good', 0], ['good', days(1)]), { ...defaultSettings, learningSteps: [1, 1440] })).toEqual([
      false,
      true,
    ]);
  });

  it('begins again with a reset', () => {
    const [first, second] = life(['easy', 0], ['good', days(30)]) as [Review, Review];
    const reset = { kind: 'reset', key: 'r', card: first.card, at: start + day, device: 'desk' } as const;
    const history = foldHistory([first, reset, second], conceptOf, defaultSettings);
    expect(all(history).map(({ isTest }) => isTest)).toEqual([false, false]);
  });

  it('is told week by week, Monday to Sunday, and for the last 28 days', () => {
    const log = life(['easy', 0], ['good', days(6)], ['again', days(7)], ['good', days(70)], ['good', days(100)]);
    const today = civilDay(start + 8 * day, 60, 4);
    const weeks = retentionByWeek(answers(log), today, 3);
    expect(weeks.map(({ tests: count, passed }) => [count, passed])).toEqual([
      [0, 0],
      [1, 1],
      [1, 0],
    ]);
    expect(recentRetention(answers(log), today)).toEqual({ tests: 2, passed: 1 });
    expect(recentRetention(answers(log), civilDay(start + 200 * day, 60, 4))).toEqual({ tests: 0, passed: 0 });
  });
});

describe('the likely range of a retention', () => {
  it('is Wilson’s: his score interval for 0, 9 and 81 of 10, 10 and 263', () => {
    const close = (passed: number, of: number, low: number, high: number) => {
      const [from, to] = likelyRange({ tests: of, passed });
      expect(from).toBeCloseTo(low, 4);
      expect(to).toBeCloseTo(high, 4);
    };
    close(0, 10, 0, 0.2775);
    close(9, 10, 0.5958, 0.9821);
    close(81, 263, 0.2553, 0.3662);
  });

  it('holds the retention itself, within 0 and 1, and is narrower for more tests', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, part) => {
        const passed = Math.round(count * part);
        const [from, to] = likelyRange({ tests: count, passed });
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1);
        expect(from).toBeLessThanOrEqual(passed / count + 1e-12);
        expect(to).toBeGreaterThanOrEqual(passed / count - 1e-12);
        const [low, high] = likelyRange({ tests: count * 4, passed: passed * 4 });
        expect(high - low).toBeLessThan(to - from);
      }),
    );
    expect(likelyRange({ tests: 0, passed: 0 })).toEqual([0, 1]);
  });
});

describe('calibration', () => {
  it('counts answers by confidence, and those without nowhere', () => {
    const log = [
      reviewed({ key: 'a', confidence: 'high', grade: 'again' }),
      reviewed({ key: 'b', confidence: 'high', grade: 'hard', at: start + minute }),
      reviewed({ key: 'c', confidence: 'low', grade: 'again', at: start + 2 * minute }),
      reviewed({ key: 'd', grade: 'good', at: start + 3 * minute }),
    ];
    expect(calibrationOf(answers(log))).toEqual([
      { confidence: 'low', answers: 1, right: 0 },
      { confidence: 'mid', answers: 0, right: 0 },
      { confidence: 'high', answers: 2, right: 1 },
    ]);
  });

  it('holds a level worth giving from the chance where its marks overtake those below', () => {
    const earned = (level: (typeof confidences)[number], chance: number): number =>
      chance * marks[level].right + (1 - chance) * marks[level].wrong;
    expect(earned('mid', worthFrom.mid)).toBeCloseTo(earned('low', worthFrom.mid));
    expect(earned('high', worthFrom.high)).toBeCloseTo(earned('mid', worthFrom.high));
    expect(earned('high', 0.79)).toBeLessThan(earned('mid', 0.79));
    expect(earned('high', 0.81)).toBeGreaterThan(earned('mid', 0.81));
  });

  it('judges a level by where its marks would have been highest', () => {
    expect(judgementOf({ confidence: 'high', answers: 10, right: 7 })).toBe('over');
    expect(judgementOf({ confidence: 'high', answers: 10, right: 8 })).toBe('fitting');
    expect(judgementOf({ confidence: 'mid', answers: 10, right: 9 })).toBe('under');
    expect(judgementOf({ confidence: 'low', answers: 10, right: 5 })).toBe('fitting');
    expect(judgementOf({ confidence: 'low', answers: 10, right: 7 })).toBe('under');
  });
});
