import { tCount } from '../../src/i18n/t.ts';
import { expect, test } from './fixtures.ts';
import { conceptsOf } from './support/cards.ts';
import { StudyPage } from './support/study-page.ts';
import { english } from './support/words.ts';

const deck = 'transformers';

test('a deck is studied by button, and a reload asks only what was not answered', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await page.goto('/en/');
  await page.getByRole('link', { name: 'The transformer architecture' }).click();
  await page.getByRole('link', { name: english('deck.study') }).click();
  await study.expectConcept(concepts[0]);
  await expect(study.left).toHaveText(`${concepts.length} left`);
  await expect(study.question.getByRole('heading')).toHaveText('What is the principle behind the transformer?');
  await expect(study.answer).toHaveCount(0);
  await study.flipButton.click();
  await expect(study.answer).toContainText('Self-attention');
  await study.grade('Easy').click();
  await study.expectConcept(concepts[1]);
  await page.reload();
  await study.expectConcept(concepts[1]);
  await expect(study.left).toHaveText(`${concepts.length - 1} left`);
  for (const concept of concepts.slice(1)) {
    await study.expectConcept(concept);
    await study.answerWith('Easy');
  }
  await expect(study.end).toBeVisible();
  await expect(page.getByText(/^Next card: in \d+ days\.$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(english('study.done.none'))).toBeVisible();
  await page.getByRole('link', { name: english('study.done.home') }).click();
  await expect(page.locator(`[data-deck-due="${deck}"]`)).toBeEmpty();
  await expect(page.locator('[data-deck-due="genai"]')).toHaveText(/^\d+ new$/);
});

test('the answer takes the focus and is named for those who hear it', async ({ page }) => {
  const study = new StudyPage(page);
  await study.open(deck);
  await expect(study.question).toBeFocused();
  await study.flipButton.click();
  await expect(study.answer).toBeFocused();
  await expect(page.getByRole('group', { name: english('study.grades') }).getByRole('button')).toHaveCount(4);
  await study.grade('Good').click();
  await expect(study.question).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'left' })).toBeVisible();
});

test('a topic says what is asked', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.answerWith('Easy');
  await study.expectConcept(concepts[1]);
  await expect(study.question).toContainText(english('study.sayTopic'));
});

test('the whole deck is studied by keyboard, and undone past its end', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  for (const concept of concepts) {
    await study.expectConcept(concept);
    await page.keyboard.press('Space');
    await expect(study.answer).toBeFocused();
    await page.keyboard.press('4');
  }
  await expect(study.end).toBeVisible();
  await page.keyboard.press('u');
  await study.expectConcept(concepts.at(-1));
  await page.keyboard.press('u');
  await study.expectConcept(concepts.at(-2));
  await page.reload();
  await study.expectConcept(concepts.at(-2));
  await expect(study.left).toHaveText('2 left');
});

test('after a reload the answers of the day are taken back, the last first, and counted no more as of this session', async ({
  page,
  request,
}) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  for (const concept of concepts) {
    await study.expectConcept(concept);
    await study.answerWith('Easy');
  }
  await expect(page.getByText(tCount('en', 'study.done.reviewed', concepts.length))).toBeVisible();
  await page.reload();
  await expect(study.end).toBeVisible();
  await expect(page.getByText(english('study.done.none'))).toBeVisible();
  for (const concept of concepts.toReversed()) {
    await page.keyboard.press('u');
    await study.expectConcept(concept);
  }
  await expect(study.undoButton).toBeDisabled();
  await page.reload();
  await study.expectConcept(concepts[0]);
  await expect(study.undoButton).toBeDisabled();
  await expect(study.left).toHaveText(tCount('en', 'study.left', concepts.length));
});

test('Space answers Good, numbers do nothing before the answer is shown', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.expectConcept(concepts[0]);
  await page.keyboard.press('3');
  await page.keyboard.press('u');
  await expect(study.question).toBeVisible();
  await page.keyboard.press('Space');
  await expect(study.grade('Good')).toBeVisible();
  await page.keyboard.press('Space');
  await study.expectConcept(concepts[1]);
  await expect(study.undoButton).toBeEnabled();
});

test('a key held down turns one leaf, not the whole deck', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.expectConcept(concepts[0]);
  await page.keyboard.down('Space');
  await expect(study.answer).toBeFocused();
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  await expect(study.answer).toBeVisible();
  await study.expectConcept(concepts[0]);
  await expect(study.undoButton).toBeDisabled();
});

