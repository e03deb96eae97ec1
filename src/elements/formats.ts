import type { Language } from '../cards/card.ts';
import { asUtcMidnight, type CivilDay } from '../study/civil-day.ts';

/** How a page of one language writes numbers, days and spans of time. */
export interface Formats {
  readonly count: (value: number) => string;
  readonly decimal: (value: number) => string;
  /** A share from 0 to 1. */
  readonly share: (value: number) => string;
  readonly shortDay: (day: CivilDay) => string;
  readonly longDay: (day: CivilDay) => string;
  readonly fullDay: (day: CivilDay) => string;
  readonly month: (day: CivilDay) => string;
  readonly weekday: (day: CivilDay) => string;
  /** Seconds, as two units at most: "1 h 12 min". */
  readonly duration: (seconds: number) => string;
  /** Days, in the unit that reads best: "23 days", "1.4 years". */
  readonly span: (days: number) => string;
}

/** Returns how a page in a language writes numbers and days, by the browser's Intl. */
export function formatsFor(language: Language): Formats {
  const count = new Intl.NumberFormat(language);
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(language, { style: 'percent' });
  return {
    count: (value) => count.format(value),
    decimal: (value) => decimal.format(value),
    share: (value) => share.format(value),
    shortDay: dayFormat(language, { day: 'numeric', month: 'short' }),
    longDay: dayFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }),
    fullDay: dayFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }),
    month: dayFormat(language, { month: 'short' }),
    weekday: dayFormat(language, { weekday: 'narrow' }),
    duration: (seconds) => durationOf(language, seconds),
    span: (days) => spanOf(language, days),
  };
}

function dayFormat(language: Language, options: Intl.DateTimeFormatOptions): (day: CivilDay) => string {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return (day) => format.format(asUtcMidnight(day));
}

function durationOf(language: Language, seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return inUnit(language, 'second', whole);
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return inUnit(language, 'minute', minutes);
  const rest = minutes % 60;
  const hours = inUnit(language, 'hour', Math.floor(minutes / 60));
  return rest === 0 ? hours : `${hours} ${inUnit(language, 'minute', rest)}`;
}

function spanOf(language: Language, days: number): string {
  if (days < 10) return inUnit(language, 'day', days, 'long', 1);
  if (days < 60) return inUnit(language, 'day', days, 'long');
  if (days < 365) return inUnit(language, 'month', days / 30.4, 'long');
  return inUnit(language, 'year', days / 365.25, 'long', 1);
}

function inUnit(
  language: Language,
  unit: string,
  value: number,
  unitDisplay: 'short' | 'long' = 'short',
  maximumFractionDigits = 0,
): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(value);
}
