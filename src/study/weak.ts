import { type CivilDay, civilDay } from './civil-day.ts';
import type { Memory } from './memory.ts';
import type { Review } from './review.ts';
import { retrievability } from './schedule.ts';
import type { Settings } from './settings.ts';

/** "Lately" in days, today included: Anki's search for forgotten cards, `rated:7:1`. */
const lately = 7;

/** Takes a memory and settings and returns whether it lapsed as often as makes a leech; a threshold of 0 means never. */
export function isLeech(memory: Memory, { leechThreshold }: Settings): boolean {
  return memory.kind !== 'new' && leechThreshold > 0 && memory.lapses >= leechThreshold;
}

/** Takes a number of lapses and settings and returns whether this lapse is to be told: the threshold's, then every half threshold's, rounded up (Anki). */
export function isToldAsLeech(lapses: number, { leechThreshold }: Settings): boolean {
  if (leechThreshold <= 0 || lapses < leechThreshold) return false;
  return (lapses - leechThreshold) % Math.ceil(leechThreshold / 2) === 0;
}

/**
 * Takes a memory, the reviews that it comes from, a moment (ms epoch), an offset (minutes east of UTC) and settings; returns whether it
 * is weak: less likely to be recalled than desired, forgotten within seven days, or a leech.
 */
export function isWeak(
  memory: Memory,
  reviews: readonly Review[],
  now: number,
  offset: number,
  settings: Settings,
): boolean {
  if (memory.kind === 'new') return false;
  const since = civilDay(now, offset, settings.rolloverHour) - lately;
  const forgotten = reviews.some((review) => review.grade === 'again' && dayOf(review, settings) > since);
  return (
    forgotten || isLeech(memory, settings) || retrievability(memory, now, offset, settings) < settings.desiredRetention
  );
}

/**
 * Takes reviews in the order of a log and settings and returns whether the learner was sure and wrong on the last day among them. Such
 * errors are corrected best when they are met again (hypercorrection; Butterfield and Metcalfe, 2001).
 */
export function wasSureAndWrong(reviews: readonly Review[], settings: Settings): boolean {
  const last = reviews.at(-1);
  if (last === undefined) return false;
  const day = dayOf(last, settings);
  return reviews.some(
    (review) => review.confidence === 'high' && review.grade === 'again' && dayOf(review, settings) === day,
  );
}

/** Takes a review and settings and returns the learner's day on which it was made. */
export function dayOf({ at, offset }: Review, { rolloverHour }: Settings): CivilDay {
  return civilDay(at, offset, rolloverHour);
}
