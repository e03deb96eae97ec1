import { expect, test } from './fixtures.ts';
import { conceptsOf } from './support/cards.ts';
import { StudyPage } from './support/study-page.ts';
import { english } from './support/words.ts';

const deck = 'transformers';
const morning = new Date('2027-03-01T09:00:00+01:00');

test.beforeEach(async ({ page }) => page.clock.install({ time: morning }));

test('a card answered Again comes back after its minute, when it is the only one left', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.flipButton.click();
  await expect(study.promise('Again')).toHaveText('1 min');
  await study.grade('Again').click();
  for (const concept of concepts.slice(1)) {
    await study.expectConcept(concept);
    await study.answerWith('Easy');
  }
  await expect(page.getByText('The next card comes back in 1 min.')).toBeVisible();
  await page.clock.fastForward('01:05');
  await study.expectConcept(concepts[0]);
  await study.flipButton.click();
  await expect(study.promise('Again')).toHaveText('1 min');
  await study.grade('Good').click();
  await expect(page.getByText('The next card comes back in 10 min.')).toBeVisible();
  await page.getByRole('button', { name: english('study.more') }).click();
  await study.expectConcept(concepts[0]);
});

test('a card answered Again is asked before the new ones once its minute is over', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.answerWith('Again');
  await study.expectConcept(concepts[1]);
  await page.clock.fastForward('02:00');
  await study.answerWith('Easy');
  await study.expectConcept(concepts[0]);
});

test('the next day says what is due, and what each button promised is what happens', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  const days: number[] = [];
  for (const concept of concepts) {
    await study.expectConcept(concept);
    await study.flipButton.click();
    const promised = await study.promise('Easy').innerText();
    expect(promised).toMatch(/^\d+ d$/);
    days.push(Number.parseInt(promised, 10));
    await study.grade('Easy').click();
  }
  const first = Math.min(...days);
  await expect(page.getByText(`Next card: in ${first} days.`)).toBeVisible();
  const due = page.locator(`[data-deck-due="${deck}"]`);
  await page.clock.setFixedTime(new Date(morning.getTime() + (first - 1) * 86_400_000));
  await page.goto('/en/');
  await expect(page.locator('[data-deck-due="genai"]')).not.toBeEmpty();
  await expect(due).toBeEmpty();
  await page.clock.setFixedTime(new Date(morning.getTime() + first * 86_400_000));
  await page.goto('/en/');
  await expect(due).toHaveText(`${days.filter((one) => one === first).length} due`);
  await study.open(deck);
  await study.expectConcept(concepts[days.indexOf(first)]);
});

test('a page left at the end of a sitting goes on the next day without a reload', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.flipButton.click();
  await expect(study.promise('Hard')).toHaveText('6 min');
  await study.grade('Hard').click();
  for (const concept of concepts.slice(1)) {
    await study.expectConcept(concept);
    await page.keyboard.press('b');
  }
  await expect(study.end).toBeVisible();
  await page.clock.setSystemTime(morning.getTime() + 86_400_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await study.expectConcept(concepts[0]);
});

test('a learning step left open is due the next day, and the home page says so without a reload', async ({ page }) => {
  const study = new StudyPage(page);
  await study.open(deck);
  await study.answerWith('Again');
  await expect(study.undoButton).toBeEnabled();
  await page.getByRole('link', { name: english('nav.decks') }).click();
  const due = page.locator(`[data-deck-due="${deck}"]`);
  await expect(due).toHaveText(/^\d+ new$/);
  await page.clock.fastForward('24:00:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(due).toHaveText(/^1 due · \d+ new$/);
  await expect(page.locator('[data-today]')).toHaveText('Tuesday, March 2');
});
