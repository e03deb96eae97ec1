import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { Locator, Page } from '@playwright/test';
import { t, tCount } from '../../src/i18n/t.ts';
import { expect, test } from './fixtures.ts';
import { editedOrigin } from './support/addresses.ts';
import { buildSite } from './support/build-site.ts';
import { expectGoodLook } from './support/good-look.ts';
import { serveFolder } from './support/static-server.ts';
import { StudyPage } from './support/study-page.ts';
import { english } from './support/words.ts';

// One origin, two builds: what was learnt on the first is met again on the second.
test.describe.configure({ mode: 'default' });
test.use({ baseURL: editedOrigin, contextOptions: { reducedMotion: 'reduce' } });

const folders = { before: '', after: '' };
let server: Server | undefined;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  for (const notes of ['before', 'after'] as const) {
    const { code, output, folder } = await buildSite(notes);
    expect(code, output).toBe(0);
    folders[notes] = folder;
  }
});

test.beforeEach(async ({ page }) => {
  await serve('before');
  await learnAll(page);
  await serve('after');
});

test.afterAll(() => stop());

test('typography, an id and a new name lose nothing: only the new card is asked, and the one whose answer changed', async ({
  page,
}) => {
  const study = new StudyPage(page);
  await page.goto('/en/');
  await expect(page.locator('[data-deck-due]')).toHaveText('1 due · 1 new');
  await expect(page.getByText(tCount('en', 'moved', 1))).toBeVisible();
  await study.open('pilot');
  await study.expectConcept('cable');
  await study.answerWith('Easy');
  await expect(study.question).toContainText('spring tide');
  await study.answerWith('Easy');
  await expect(study.end).toBeVisible();
  await page.reload();
  await expect(study.end).toBeVisible();
});

