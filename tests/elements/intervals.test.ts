import { expect, test } from 'vitest';
import { whenLabel } from '../../src/elements/intervals.ts';
import { t } from '../../src/i18n/t.ts';

const minute = 60_000;

test.each([
  [10 * minute, 10],
  // A card that was flagged, flipped and graded within one second is due from the second after the next.
  [10 * minute + 1999, 10],
  [10 * minute + 6000, 11],
  [9 * minute + 6000, 10],
  [1, 1],
])('in %i ms is in %i minutes', (milliseconds, count) => {
  expect(whenLabel('en', milliseconds)).toBe(t('en', 'time.minutes', { count }));
});

test.each([-5000, 0])('in %i ms is now', (milliseconds) => {
  expect(whenLabel('fr', milliseconds)).toBe(t('fr', 'time.now'));
});
