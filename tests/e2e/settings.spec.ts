import type { Page, Worker } from '@playwright/test';
import { t } from '../../src/i18n/t.ts';
import { defaultWeights } from '../../src/study/schedule.ts';
import { expect, test } from './fixtures.ts';
import { conceptsOf } from './support/cards.ts';
import { answersOf, seedLog } from './support/seeded-log.ts';
import { StudyPage } from './support/study-page.ts';
import { english } from './support/words.ts';

const deck = 'transformers';
/** Forgets faster than most at first, and gains more from each answer. */
const learner = defaultWeights.map((weight, index) => {
  const other: Readonly<Record<number, number>> = { 0: 0.1, 1: 0.4, 2: 0.8, 3: 2.2, 8: 2.2, 10: 1.2, 20: 0.3 };
  return other[index] ?? weight;
});

/** The worker that fits weights, not the one that searches. */
const isFit = (worker: Worker): boolean => worker.url().includes('/_astro/fit-worker');

/** The settings page as an English-speaking learner sees it. */
class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/en/settings/');
    await expect(this.field('newPerDay')).toBeEnabled();
  }

  field(name: 'newPerDay' | 'desiredRetention' | 'learningSteps' | 'relearningSteps' | 'rolloverHour' | 'fuzz') {
    return this.page.getByLabel(t('en', `settings.${name}`), { exact: true });
  }

  choice(name: 'settings.memoryPer.language' | 'settings.memoryPer.concept' | 'settings.buttons.2') {
    return this.page.getByLabel(t('en', name));
  }

  button(name: 'settings.reset' | 'settings.reset.undo' | 'settings.weights.fit' | 'settings.weights.cancel') {
    return this.page.getByRole('button', { name: t('en', name), exact: true });
  }

  get said() {
    return this.page.locator('[data-said]');
  }

  get cost() {
    return this.page.locator('[data-cost-now]');
  }

  get used() {
    return this.page.locator('[data-weights-used]');
  }
}

test('the desired retention, by keyboard: its cost is said, and the buttons promise other intervals', async ({
  page,
}) => {
  const [study, settings] = [new StudyPage(page), new SettingsPage(page)];
  await study.open(deck);
  await study.flipButton.click();
  const before = await study.promise('Easy').innerText();
  await settings.open();
  const range = settings.field('desiredRetention');
  await expect(range).toHaveValue('90');
  await expect(settings.cost).toHaveText(/^About [\d.]+ answers? a day over the next 90 days\.$/);
  const cost = async () => Number(/[\d.]+/.exec(await settings.cost.innerText()));
  const usual = await cost();
  await range.focus();
  await page.keyboard.press('Home');
  await expect(range).toHaveAttribute('aria-valuetext', '70%');
  await expect(settings.cost).toHaveText(new RegExp(`; ${usual} at 90%, the default\\.$`));
  expect(await cost()).toBeLessThan(usual);
  await expect(settings.said).toHaveText(english('settings.saved'));
  await page.reload();
  await expect(range).toHaveValue('70');
  await study.open(deck);
  await study.flipButton.click();
  await expect(study.promise('Easy')).not.toHaveText(before);
  const months = /^([\d.]+) (?:mo|y)$/;
  expect(await study.promise('Easy').innerText()).toMatch(months);
});

test('learning steps: a wrong one is named at the field and changes nothing, right ones are on the buttons', async ({
  page,
}) => {
  const [study, settings] = [new StudyPage(page), new SettingsPage(page)];
  await settings.open();
  const steps = settings.field('learningSteps');
  await expect(steps).toHaveValue('1m 10m');
  await steps.fill('5m ten 1d');
  await page.keyboard.press('Tab');
  await expect(steps).toHaveAttribute('aria-invalid', 'true');
  await expect(steps).toHaveAccessibleDescription(/“ten” is no step/);
  await steps.fill('5m, 2h');
  await page.keyboard.press('Enter');
  await expect(steps).not.toHaveAttribute('aria-invalid');
  await expect(steps).toHaveValue('5m 2h');
  await study.open(deck);
  await study.flipButton.click();
  await expect(study.promise('Again')).toHaveText('5 min');
  await expect(study.promise('Good')).toHaveText('2 h');
});

