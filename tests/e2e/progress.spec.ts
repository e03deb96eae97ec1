import type { Page } from '@playwright/test';
import { languages } from '../../src/cards/card.ts';
import { t } from '../../src/i18n/t.ts';
import { civilDay } from '../../src/study/civil-day.ts';
import { expect, test } from './fixtures.ts';
import { expectNoOverflow } from './support/overflow.ts';
import { morning, openProgress, seedProgress } from './support/progress.ts';
import { StudyPage } from './support/study-page.ts';
import { english } from './support/words.ts';

const parts = [
  'forecast',
  'days',
  'retention',
  'calibration',
  'stability',
  'difficulty',
  'time',
  'hardest',
  'decks',
] as const;
const charts = ['forecast', 'days', 'retention', 'stability', 'difficulty', 'time'] as const;

test('without answers the page says what will appear in each part, and leads to studying', async ({ page }) => {
  await openProgress(page, 'en');
  for (const part of parts) {
    const section = page.getByRole('region', { name: t('en', `progress.${part}`), exact: true });
    await expect(section).toContainText(t('en', `progress.${part}.empty`));
  }
  await expect(page.getByRole('img')).toHaveCount(0);
  await expect(page.getByText(/new cards are left for today\./)).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: english('nav.study') })
    .click();
  await expect(page).toHaveURL('/en/study/');
});

test('an answer counts today as soon as it is given, and no more once it is undone', async ({ page }) => {
  const study = new StudyPage(page);
  await study.open('transformers');
  await study.answerWith('Good');
  await study.answerWith('Good');
  await study.undoButton.click();
  await page.getByRole('link', { name: english('nav.progress') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(english('progress.title'));
  await expect(page.locator('[data-part="today"]')).toContainText('1 answer today');
  await expect(page.locator('[data-part="since"]')).toContainText('1 answer since');
  await expect(page.getByRole('link', { name: english('nav.progress') })).toHaveAttribute('aria-current', 'page');
});

test('answers given in another tab appear, and a table that is open stays open', async ({ page, context }) => {
  await openProgress(page, 'en');
  const study = new StudyPage(await context.newPage());
  await study.open('genai');
  await study.answerWith('Good');
  await page.bringToFront();
  await expect(page.locator('[data-part="today"]')).toContainText('1 answer today');
  await page.locator('[data-part="days"] summary').click();
  await study.answerWith('Good');
  await study.answerWith('Good');
  await expect(page.locator('[data-part="days"]').getByRole('table')).toBeVisible();
  await page.locator('[data-part="days"] summary').click();
  await study.answerWith('Good');
  await expect(page.locator('[data-part="today"]')).toContainText('4 answers today');
});

test('every chart is named by its finding and has its numbers in a table, by keyboard', async ({ page }) => {
  const log = await seedProgress(page);
  await openProgress(page, 'en');
  await expect(page.locator('[data-part="since"]')).toContainText(`${log.length.toLocaleString('en')} answers since`);
  for (const chart of charts) {
    const section = page.getByRole('region', { name: t('en', `progress.${chart}`), exact: true });
    const finding = await section.locator('.finding').innerText();
    await expect(section.getByRole('img')).toHaveAccessibleName(finding);
    const summary = section.locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(section.getByRole('table')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(section.locator('.table-box')).toBeFocused();
  }
  expect(await page.getByRole('main').innerText()).not.toMatch(/NaN|undefined|Infinity/);
});

test('the tables add up to the log', async ({ page }) => {
  const log = await seedProgress(page);
  await openProgress(page, 'en');
  for (const summary of await page.locator('.behind > summary').all()) await summary.click();
  const total = (part: string, column: number) =>
    page
      .locator(`[data-part="${part}"] tbody tr`)
      .evaluateAll(
        (rows, at) =>
          rows.reduce((sum, row) => sum + Number(row.children[at]?.textContent?.replaceAll(',', '') ?? 0), 0),
        column,
      );
  expect(await total('days', 2)).toBe(log.length);
  expect(await total('time', 1)).toBe(log.length);
  expect(await total('decks', 6)).toBe(log.length);
  expect(await total('forecast', 1)).toBe(await total('stability', 1));
});

test('the hardest cards lead to their page and to their line in the notes', async ({ page }) => {
  await seedProgress(page);
  await openProgress(page, 'en');
  const first = page.locator('[data-part="hardest"] li').first();
  await expect(first).toContainText(/forgotten \d+ times? · difficulty \d/);
  await expect(first.getByRole('link').first()).toHaveAttribute('href', /^\/en\/cards\//);
  await first.getByRole('link', { name: /^Source, line/ }).click();
  await expect(page).toHaveURL(/\/en\/source\/.+#L\d+$/);
});

test('nothing moves while the numbers arrive, and nothing is wider than the screen', async ({ page }) => {
  await seedProgress(page);
  for (const language of languages) {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await openProgress(page, language);
      await expectNoOverflow(page);
      expect(await layoutShift(page), `${language} ${width}`).toBeLessThan(0.01);
    }
  }
});

test('numbers and days are written as the language of the page does', async ({ page }) => {
  await seedProgress(page);
  await openProgress(page, 'fr');
  expect(await page.locator('[data-part="retention"] .finding').textContent()).toMatch(/dans \d+[\u00a0\u202f]%/u);
  await expect(page.locator('[data-part="forecast"] .finding')).toHaveText(
    /(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d/,
  );
});

test('weeks later the page tells of that day: what waits, and a kind word on the rest', async ({ page }) => {
  const log = await seedProgress(page);
  const later = morning.getTime() + 22 * 86_400_000;
  const rest = civilDay(later, 60, 4) - civilDay(log.at(-1)?.at ?? 0, 60, 4) - 1;
  await page.clock.setFixedTime(later);
  await openProgress(page, 'en');
  await expect(page.locator('[data-part="today"] strong')).toHaveCount(0);
  await expect(page.locator('[data-part="today"]')).toHaveText(/^\d+ cards? (is|are) left for today\.$/);
  await expect(page.locator('[data-part="forecast"] .finding')).toContainText(/waited since before today/);
  await expect(page.locator('[data-part="days"] .finding')).toContainText(
    `Then ${rest} days of rest: what you know is still there`,
  );
});

/** How far what stood on the screen was moved (the sum of layout shifts). */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (entries: PerformanceEntryList) =>
          entries.reduce((total, entry) => total + ('value' in entry ? Number(entry.value) : 0), 0);
        new PerformanceObserver((list) => resolve(sum(list.getEntries()))).observe({
          type: 'layout-shift',
          buffered: true,
        });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
}