test('buttons answer to Enter and Space as buttons do', async ({ page, request }) => {
  const concepts = await conceptsOf(request, deck);
  const study = new StudyPage(page);
  await study.open(deck);
  await study.flipButton.press('Enter');
  await expect(study.answer).toBeFocused();
  await study.grade('Easy').press('Space');
  await study.expectConcept(concepts[1]);
  await study.undoButton.press('Space');
  await study.expectConcept(concepts[0]);
  await expect(study.question).toBeVisible();
});

test('? opens the list of keys, and keys rest while it is open', async ({ page }) => {
  const study = new StudyPage(page);
  await study.open(deck);
  await expect(study.question).toBeFocused();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: english('study.help') });
  await expect(help).toBeVisible();
  await page.keyboard.press('u');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(study.question).toBeVisible();
  await page.getByRole('button', { name: english('study.menu') }).click();
  await page.getByRole('menuitem', { name: english('study.help') }).click();
  await help.getByRole('button', { name: english('help.close') }).click();
  await expect(help).toBeHidden();
});

test('l shows the other language of the card, before and after the answer', async ({ page }) => {
  const study = new StudyPage(page);
  await study.open(deck);
  const heading = page.locator('.flip-leaf').getByRole('heading', { level: 2 }).first();
  await expect(heading).toHaveText('What is the principle behind the transformer?');
  await page.keyboard.press('l');
  await expect(heading).toHaveText(/^Quel est le principe d.un transformer/);
  await expect(heading).toHaveAttribute('lang', 'fr');
  await page.keyboard.press('Space');
  await expect(study.answer).toContainText('attention');
  await expect(heading).toHaveAttribute('lang', 'fr');
  await page.getByRole('button', { name: english('study.other.en') }).click();
  await expect(heading).toHaveText('What is the principle behind the transformer?');
  await expect(study.answer).toBeFocused();
});

test('a deck that is no more is said to be, and all decks are asked', async ({ page }) => {
  const study = new StudyPage(page);
  await study.open('no-such-deck');
  await expect(page.getByText(english('study.unknownDeck'))).toBeVisible();
  await expect(study.question).toBeVisible();
});

test.describe('without the network', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('the learner is told, and goes on with the card once it is back', async ({ page, context, request }) => {
    const concepts = await conceptsOf(request, deck);
    const study = new StudyPage(page);
    await context.route(`**/cards/${concepts[1]}/`, (route) => route.abort('internetdisconnected'));
    await study.open(deck);
    await study.expectConcept(concepts[0]);
    await study.answerWith('Easy');
    const told = page.getByRole('alert').filter({ hasText: english('study.failed') });
    await expect(told).toBeVisible();
    await page.getByRole('button', { name: english('study.retry') }).click();
    await expect(told).toBeVisible();
    await context.unroute(`**/cards/${concepts[1]}/`);
    await page.getByRole('button', { name: english('study.retry') }).click();
    await study.expectConcept(concepts[1]);
    await expect(told).toHaveCount(0);
    await study.answerWith('Easy');
    await study.expectConcept(concepts[2]);
  });
});

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a deck is studied with the thumb', async ({ page, request }) => {
    const concepts = await conceptsOf(request, deck);
    const study = new StudyPage(page);
    await study.open(deck);
    for (const concept of concepts) {
      await study.expectConcept(concept);
      await study.flipButton.tap();
      await expect(study.answer).toBeVisible();
      await expect(study.grade('Easy')).toBeInViewport({ ratio: 1 });
      await study.grade('Easy').tap();
    }
    await expect(study.end).toBeVisible();
    await study.undoButton.tap();
    await study.expectConcept(concepts.at(-1));
    await expect(study.flipButton).toBeInViewport({ ratio: 1 });
  });
});

test.describe('the turn of the leaf', () => {
  /** Counts the animations of each frame until the answer is there, and returns the most. */
  const countUntilAnswer = () =>
    new Promise<number>((resolve) => {
      let most = 0;
      const look = () => {
        most = Math.max(most, document.getAnimations().length);
        if (document.querySelector('.flip-leaf.verso')) resolve(most);
        else requestAnimationFrame(look);
      };
      look();
    });

  test('is animated', async ({ page }) => {
    const study = new StudyPage(page);
    await study.open(deck);
    await expect(study.flipButton).toBeVisible();
    const counted = page.evaluate(countUntilAnswer);
    await study.flipButton.click();
    expect(await counted).toBeGreaterThan(0);
  });

  test('is not animated for those who ask for no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const study = new StudyPage(page);
    await study.open(deck);
    await expect(study.flipButton).toBeVisible();
    const counted = page.evaluate(countUntilAnswer);
    await study.flipButton.click();
    expect(await counted).toBe(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
