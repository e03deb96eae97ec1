/** A learner's day, as whole days since 1970-01-01 in the learner's zone; it begins at the rollover hour, not at midnight. */
export type CivilDay = number & { readonly __brand: 'CivilDay' };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Takes an instant (ms epoch), the zone's offset then (minutes east of UTC) and the hour the day begins (0–23, local), and
 * returns the learner's day: the civil clock, instant + offset − rollover, read as if it were UTC.
 */
export function civilDay(at: number, offset: number, rolloverHour: number): CivilDay {
  return whole(Math.floor((at + offset * minute - rolloverHour * hour) / day));
}

/** Takes a day, an offset (minutes east of UTC) and the rollover hour, and returns the instant (ms epoch) that day begins there. */
export function dayStart(of: CivilDay, offset: number, rolloverHour: number): number {
  return of * day - offset * minute + rolloverHour * hour;
}

/** Takes a day and a number of days (rounded) and returns the day that many days later. */
export function addDays(to: CivilDay, days: number): CivilDay {
  return whole(to + Math.round(days));
}

/** Takes a day as it was stored, whole days since 1970-01-01 (rounded), and returns it. */
export function storedDay(days: number): CivilDay {
  return whole(Math.round(days));
}

/** Takes a day and returns it as the UTC midnight of the same number, for a library that counts days in UTC. */
export function asUtcMidnight(of: CivilDay): Date {
  return new Date(of * day);
}

/** Takes two days and returns the later one, so that a clock or a traveller going back never makes a day negative. */
export function laterDay(a: CivilDay, b: CivilDay): CivilDay {
  return a > b ? a : b;
}

/** The one place a number becomes a CivilDay; every caller above hands it a rounded number. */
function whole(days: number): CivilDay {
  return days as CivilDay;
}
