import { addDays, type CivilDay } from './civil-day.ts';
import { type Answer, isRight } from './stats-answers.ts';
import { mondayOf } from './stats-days.ts';

/** How many tests of memory there were, and in how many the answer was remembered. */
export interface Retention {
  readonly tests: number;
  readonly passed: number;
}

/** The retention of one week, from Monday to Sunday. */
export interface WeekRetention extends Retention {
  readonly monday: CivilDay;
}

/** Takes answers and returns their true retention (see `answersOf` for what is a test). */
export function retentionOf(answers: readonly Answer[]): Retention {
  const tests = answers.filter(({ isTest }) => isTest);
  return { tests: tests.length, passed: tests.filter(isRight).length };
}

/** Takes answers, today and a number of weeks, and returns the true retention of each, the last of which holds today. */
export function retentionByWeek(answers: readonly Answer[], today: CivilDay, count: number): readonly WeekRetention[] {
  const byWeek = Map.groupBy(answers, ({ day }) => mondayOf(day));
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(mondayOf(today), 7 * (index - count + 1));
    return { monday, ...retentionOf(byWeek.get(monday) ?? []) };
  });
}

/** Takes answers and today and returns the true retention of the last 28 days, today included. */
export function recentRetention(answers: readonly Answer[], today: CivilDay): Retention {
  return retentionOf(answers.filter(({ day }) => day > today - 28 && day <= today));
}

/**
 * Takes a retention and returns the bounds between which its true value lies with 95 % confidence (the score interval of E. B. Wilson,
 * 1927: it holds for few tests and near 100 % too); 0 to 1 where there were none.
 */
export function likelyRange({ tests, passed }: Retention): readonly [number, number] {
  if (tests === 0) return [0, 1];
  const z = 1.959964;
  const share = passed / tests;
  const middle = share + z ** 2 / (2 * tests);
  const reach = z * Math.sqrt((share * (1 - share)) / tests + (z / (2 * tests)) ** 2);
  const scale = 1 + z ** 2 / tests;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}
