import type { Page } from '@playwright/test';
import { t, tCount } from '../../src/i18n/t.ts';
import { expect, test } from './fixtures.ts';
import { otherBase, otherOrigin } from './support/addresses.ts';
import { conceptsOf } from './support/cards.ts';
import { prefer } from './support/preferences.ts';
import { StudyPage } from './support/study-page.ts';
import { english } from './support/words.ts';

const deck = 'transformers';

async function openDeck(page: Page): Promise<StudyPage> {
  const study = new StudyPage(page);
  await study.open(deck);
  await expect(study.question).toBeVisible();
  return study;
}

test.describe('the menu of a card', () => {
  test('opens, moves, closes and gives the focus back as menus do', async ({ page }) => {
    const study = await openDeck(page);
    await study.moreButton.press('Enter');
    await expect(study.menu.getByRole('menuitem', { name: english('study.bury') })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(study.menu.getByRole('menuitem', { name: english('study.suspend') })).toBeFocused();
    await page.keyboard.press('End');
    await expect(study.menu.getByRole('menuitem', { name: english('study.help') })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(study.menu.getByRole('menuitem', { name: english('study.bury') })).toBeFocused();
    await page.keyboard.press('b');
    await expect(study.menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(study.menu).toBeHidden();
    await expect(study.moreButton).toBeFocused();
    await expect(study.moreButton).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowUp');
    await expect(study.menu.getByRole('menuitem', { name: english('study.help') })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(study.menu).toBeHidden();
  });

  test('buries a card until tomorrow; it can be brought back, and each of it undone', async ({ page, request }) => {
    const concepts = await conceptsOf(request, deck);
    const study = await openDeck(page);
    await study.choose(english('study.bury'));
    await study.expectConcept(concepts[1]);
    await expect(study.question).toBeFocused();
    await expect(study.said).toHaveText(english('study.said.bury'));
    await expect(study.left).toHaveText(tCount('en', 'study.left', concepts.length - 1));
    await page.reload();
    await study.expectConcept(concepts[1]);
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: english('study.pick') });
    await expect(dialog.getByText(tCount('en', 'study.held.buried', 1))).toBeVisible();
    await dialog.getByRole('button', { name: english('study.held.back') }).click();
    await expect(dialog.getByText(tCount('en', 'study.held.buried', 1))).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(study.left).toHaveText(tCount('en', 'study.left', concepts.length));
    await page.keyboard.press('Control+z');
    await expect(study.said).toHaveText(english('study.said.undo'));
    await expect(study.left).toHaveText(tCount('en', 'study.left', concepts.length - 1));
  });

  test('suspends a card for good; at the end of a sitting it is offered back, and all is undone past the end', async ({
    page,
    request,
  }) => {
    const concepts = await conceptsOf(request, deck);
    const study = await openDeck(page);
    for (const concept of concepts) {
      await study.expectConcept(concept);
      await page.keyboard.press('s');
    }
    await expect(study.end).toBeVisible();
    await expect(page.getByText(tCount('en', 'study.held.suspended', concepts.length))).toBeVisible();
    await page.getByRole('button', { name: english('study.held.back') }).click();
    await study.expectConcept(concepts[0]);
    await page.keyboard.press('z');
    await expect(study.end).toBeVisible();
    for (const concept of concepts.toReversed()) {
      await page.keyboard.press('Meta+z');
      await study.expectConcept(concept);
    }
    await expect(study.undoButton).toBeDisabled();
    await page.reload();
    await expect(study.left).toHaveText(tCount('en', 'study.left', concepts.length));
  });

  test('flags a card by name and colour, and the flag picks what is studied', async ({ page, request }) => {
    const concepts = await conceptsOf(request, deck);
    const study = await openDeck(page);
    const mark = page.locator('.flag-mark');
    await study.choose(english('study.flag.2'));
    await expect(mark).toHaveText(`⚑ ${t('en', 'study.flagged', { flag: 'Orange' })}`);
    await expect(study.moreButton).toBeFocused();
    await page.keyboard.press('Escape');
    await study.moreButton.click();
    await expect(study.menu.getByRole('menuitemradio', { name: 'Orange' })).toBeChecked();
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await expect(mark).toContainText('Green');
    await page.keyboard.press('u');
    await expect(mark).toContainText('Orange');
    await page.goto('/en/study/?flag=2');
    await study.expectConcept(concepts[0]);
    await expect(study.left).toHaveText(tCount('en', 'study.left', 1));
    await study.flipButton.click();
    await expect(mark).toContainText('Orange');
  });

  test('starts a card over once that is confirmed, and undoes it', async ({ page, request }) => {
    const concepts = await conceptsOf(request, deck);
    const study = await openDeck(page);
    await study.answerWith('Easy');
    await study.expectConcept(concepts[1]);
    await study.choose(english('study.reset'));
    const dialog = page.getByRole('dialog', { name: english('study.reset.title') });
    await dialog.getByRole('button', { name: english('study.cancel') }).click();
    await expect(study.moreButton).toBeFocused();
    await expect(study.undoButton).toBeEnabled();
    await page.keyboard.press('u');
    await study.expectConcept(concepts[0]);
    await study.answerWith('Easy');
    await page.goto('/en/');
    await page.goBack();
    await study.expectConcept(concepts[1]);
    await page.keyboard.press('r');
    await dialog.getByRole('button', { name: english('study.reset.now') }).click();
    await expect(study.said).toHaveText(english('study.said.reset'));
    await page.keyboard.press('u');
    await expect(study.said).toHaveText(english('study.said.undo'));
  });

  test('keeps a note of the learner’s own: as text, in place, across visits', async ({ page, request }) => {
    const concepts = await conceptsOf(request, deck);
    const study = await openDeck(page);
    const note = 'Ask about <b>heads</b>\nand 1 < 2';
    const field = page.getByLabel(english('study.note.label'));
    await page.keyboard.press('n');
    await expect(field).toBeFocused();
    await field.fill('first thought');
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
    await expect(study.undoButton).toBeDisabled();
    await study.choose(english('study.note'));
    await field.fill(note);
    await page.getByRole('button', { name: english('study.note.save') }).click();
    await expect(page.locator('.own-note')).toHaveCount(0);
    await page.reload();
    await study.flipButton.click();
    await expect(page.locator('.own-note-text')).toHaveText(note, { useInnerText: true });
    await page.getByRole('button', { name: english('study.note.edit') }).click();
    await expect(field).toHaveValue(note);
    await field.press('End');
    await field.pressSequentially(' us4');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.own-note-text')).toContainText('us4');
    await expect(study.answer).toBeVisible();
    await page.keyboard.press('u');
    await expect(page.locator('.own-note-text')).toHaveText(note, { useInnerText: true });
    await page.goto(`/en/cards/${concepts[0]}/`);
    await expect(page.locator('.own-note-text')).toHaveText(note, { useInnerText: true });
    await page.goto(`/en/cards/${concepts[1]}/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.own-note-text')).toHaveCount(0);
  });

  test('keeps what is being written when the card is answered meanwhile', async ({ page, request }) => {
    const concepts = await conceptsOf(request, deck);
    const study = await openDeck(page);
    await study.flipButton.click();
    await page.keyboard.press('n');
    await page.getByLabel(english('study.note.label')).fill('half a thought');
    await study.grade('Again').click();
    await study.expectConcept(concepts[1]);
    await page.keyboard.press('u');
    await study.flipButton.click();
    await expect(page.locator('.own-note-text')).toHaveText('half a thought');
  });
});

test.describe('a leech', () => {
  test('is told with the place of its source, where it can be split', async ({ page, request }) => {
    await prefer(page, { name: 'leechThreshold', value: 1, at: 1 });
    await prefer(page, { name: 'relearningSteps', value: [], at: 1 });
    const concepts = await conceptsOf(request, deck);
    const study = await openDeck(page);
    await study.answerWith('Easy');
    await study.expectConcept(concepts[1]);
    await page.clock.setFixedTime(new Date(Date.now() + 400 * 86_400_000));
    await page.reload();
    await study.expectConcept(concepts[0]);
    await study.answerWith('Again');
    const told = page.locator('[data-notices] [data-leech="1"]');
    await expect(told).toContainText('What is the principle behind the transformer?');
    const link = told.getByRole('link', { name: /source, line \d+$/ });
    await expect(link).toHaveAttribute('href', /^\/en\/source\/generative-ai\/#L\d+$/);
    await study.answerWith('Easy');
    await expect(told).toHaveCount(0);
  });
});

test.describe('how a card is asked', () => {
  test('with two buttons: 1 and 2 are Again and Good', async ({ page, request }) => {
    await prefer(page, { name: 'buttons', value: 2, at: 1 });
    const concepts = await conceptsOf(request, deck);
    const study = await openDeck(page);
    await study.flipButton.click();
    const grades = page.getByRole('group', { name: english('study.grades') }).getByRole('button');
    await expect(grades).toHaveText([/^Again/, /^Good/]);
    await page.keyboard.press('3');
    await expect(study.answer).toBeVisible();
    await page.keyboard.press('2');
    await study.expectConcept(concepts[1]);
  });

  test('sure and wrong comes first next time', async ({ page, request }) => {
    await prefer(page, { name: 'askConfidence', value: true, at: 1 });
    await prefer(page, { name: 'learningSteps', value: [1], at: 1 });
    const concepts = await conceptsOf(request, deck);
    const study = await openDeck(page);
    const sure = page.getByRole('group', { name: english('study.confidence') });
    await expect(sure.getByRole('button')).toHaveText([
      english('study.confidence.low'),
      english('study.confidence.mid'),
      english('study.confidence.high'),
    ]);
    await sure.getByRole('button', { name: english('study.confidence.low') }).click();
    await study.grade('Again').click();
    await study.expectConcept(concepts[1]);
    await page.keyboard.press('3');
    await expect(study.answer).toBeVisible();
    await page.keyboard.press('1');
    await study.expectConcept(concepts[2]);
    await page.keyboard.press('Space');
    await expect(study.answer).toBeFocused();
    await page.clock.setFixedTime(new Date(Date.now() + 5 * 60_000));
    await study.grade('Easy').click();
    await study.expectConcept(concepts[1]);
  });

  test('in the other language, or across: the question in one, the answer in the other', async ({ page }) => {
    const study = new StudyPage(page);
    const heading = page.locator('.flip-leaf').getByRole('heading', { level: 2 }).first();
    const answer = page.locator('.flip-leaf [data-answer] .prose').first();
    await page.goto(`/en/study/?deck=${deck}&ask=fr`);
    await expect(heading).toHaveAttribute('lang', 'fr');
    await study.flipButton.click();
    await expect(answer).toHaveAttribute('lang', 'fr');
    await page.goto(`/en/study/?deck=${deck}&ask=across`);
    await expect(heading).toHaveAttribute('lang', 'en');
    await study.flipButton.click();
    await expect(heading).toHaveAttribute('lang', 'en');
    await expect(answer).toHaveAttribute('lang', 'fr');
    await page.getByRole('button', { name: english('study.other.en') }).click();
    await expect(answer).toHaveAttribute('lang', 'en');
    await expect(heading).toHaveAttribute('lang', 'en');
  });
});

test.describe('the choice of cards', () => {
  test('is a form whose answer is the address, with counts before it is sent', async ({ page, request }) => {
    const concepts = await conceptsOf(request, deck);
    const study = new StudyPage(page);
    await page.goto('/en/study/');
    await expect(study.question).toBeVisible();
    await page.getByRole('button', { name: english('study.all') }).click();
    const dialog = page.getByRole('dialog', { name: english('study.pick') });
    await dialog.getByLabel(english('study.pick.deck')).selectOption(deck);
    await expect(dialog.getByRole('status')).toHaveText(`0 to review · ${concepts.length} new`);
    await dialog.getByLabel(english('study.pick.only')).selectOption('weak');
    await expect(dialog.getByRole('status')).toHaveText('0 to review · 0 new');
    await dialog.getByLabel(english('study.pick.only')).selectOption('new');
    await dialog.getByRole('button', { name: english('study.pick.start') }).click();
    await expect(page).toHaveURL(`/en/study/?deck=${deck}&only=new`);
    await study.expectConcept(concepts[0]);
    const title = `The transformer architecture · ${english('study.pick.only.new')}`;
    await page.getByRole('button', { name: title }).click();
    await expect(dialog.getByLabel(english('study.pick.deck'))).toHaveValue(deck);
    await dialog.getByRole('button', { name: english('help.close') }).click();
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(`/en/study/?deck=${deck}&only=new`);
  });

  test('weak cards only: what was forgotten, before it is due', async ({ page, request }) => {
    const concepts = await conceptsOf(request, deck);
    const study = await openDeck(page);
    await study.answerWith('Again');
    await study.expectConcept(concepts[1]);
    await study.answerWith('Easy');
    await page.goto('/en/study/?only=weak');
    await page.getByRole('button', { name: english('study.more') }).click();
    await study.expectConcept(concepts[0]);
    await study.answerWith('Easy');
    await expect(study.end).toBeVisible();
    await page.getByRole('link', { name: english('study.pick.everything') }).click();
    await expect(study.question).toBeVisible();
  });

  test('what the address asks for and the site has not is told and left out', async ({ page }) => {
    await page.goto('/en/study/?kind=riddle&tag=none');
    await expect(page.getByText(english('study.unknownChoice'))).toBeVisible();
    await expect(new StudyPage(page).question).toBeVisible();
  });

  test.describe('of other notes', () => {
    test.use({ baseURL: `${otherOrigin}${otherBase}` });

    test('by tag; and a reversed card is asked backwards, not on the same day', async ({ page }) => {
      const study = new StudyPage(page);
      await page.goto('en/study/?tag=joining');
      await study.expectConcept('sheet-bend');
      await expect(study.left).toHaveText(tCount('en', 'study.left', 1));
      await page.goto('en/study/?deck=rope-words&kind=reversed');
      await expect(study.left).toHaveText(tCount('en', 'study.left', 2));
      await expect(study.question).toContainText('Bight');
      await study.answerWith('Easy');
      await expect(study.question).toContainText('Painter');
      await study.answerWith('Easy');
      await expect(study.end).toBeVisible();
      await page.clock.setFixedTime(new Date(Date.now() + 86_400_000));
      await page.reload();
      await study.expectConcept('bight');
      await expect(study.question).toContainText('a slack loop in the middle of a rope');
      await expect(study.question).not.toContainText('Bight');
      await study.flipButton.click();
      await expect(study.answer.locator('.answer').last()).toContainText('Bight');
    });
  });
});
