import { quantileSorted } from 'd3-array';
import { addDays, type CivilDay } from './civil-day.ts';
import type { Answer } from './stats-answers.ts';

/** How much was answered on one learner's day. */
export interface DayCount {
  readonly reviews: number;
  readonly seconds: number;
}

/** The learner's days on which anything was answered. */
export type Days = ReadonlyMap<CivilDay, DayCount>;

/** A week from Monday to Sunday (ISO 8601), each day with what was answered on it; without the days that are still to come. */
export interface Week {
  readonly monday: CivilDay;
  readonly days: readonly (DayCount & { readonly day: CivilDay })[];
}

/** How regularly a learner studies. */
export interface Rhythm {
  /** The first day studied, undefined where there was none. */
  readonly first: CivilDay | undefined;
  /** The days studied, ever. */
  readonly studied: number;
  /** Of the last thirty days, today included, those studied. */
  readonly ofThirty: number;
  /** The days in a row up to today, or up to yesterday where today has not begun. */
  readonly run: number;
  readonly longestRun: number;
  /** The days since the last one studied: 0 today, undefined where there was none. */
  readonly rest: number | undefined;
}

/** No answers: what a day without study counts. */
export const noAnswers: DayCount = { reviews: 0, seconds: 0 };

/** Takes answers and returns how much was answered on each learner's day. */
export function daysOf(answers: readonly Answer[]): Days {
  const days = new Map<CivilDay, DayCount>();
  for (const { day, review } of answers) {
    const { reviews, seconds } = days.get(day) ?? noAnswers;
    days.set(day, { reviews: reviews + 1, seconds: seconds + review.seconds });
  }
  return days;
}

/** Takes the days studied and today, and returns how regular they are; days to come (a clock was wrong) say nothing. */
export function rhythmOf(days: Days, today: CivilDay): Rhythm {
  const past = [...days.keys()].filter((day) => day <= today).sort((a, b) => a - b);
  const runs = runsOf(past);
  const last = past.at(-1);
  const rest = last === undefined ? undefined : today - last;
  return {
    first: past[0],
    studied: past.length,
    ofThirty: past.filter((day) => day > today - 30).length,
    run: rest !== undefined && rest <= 1 ? (runs.at(-1) ?? 0) : 0,
    longestRun: Math.max(0, ...runs),
    rest,
  };
}

/** Takes the days studied, today and a number of weeks, and returns that many weeks, the last of which holds today. */
export function weeksOf(days: Days, today: CivilDay, count: number): readonly Week[] {
  const last = mondayOf(today);
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(last, 7 * (index - count + 1));
    const week = Array.from({ length: 7 }, (_, place) => addDays(monday, place)).filter((day) => day <= today);
    return { monday, days: week.map((day) => ({ day, ...(days.get(day) ?? noAnswers) })) };
  });
}

/** Takes a day and returns the Monday of its week: 1970-01-01 was a Thursday. */
export function mondayOf(day: CivilDay): CivilDay {
  return addDays(day, -((((day + 3) % 7) + 7) % 7));
}

/** Takes weeks and returns how to grade a day's reviews from 0 (none) to 4: by the quartiles of the days studied in them. */
export function shadesOf(weeks: readonly Week[]): (reviews: number) => number {
  const counts = weeks.flatMap(({ days }) => days.map(({ reviews }) => reviews)).filter((reviews) => reviews > 0);
  const sorted = counts.sort((a, b) => a - b);
  const bounds = [0.25, 0.5, 0.75].map((part) => quantileSorted(sorted, part) ?? 0);
  return (reviews) => (reviews === 0 ? 0 : 1 + bounds.filter((bound) => reviews > bound).length);
}

/** Takes days in order and returns how long each of their unbroken runs is. */
function runsOf(days: readonly CivilDay[]): readonly number[] {
  const runs: number[] = [];
  let before: CivilDay | undefined;
  for (const day of days) {
    const isNext = before !== undefined && day === before + 1;
    runs.push(isNext ? (runs.pop() ?? 0) + 1 : 1);
    before = day;
  }
  return runs;
}