test('a number out of its range is named at the field, and the last good one stays', async ({ page }) => {
  const settings = new SettingsPage(page);
  await settings.open();
  const perDay = settings.field('newPerDay');
  await perDay.fill('7');
  await page.keyboard.press('Tab');
  await expect(settings.said).toHaveText(english('settings.saved'));
  for (const wrong of ['-1', '2.5', '']) {
    await perDay.fill(wrong);
    await page.keyboard.press('Tab');
    await expect(perDay).toHaveAccessibleDescription(/Write a whole number from 0 to 9999\./);
  }
  await page.reload();
  await expect(perDay).toHaveValue('7');
  await page.goto('/en/');
  await expect(page.locator('[data-today-panel]')).toContainText('7');
});

test('another tab follows, and restoring the defaults can be undone', async ({ page, context }) => {
  const [here, there] = [new SettingsPage(page), new SettingsPage(await context.newPage())];
  await here.open();
  await there.open();
  await there.field('relearningSteps').fill('ten');
  await here.field('newPerDay').fill('3');
  await here.page.keyboard.press('Tab');
  await here.field('fuzz').uncheck();
  await expect(there.field('newPerDay')).toHaveValue('3');
  await expect(there.field('fuzz')).not.toBeChecked();
  await expect(there.said).toHaveText(english('settings.followed'));
  await expect(there.field('relearningSteps'), 'what is being written is left alone').toHaveValue('ten');
  await expect(there.button('settings.reset.undo')).toBeHidden();
  await there.button('settings.reset').click();
  await expect(there.field('relearningSteps')).toHaveValue('10m');
  await expect(here.field('newPerDay')).toHaveValue('20');
  await expect(here.field('fuzz')).toBeChecked();
  await there.button('settings.reset.undo').click();
  await expect(here.field('newPerDay')).toHaveValue('3');
  await expect(here.field('fuzz')).not.toBeChecked();
});

test('a study page that is open follows: the card stays, its buttons and what they promise change', async ({
  page,
  context,
  request,
}) => {
  const [first] = await conceptsOf(request, deck);
  const [study, settings] = [new StudyPage(page), new SettingsPage(await context.newPage())];
  await study.open(deck);
  await study.flipButton.click();
  await expect(study.grade('Hard')).toBeVisible();
  await settings.open();
  await settings.field('learningSteps').fill('7m');
  await settings.page.keyboard.press('Tab');
  await settings.choice('settings.buttons.2').check();
  await expect(study.grade('Hard')).toHaveCount(0);
  await expect(study.promise('Again')).toHaveText('7 min');
  await study.expectConcept(first);
  await settings.page.evaluate(() => localStorage.clear());
  await study.grade('Again').click();
  await study.flipButton.click();
  await expect(study.promise('Again')).toHaveText('7 min');
  await expect(study.grade('Hard')).toHaveCount(0);
});

test('a choice made while the clock was ahead does not stand against the next one', async ({ page }) => {
  await page.clock.install({ time: new Date('2030-01-01T12:00:00Z') });
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.field('newPerDay').fill('3');
  await page.keyboard.press('Tab');
  await page.clock.setSystemTime(new Date('2027-01-01T12:00:00Z'));
  await settings.field('newPerDay').fill('4');
  await page.keyboard.press('Tab');
  await page.reload();
  await expect(settings.field('newPerDay')).toHaveValue('4');
});

test('one memory per language: the answers are counted again, the other side is asked on another day, and back again', async ({
  page,
  request,
}) => {
  await page.clock.install({ time: new Date('2027-03-01T12:00:00+01:00') });
  const [study, settings] = [new StudyPage(page), new SettingsPage(page)];
  const concepts = await conceptsOf(request, deck);
  await study.open(deck);
  await study.expectConcept(concepts[0]);
  await study.answerWith('Easy');
  await study.expectConcept(concepts[1]);
  await page.goto(`/fr/study/?deck=${deck}`);
  await study.expectConcept(concepts[1]);
  await settings.open();
  await settings.choice('settings.memoryPer.language').check();
  await expect(page.locator('[data-counted]')).toHaveText(/1, formerly 1\.$/);
  await page.goto(`/fr/study/?deck=${deck}`);
  await study.expectConcept(concepts[1]);
  await page.clock.setSystemTime(new Date('2027-03-02T12:00:00+01:00'));
  await page.goto(`/fr/study/?deck=${deck}`);
  await study.expectConcept(concepts[0]);
  await settings.open();
  await settings.choice('settings.memoryPer.concept').check();
  await page.goto(`/fr/study/?deck=${deck}`);
  await study.expectConcept(concepts[1]);
});

