import { addDays, type CivilDay, laterDay } from './civil-day.ts';
import type { SeenSubject } from './stats-subjects.ts';

/** When what was learnt so far comes back, each subject once. */
export interface Forecast {
  /** Due on a day that is over. */
  readonly backlog: number;
  /** The days from today on, and how many come due on each; the backlog is not among today's. */
  readonly days: readonly { readonly day: CivilDay; readonly due: number }[];
  /** Due after those days. */
  readonly later: number;
  /** Not asked at all. */
  readonly suspended: number;
}

/** Takes subjects, today and a number of days, and returns when the subjects come due by the schedule as it stands. */
export function forecastOf(subjects: readonly SeenSubject[], today: CivilDay, length: number): Forecast {
  const asked = subjects.filter(({ state }) => !state.suspended);
  const dues = Map.groupBy(asked, (subject) => dueDayOf(subject) - today);
  const count = (wanted: (days: number) => boolean): number =>
    [...dues].reduce((sum, [days, list]) => sum + (wanted(days) ? list.length : 0), 0);
  return {
    backlog: count((days) => days < 0),
    days: Array.from({ length }, (_, days) => ({ day: addDays(today, days), due: dues.get(days)?.length ?? 0 })),
    later: count((days) => days >= length),
    suspended: subjects.length - asked.length,
  };
}

/** Takes a subject and returns the learner's day it is asked again: when it is due, or when its burial ends. */
export function dueDayOf({ memory, state }: SeenSubject): CivilDay {
  return state.buriedUntil === undefined ? memory.dueDay : laterDay(memory.dueDay, state.buriedUntil);
}
