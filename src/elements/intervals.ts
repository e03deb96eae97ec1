import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Interval } from '../study/memory.ts';

const fewSeconds = 5000;
const minute = 60_000;
const minutesPerHour = 60;
const minutesPerDay = 1440;
const daysPerMonth = 30.4;
const daysPerYear = 365.25;

/** Says an interval in a word or two, as on a grade's button: "10 min", "3 d", "1.4 mo". */
export function intervalLabel(language: Language, interval: Interval): string {
  if (interval.kind === 'minutes') return label(language, interval.minutes);
  return label(language, interval.days * minutesPerDay);
}

/**
 * Says when something comes, a number of milliseconds from now: "in 10 min", "in 3 days". The log counts in whole seconds, and entries of
 * one second stand in those after it: the few seconds that a card is due later for that make no further minute.
 */
export function whenLabel(language: Language, milliseconds: number): string {
  const minutes = Math.max(milliseconds > 0 ? 1 : 0, Math.ceil((milliseconds - fewSeconds) / minute));
  if (minutes <= 0) return t(language, 'time.now');
  if (minutes < minutesPerHour) return t(language, 'time.minutes', { count: minutes });
  if (minutes < minutesPerDay) return tCount(language, 'time.hours', minutes / minutesPerHour, 0);
  return tCount(language, 'time.days', minutes / minutesPerDay, 0);
}

function label(language: Language, minutes: number): string {
  const days = minutes / minutesPerDay;
  const count = (value: number, digits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  if (minutes < minutesPerHour) return t(language, 'interval.minutes', { count: count(minutes, 0) });
  if (days < 1) return t(language, 'interval.hours', { count: count(minutes / minutesPerHour, 0) });
  if (days < daysPerMonth) return t(language, 'interval.days', { count: count(days, 0) });
  if (days < daysPerYear) return t(language, 'interval.months', { count: count(days / daysPerMonth, 1) });
  return tCount(language, 'interval.years', days / daysPerYear, 1);
}