test('a changed answer says so, shows what changed, and is seen once it is graded', async ({ page }) => {
  const study = new StudyPage(page);
  await study.open('pilot');
  await study.expectConcept('cable');
  await expect(study.question.getByText(t('en', 'edit.title'))).toBeVisible();
  await expect(page.locator('[data-changed]')).toHaveCount(0);
  await study.flipButton.click();
  const changed = page.getByRole('region', { name: t('en', 'edit.title') });
  await expectDiff(changed);
  await expectGoodLook(page);
  await study.grade('Easy').click();
  await expect(study.question).toContainText('spring tide');
  await study.undoButton.click();
  await study.expectConcept('cable');
  await expect(study.question.getByText(t('en', 'edit.title'))).toBeVisible();
  await study.flipButton.click();
  await expectDiff(changed);
  await page.reload();
  await study.expectConcept('cable');
  await study.answerWith('Easy');
  await page.reload();
  await expect(study.question).toContainText('spring tide');
  await page.goto('/en/cards/cable/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(changed).toHaveCount(0);
});

test('a changed answer on the table is kept, or learnt anew, and each is taken back', async ({ page }) => {
  const study = new StudyPage(page);
  await study.open('pilot');
  await study.expectConcept('cable');
  await study.flipButton.click();
  await page.getByRole('button', { name: t('en', 'edit.reset') }).click();
  await expect(page.getByText(t('en', 'study.said.reset'))).toBeVisible();
  await study.expectConcept('cable');
  await study.flipButton.click();
  await expect(study.promise('Again')).toHaveText('1 min');
  await expect(page.locator('[data-changed]')).toHaveCount(0);
  await study.undoButton.click();
  await study.flipButton.click();
  await page.getByRole('button', { name: t('en', 'edit.soon') }).click();
  await expect(page.getByText(t('en', 'edit.done.soon'))).toBeVisible();
  await expect(page.locator('[data-changed]')).toHaveCount(0);
  await study.undoButton.click();
  await expect(page.locator('[data-changed]')).toBeVisible();
  await page.getByRole('button', { name: t('en', 'edit.keep') }).click();
  await expect(page.getByText(t('en', 'edit.done.keep'))).toBeVisible();
  await expect(study.question).toContainText('spring tide');
  await page.reload();
  await expect(study.question).toContainText('spring tide');
});

test('a card’s page says that its answer changed, takes the choice, and takes it back', async ({ page }) => {
  const study = new StudyPage(page);
  const changed = page.getByRole('region', { name: t('en', 'edit.title') });
  await page.goto('/en/cards/cable/');
  await expectDiff(changed);
  await expectGoodLook(page);
  await page.getByRole('button', { name: t('en', 'edit.keep') }).click();
  await expect(changed).toHaveCount(0);
  await page.getByRole('button', { name: t('en', 'edit.undo') }).click();
  await expectDiff(changed);
  await page.getByRole('button', { name: t('en', 'edit.soon') }).click();
  await expect(changed).toHaveCount(0);
  await study.open('pilot');
  await study.expectConcept('cable');
  await page.goto('/en/cards/what-s-a-lee-shore/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(changed).toHaveCount(0);
});

test('where the earlier text is gone, the card says that what changed can’t be shown', async ({ page }) => {
  await page.goto('/en/search/');
  await page.evaluate(() => indexedDB.deleteDatabase('recto-texts'));
  await page.goto('/en/cards/cable/');
  await expect(page.locator('[data-changed]')).toContainText(t('en', 'edit.gone'));
  await expect(page.locator('[data-changed] .diff')).toHaveCount(0);
});

test('a renamed card’s history moves, can be moved back for good, and attached by hand', async ({ page }) => {
  const study = new StudyPage(page);
  await study.open('pilot');
  const told = page.locator('[data-told="moves"]');
  await expect(told).toContainText(tCount('en', 'moved', 1));
  await told.getByRole('link').click();
  const moved = page.getByRole('listitem').filter({ hasText: t('en', 'vanished.moved.to') });
  await expect(moved).toContainText('What is a leading line for?');
  await expect(moved.getByRole('link')).toHaveText('What do two leading marks tell a helmsman?');
  await expectGoodLook(page);
  await moved.getByRole('button').click();
  const gone = page.getByRole('article').filter({ hasText: 'What is a leading line for?' });
  await expect(gone).toContainText(tCount('en', 'vanished.reviews', 1));
  await page.reload();
  await expect(gone).toBeVisible();
  await expect(moved).toHaveCount(0);
  await gone.getByText(t('en', 'vanished.attach'), { exact: true }).click();
  await gone.getByRole('searchbox').fill('leading helm');
  await gone
    .getByRole('list')
    .last()
    .getByRole('button', { name: /helmsman/ })
    .click();
  await expect(moved).toContainText('What is a leading line for?');
  await study.open('pilot');
  await study.expectConcept('cable');
  await expect(study.left).toHaveText('2 left');
});

test('a removed card waits with all that was learnt of it, can be saved, and comes back with the notes', async ({
  page,
}) => {
  await page.goto('/en/');
  await page.getByRole('link', { name: tCount('en', 'vanished.count', 1) }).click();
  const gone = page.getByRole('article');
  await expect(gone).toHaveCount(1);
  await expect(gone.getByRole('heading')).toHaveText('What does a cardinal mark say?');
  await gone.getByText(t('en', 'vanished.answer'), { exact: true }).click();
  await expect(gone).toContainText('pass north of a north mark');
  await gone.getByText(t('en', 'vanished.attach'), { exact: true }).click();
  await expect(gone.getByRole('list').first().getByRole('button')).toHaveCount(4);
  await expectGoodLook(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('en', 'vanished.export') }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(saved).toMatchObject([
    { question: 'What does a cardinal mark say?', log: expect.stringMatching(/^recto-log/) },
  ]);
  await serve('before');
  await page.reload();
  await expect(page.getByText(t('en', 'vanished.none'))).toBeVisible();
  await page.goto('/en/');
  await expect(page.getByText(english('home.done'))).toBeVisible();
});

test('the list of vanished cards reads in French', async ({ page }) => {
  await page.goto('/fr/vanished/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('fr', 'vanished.title'));
  await expect(page.getByRole('article')).toContainText(tCount('fr', 'vanished.reviews', 1));
  await page.goto('/fr/cards/cable/');
  await expect(page.getByRole('region', { name: t('fr', 'edit.title') })).toBeVisible();
  await expectGoodLook(page);
});

async function expectDiff(changed: Locator): Promise<void> {
  await expect(changed.locator('del')).toContainText('about 180');
  await expect(changed.locator('ins')).toContainText('exactly 185.2');
}

/** Grades each card of the first build once, and waits until its text is kept. */
async function learnAll(page: Page): Promise<void> {
  const study = new StudyPage(page);
  await study.open('pilot');
  for (let left = 5; left > 0; left -= 1) {
    await expect(study.left).toHaveText(tCount('en', 'study.left', left));
    await study.answerWith('Easy');
  }
  await expect(study.end).toBeVisible();
  await expect.poll(() => page.evaluate(countTexts)).toBe(5);
}

function countTexts(): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('recto-texts');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const count = open.result.transaction('seen').objectStore('seen').count();
      count.onsuccess = () => {
        resolve(count.result);
        open.result.close();
      };
    };
  });
}

async function serve(notes: keyof typeof folders): Promise<void> {
  await stop();
  server = serveFolder(folders[notes], '/').listen(Number(new URL(editedOrigin).port), '127.0.0.1');
  await once(server, 'listening');
}

async function stop(): Promise<void> {
  if (!server?.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
