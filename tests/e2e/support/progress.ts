import type { Page } from '@playwright/test';
import type { Language } from '../../../src/cards/card.ts';
import { encodeLog } from '../../../src/study/codec.ts';
import { parseItems } from '../../../src/study/parse-items.ts';
import type { Entry } from '../../../src/study/review.ts';
import { seededLog } from '../../support/seeded-log.ts';

/** The morning on which the seeded learner opens the page of progress. */
export const morning = new Date('2027-03-03T09:20:00+01:00');

/** Gives this browser the log of half a year of study, up to `morning`, and returns it; the clock stands at that morning. */
export async function seedProgress(page: Page): Promise<Entry[]> {
  await page.clock.setFixedTime(morning);
  const items = parseItems(await (await page.request.get('/cards.json')).json()) ?? [];
  const learner = { until: morning.getTime(), offset: 60, days: 170, newPerDay: 1.2, rest: 0.2 };
  const log = seededLog(items, learner);
  await page.goto('/404.html');
  await page.evaluate((text) => localStorage.setItem('recto.log.seed.0', text), encodeLog(log));
  return log;
}

/** Opens the page of progress in a language, with all that it draws. */
export async function openProgress(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/progress/`);
  await page.locator('progress-page[data-ready]').waitFor();
}