test('the day that begins at another hour: an answer before it counts for the day before', async ({ page }) => {
  await page.clock.install({ time: new Date('2027-03-01T06:00:00+01:00') });
  const [study, settings] = [new StudyPage(page), new SettingsPage(page)];
  await settings.open();
  await settings.field('newPerDay').fill('1');
  await page.keyboard.press('Tab');
  await study.open(deck);
  await study.answerWith('Easy');
  await expect(study.end).toBeVisible();
  await settings.open();
  await settings.field('rolloverHour').selectOption('7:00');
  await page.clock.setSystemTime(new Date('2027-03-01T07:30:00+01:00'));
  await study.open(deck);
  await expect(study.question).toBeVisible();
});

test('weights are fitted in a worker while the page goes on, kept when they foretell better, and reset', async ({
  page,
}) => {
  await seedLog(page, answersOf(learner, 150, 6));
  const settings = new SettingsPage(page);
  await settings.open();
  await expect(settings.used).toHaveText(english('settings.weights.default'));
  const worker = page.waitForEvent('worker', isFit);
  // A quick fit may be over before a look at the page.
  const canCancel = page.locator('[data-fit-cancel]').evaluate(
    (button) =>
      new Promise<boolean>((resolve) => {
        new MutationObserver(() => resolve(button.checkVisibility())).observe(button, { attributeFilter: ['hidden'] });
      }),
  );
  await settings.button('settings.weights.fit').click();
  await worker;
  expect(await canCancel).toBe(true);
  const steps = settings.field('relearningSteps');
  await steps.fill('ten');
  await settings.field('fuzz').uncheck();
  await expect(settings.said).toHaveText(english('settings.saved'));
  await expect(page.getByText(english('settings.weights.better'))).toBeVisible({ timeout: 100_000 });
  await expect(settings.used).toHaveText(english('settings.weights.own'));
  await expect(settings.button('settings.weights.cancel')).toBeHidden();
  await expect(steps, 'what is being put right is left alone').toHaveValue('ten');
  const [before, after] = await page
    .getByRole('row', { name: /^Log-loss/ })
    .getByRole('cell')
    .allInnerTexts();
  expect(Number(after)).toBeLessThan(Number(before));
  await expect.poll(() => page.workers().filter(isFit).length).toBe(0);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.flipButton.click();
  await expect(study.promise('Easy')).toHaveText(/^[1-5] d$/);
  await settings.open();
  await page.getByRole('button', { name: t('en', 'settings.weights.toDefault') }).click();
  await expect(settings.used).toHaveText(english('settings.weights.default'));
});

test('a fit can be cancelled: its worker ends, and nothing has changed', async ({ page }) => {
  await seedLog(page, answersOf(learner, 600, 10));
  const settings = new SettingsPage(page);
  await settings.open();
  // A quick fit would be over before a look from here: the page itself cancels it as soon as it has got somewhere.
  const focused = page.locator('[data-fit-progress]').evaluate(
    (bar) =>
      new Promise<string | undefined>((resolve) => {
        new MutationObserver((_, observer) => {
          const button = document.activeElement;
          if (!bar.checkVisibility() || bar.getAttribute('value') === '0' || !(button instanceof HTMLElement)) return;
          observer.disconnect();
          resolve(button.textContent?.trim());
          button.click();
        }).observe(bar, { attributeFilter: ['value'] });
      }),
  );
  const worker = page.waitForEvent('worker', isFit);
  await settings.button('settings.weights.fit').click();
  await worker;
  expect(await focused).toBe(english('settings.weights.cancel'));
  await expect(page.getByText(english('settings.weights.cancelled'))).toBeVisible();
  await expect(settings.button('settings.weights.fit')).toBeFocused();
  await expect.poll(() => page.workers().filter(isFit).length).toBe(0);
  await expect(page.getByText(english('settings.weights.cancelled')), 'nothing came of it').toBeVisible();
  await expect(settings.used).toHaveText(english('settings.weights.default'));
});

test('with too few answers there is nothing to fit, and the page says how many are needed', async ({ page }) => {
  const settings = new SettingsPage(page);
  await settings.open();
  await expect(settings.button('settings.weights.fit')).toBeDisabled();
  await expect(page.getByText(t('en', 'settings.weights.tooFew', { needed: 8 }))).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that settings need it, and nothing pretends to work', async ({ page }) => {
    await page.goto('/fr/settings/');
    await expect(page.locator('noscript p.notice')).toHaveText(t('fr', 'settings.noscript'));
    await expect(page.getByLabel(t('fr', 'settings.newPerDay'), { exact: true })).toBeDisabled();
  });
});

test('storage that is blocked: the page says that nothing was saved', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.field('newPerDay').fill('3');
  await page.keyboard.press('Tab');
  await expect(settings.said).toHaveText(t('en', 'settings.notSaved.blocked'));
});
