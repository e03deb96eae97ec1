import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { tCount } from '../../src/i18n/t.ts';
import { expect, test } from './fixtures.ts';
import { conceptsOf } from './support/cards.ts';
import { fillStorage } from './support/fill-storage.ts';
import { StudyPage } from './support/study-page.ts';
import { english } from './support/words.ts';

const deck = 'transformers';
const chunkKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('recto.log.')));

test('two tabs: each hears of the other, and the reviews of both are kept', async ({ page, context, request }) => {
  const concepts = await conceptsOf(request, deck);
  const [left, right] = [new StudyPage(page), new StudyPage(await context.newPage())];
  await left.open(deck);
  await right.open(deck);
  await left.expectConcept(concepts[0]);
  await right.expectConcept(concepts[0]);
  await left.answerWith('Easy');
  await left.expectConcept(concepts[1]);
  await expect(right.left).toHaveText(`${concepts.length} left`);
  await right.answerWith('Easy');
  await right.expectConcept(concepts[1]);
  await right.answerWith('Easy');
  await right.expectConcept(concepts[2]);
  await left.answerWith('Easy');
  await left.expectConcept(concepts[2]);
  expect(await chunkKeys(page)).toHaveLength(2);
  await page.reload();
  await left.expectConcept(concepts[2]);
  await expect(left.left).toHaveText(`${concepts.length - 2} left`);
});

test('old answers are packed by the next pages, under a page that is still open, and nothing is lost', async ({
  page,
  context,
  request,
}) => {
  const concepts = await conceptsOf(request, deck);
  const morning = new Date('2027-03-01T09:00:00+01:00');
  const [first, ...others] = [page, await context.newPage(), await context.newPage()];
  for (const one of [first, ...others]) await one.clock.install({ time: morning });
  const study = new StudyPage(first);
  await study.open(deck);
  await study.answerWith('Easy');
  await study.expectConcept(concepts[1]);
  const inTwoDays = morning.getTime() + 2 * 86_400_000;
  for (const one of [first, ...others]) await one.clock.setSystemTime(inTwoDays);
  await Promise.all(others.map((one) => new StudyPage(one).open(deck)));
  for (const one of others) {
    await one.clock.runFor(10_000);
    await new StudyPage(one).expectConcept(concepts[1]);
  }
  await expect.poll(() => chunkKeys(first)).toEqual([]);
  await study.answerWith('Easy');
  await study.expectConcept(concepts[2]);
  await expect(first.locator('[data-not-kept], [data-unreadable]')).toHaveCount(0);
  expect(await chunkKeys(first)).toHaveLength(1);
  await first.reload();
  await study.expectConcept(concepts[2]);
});

test('storage that is denied: the learner is told before the first answer, and the session goes on', async ({
  page,
  request,
}) => {
  const concepts = await conceptsOf(request, deck);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  const study = new StudyPage(page);
  await study.open(deck);
  const told = page.getByText(english('study.notKept.blocked'));
  await expect(told).toBeVisible();
  for (const concept of concepts) {
    await study.expectConcept(concept);
    await study.answerWith('Easy');
  }
  await expect(study.end).toBeVisible();
  await expect(told).toHaveCount(1);
  await study.undoButton.click();
  await study.expectConcept(concepts.at(-1));
  await page.goto('/en/');
  await expect(page.locator(`[data-deck-due="${deck}"]`)).toHaveText(`${concepts.length} new`);
});

test('storage that is full: the learner is told until there is space, and nothing is lost', async ({
  page,
  request,
}) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.expectConcept(concepts[0]);
  await page.evaluate(fillStorage);
  const told = page.getByText(english('study.notKept.full'));
  await study.answerWith('Easy');
  await expect(told).toBeVisible();
  await study.expectConcept(concepts[1]);
  await study.flipButton.click();
  await expect(study.answer).toBeVisible();
  await expect(told).toBeVisible();
  await page.evaluate(emptyStorage);
  await study.grade('Easy').click();
  await expect(told).toHaveCount(0);
  await page.reload();
  await study.expectConcept(concepts[2]);
});

test('storage cleared in the middle: the learner is told, and the next answer keeps them all', async ({
  page,
  request,
}) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.answerWith('Easy');
  await study.expectConcept(concepts[1]);
  await page.evaluate(() => localStorage.clear());
  await study.answerWith('Easy');
  await expect(page.getByText(english('study.notKept.cleared'))).toBeVisible();
  await study.expectConcept(concepts[2]);
  await study.answerWith('Easy');
  await expect(page.getByText(english('study.notKept.cleared'))).toHaveCount(0);
  await page.reload();
  await expect(study.question.filter({ hasText: 'principle behind the transformer' })).toHaveCount(0);
  await expect(study.end.or(study.question)).toBeVisible();
  await expect(page.locator('[data-unreadable]')).toHaveCount(0);
});

test('storage cleared before the first answer of a page: the learner is told, and puts all progress and settings back', async ({
  page,
  request,
}) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  const newPerDay = page.getByLabel(english('settings.newPerDay'), { exact: true });
  await page.goto('/en/settings/');
  await newPerDay.fill('37');
  await page.keyboard.press('Tab');
  await expect(study.said).toHaveText(english('settings.saved'));
  await study.open(deck);
  await study.answerWith('Easy');
  await study.expectConcept(concepts[1]);
  await page.reload();
  await study.expectConcept(concepts[1]);
  await page.evaluate(() => localStorage.clear());
  await study.answerWith('Easy');
  await expect(page.getByText(english('study.notKept.cleared'))).toBeVisible();
  await page.getByRole('button', { name: english('study.cleared.putBack') }).click();
  await expect(page.getByText(english('study.cleared.done'))).toBeVisible();
  await page.goto('/en/settings/');
  await expect(newPerDay).toHaveValue('37');
  await study.open(deck);
  await expect(study.left).toHaveText(tCount('en', 'study.left', concepts.length - 2));
});

test('a damaged piece of progress is told, left as it is, and can be saved', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.answerWith('Easy');
  await study.expectConcept(concepts[1]);
  await study.answerWith('Easy');
  await study.expectConcept(concepts[2]);
  await page.goto('/en/');
  const [key = ''] = await chunkKeys(page);
  const damaged = await page.evaluate((name) => {
    const text = (localStorage.getItem(name) ?? '').replace(/^(>r .*) (\w+)$/m, '$1x $2');
    localStorage.setItem(name, text);
    return text;
  }, key);
  await study.open(deck);
  await expect(page.getByText(tCount('en', 'study.unreadable', 1))).toBeVisible();
  await study.expectConcept(concepts[0]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: english('study.unreadable.save') }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('recto-unreadable.txt');
  expect(await readFile(await saved.path(), 'utf8')).toContain(damaged);
  await study.answerWith('Easy');
  await study.expectConcept(concepts[2]);
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(damaged);
});

function emptyStorage(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key);
}
