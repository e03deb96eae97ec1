import { readdir } from 'node:fs/promises';
import { t, tCount } from '../../src/i18n/t.ts';
import { expect, test } from './fixtures.ts';
import { otherBase, otherOrigin, otherPublicOrigin } from './support/addresses.ts';
import { buildSite } from './support/build-site.ts';
import { crawl } from './support/crawl.ts';
import { expectGoodLook } from './support/good-look.ts';
import { expectNoOverflow } from './support/overflow.ts';
import { StudyPage } from './support/study-page.ts';
import { english } from './support/words.ts';

const site = `${otherOrigin}${otherBase}`;

test.use({ baseURL: site });

test('under a base path every link, file and fragment is there, and addresses for others are whole', async ({
  page,
}) => {
  const pages = await crawl(page, [`${site}fr/`, `${site}en/`]);
  expect([...pages.keys()].filter((address) => !address.startsWith(site))).toEqual([]);
  for (const { address, canonical } of pages.values()) {
    const { pathname } = new URL(address);
    if (pathname !== otherBase) expect(canonical, address).toBe(`${otherPublicOrigin}${pathname}`);
  }
});

test('each document adds its decks, and a concept written in two documents has both its languages', async ({
  page,
}) => {
  await page.goto('en/');
  const decks = page.locator('.contents').getByRole('link');
  await expect(decks).toHaveText([/Knots and tides/, /Hostile notes/, /Rope words/, /Tides/]);
  await decks.first().click();
  await expect(page.locator('details.entry')).toHaveCount(5);
  await page.goto('en/cards/bowline/');
  await expect(page.locator('[data-side="fr"]')).toContainText('nœud de chaise');
  await page.locator('[data-side="fr"]').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('au port/les nœuds.md');
});

test('a card in one language stands on the pages of the other, and says so', async ({ page }) => {
  await page.goto('en/');
  await page.goto('en/decks/knots/');
  const entry = page.locator('details.entry').filter({ hasText: 'damier' });
  await expect(entry.getByRole('heading', { level: 2 })).toHaveAttribute('lang', 'fr');
  await expect(entry.locator('summary')).toContainText(english('language.fr'));
  await entry.locator('summary').click();
  await expect(entry.locator('[lang="fr"] img')).toBeVisible();
  const width = () => entry.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBe(64);
  await entry.getByRole('link', { name: 'les notes anglaises' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('harbour.md');
});

test('search works under a base path', async ({ page }) => {
  await page.goto('en/');
  await page.keyboard.press('/');
  await page.keyboard.type('noeud de chaise');
  const first = page.locator('a[role=option]').first();
  await expect(first).toHaveAttribute('href', `${otherBase}en/cards/bowline/`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}en/cards/bowline/`);
});

test('each kind of card is studied under a base path', async ({ page }) => {
  const study = new StudyPage(page);
  await page.goto('en/study/?deck=knots');
  await study.expectConcept('bowline');
  await page.locator('.hint summary').click();
  await expect(study.question).toContainText('where the load goes');
  await study.answerWith('Easy');

  await expect(study.question.getByRole('heading')).toHaveAttribute('lang', 'fr');
  await page.reload();
  await expect(study.question).toContainText('damier');
  await study.answerWith('Easy');

  await study.expectConcept('largest-tides');
  await expect(study.question.getByRole('listitem')).toHaveText([/Neap tides/, /Spring tides/, /Ebb tides/]);
  await expect(study.question.getByText(english('card.correct'))).toHaveCount(0);
  await expect(study.question.locator('.correct')).toHaveCount(0);
  await study.flipButton.click();
  await expect(study.answer.getByRole('listitem').filter({ hasText: english('card.correct') })).toHaveText(
    /Spring tides/,
  );
  await expect(study.answer).toContainText('the Moon and of the Sun');
  await study.grade('Easy').click();

  await expect(study.question).toContainText('[…] times the depth of water with chain, and seven with rope');
  await study.flipButton.click();
  await expect(study.answer.locator('.answer strong')).toHaveText(['five']);
  await study.grade('Easy').click();

  await expect(study.question).toContainText('What would you check before leaving the harbour?');
  await study.flipButton.click();
  await expect(study.answer).toContainText(english('card.noAnswer'));
  await study.grade('Easy').click();

  await expect(study.end).toBeVisible();
});

test.describe('a text with two gaps', () => {
  const anchor = 'the-anchor-of-a-boat-bites-at-times-the-depth-of-water-with-chain-and-more-than-rmbgfj';
  const morning = new Date('2027-03-01T09:00:00+01:00');

  test.beforeEach(async ({ page }) => page.clock.install({ time: morning }));

  test('is one card, and is asked gap by gap on two days, each with its own flag and note', async ({ page }) => {
    const study = new StudyPage(page);
    await page.goto('en/study/?deck=knots&kind=cloze');
    await expect(study.left).toHaveText(tCount('en', 'study.left', 1));
    await study.expectConcept(anchor);
    const heading = study.question.getByRole('heading');
    await expect(heading).toHaveText(/bites at blank \[…\] times the depth of water with chain, and seven with rope/);
    await expect(heading.locator('strong')).toHaveCount(0);
    await study.choose(t('en', 'study.flag.1'));
    await expect(study.question.locator('[data-flagged]')).toBeVisible();
    await study.flipButton.click();
    await expect(study.answer.getByRole('heading').first()).toContainText('[…] times');
    await expect(study.answer.locator('.answer')).toContainText('bites at five times');
    await expect(study.answer.locator('.answer strong')).toHaveText(['five']);
    await expectGoodLook(page);
    await study.grade('Good').click();
    await expect(page.getByText('The next card comes back in 10 min.')).toBeVisible();
    await page.clock.fastForward('10:05');
    await expect(heading).toContainText('[…] times');
    await study.answerWith('Easy');
    await expect(study.end).toBeVisible();

    await page.clock.setFixedTime(new Date(morning.getTime() + 86_400_000));
    await page.reload();
    await study.expectConcept(anchor);
    await expect(heading).toHaveText(/at five times .* and blank, hint: \[more than five\] with rope/);
    await expect(study.question.locator('[data-flagged]')).toHaveCount(0);
    await study.choose(t('en', 'study.note'));
    await page.locator('[data-note-field]').fill('Rope has less weight.');
    await page.getByRole('button', { name: t('en', 'study.note.save') }).click();
    await study.flipButton.click();
    await expect(study.answer.locator('.answer strong')).toHaveText(['seven']);
    await study.grade('Easy').click();
    await expect(study.end).toBeVisible();

    await page.goto(`en/cards/${anchor}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('bites at […] times');
    await expect(page.locator('[data-answer] strong')).toHaveText(['five', 'seven']);
    await expect(page.locator('own-note')).toContainText('Rope has less weight.');
    await page.goto('en/progress/');
    await page.getByText(t('en', 'progress.decks.cards')).click();
    const rows = page.getByRole('link', { name: /The anchor of a boat/ });
    await expect(rows).toHaveCount(2);
    for (const gap of ['c1', 'c2']) await expect(rows.filter({ hasText: t('en', 'side.gap', { gap }) })).toHaveCount(1);
    await expect(rows.first()).toHaveAttribute('href', `${otherBase}en/cards/${anchor}/`);
  });

  test('is asked in the other language, or across, where that has the gap too', async ({ page }) => {
    const study = new StudyPage(page);
    const heading = page.locator('.flip-leaf').getByRole('heading', { level: 2 }).first();
    const told = page.locator('.flip-leaf [data-answer] strong');
    const other = page.getByRole('button', { name: english('study.other.en') });
    await page.goto('en/study/?deck=tides&ask=across');
    await expect(heading).toHaveText(/^In a port the water blank \[…\] for about six hours, and stands still for/);
    await study.flipButton.click();
    await expect(told).toHaveText(['monte']);
    await other.click();
    await expect(told).toHaveText(['rises']);
    await study.grade('Easy').click();
    await expect(study.end).toBeVisible();
    for (const [days, lang, gap] of [
      [1, 'en', /rises for about six hours, and blank, hint: \[does what\?\] for/],
      [2, 'fr', /l.eau monte pendant blank \[…\], puis/],
    ] as const) {
      await page.clock.setFixedTime(new Date(morning.getTime() + days * 86_400_000));
      await page.reload();
      await expect(heading).toHaveText(gap);
      await expect(heading).toHaveAttribute('lang', lang);
      await page.keyboard.press('l');
      await study.flipButton.click();
      await expect(heading).toHaveAttribute('lang', lang);
      await expect(page.locator('.leaf-links button')).toHaveCount(0);
      await study.grade('Easy').click();
      await expect(study.end).toBeVisible();
    }
  });

  test('is told in the language of the page', async ({ page }) => {
    await page.goto('fr/study/?deck=knots&kind=cloze');
    const gap = page.locator('.flip-leaf .gap');
    await expect(gap).toHaveText('trou […]');
    await expect(gap.locator('.visually-hidden')).toHaveAttribute('lang', 'fr');
    await expect(page.locator('.flip-leaf h2')).toHaveAttribute('lang', 'en');
  });
});

test('hostile notes run nothing, load nothing and hide nothing', async ({ page }) => {
  await page.goto('en/cards/scripts/');
  await expect(page).toHaveTitle(/Does .* run\?/);
  await expect(page.getByText('Last paragraph of the answer that must be readable.')).toBeVisible();
  const card = page.locator('article.card');
  await expect(
    card.locator('script, iframe, object, style, form, input, svg, img, [onclick], [onerror], [onload]'),
  ).toHaveCount(0);
  await expect(card.getByRole('link', { name: 'remote picture' })).toHaveAttribute(
    'href',
    'https://images.example/pixel.png',
  );
  await expect(card.getByRole('link', { name: /link that runs|HTML link|data/ })).toHaveCount(0);
  await card.getByText('A block that would cover the page.').click();
  await card.getByText('HTML link').click();
  await expect(page).toHaveTitle(/Does .* run\?/);
  await expect(page).toHaveURL(`${site}en/cards/scripts/`);
  await page.goto('en/cards/as-written/');
  await expect(card).toContainText('Is <b> in code, "quotes" & ampersands, {{braces}}');
  await expect(card).toContainText('Yes: <script>alert(1)</script> & "quotes" stay text.');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('hostile notes are no wider than it', async ({ page }) => {
    await page.goto('en/search/');
    const links = page.locator('[data-all-questions]').getByRole('link');
    const cards = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(cards).toHaveLength(15);
    for (const address of [...cards, 'en/', 'en/search/?q=supercali', 'en/source/hostile/', 'en/decks/hostile/']) {
      await page.goto(address);
      await expectNoOverflow(page);
    }
    await page.getByRole('button', { name: english('deck.unfold') }).click();
    await expect(page.getByRole('button', { name: english('deck.fold') })).toBeVisible();
    await expectNoOverflow(page);
  });

  test('hostile notes are studied on it', async ({ page }) => {
    const study = new StudyPage(page);
    await page.goto('en/study/?deck=hostile');
    for (let card = 0; card < 6; card += 1) {
      await expect(study.question).toBeVisible();
      await expectNoOverflow(page);
      await study.flipButton.tap();
      await expect(study.answer).toBeFocused();
      await expectNoOverflow(page);
      await study.grade('Easy').tap();
    }
    await expect(study.end).toBeVisible();
  });
});

test('a build of notes with an error fails with its place, and leaves no site', async () => {
  const { code, output, folder } = await buildSite('duplicate');
  expect(code).not.toBe(0);
  expect(output).toContain('twice.md:7:1 error id-duplicate');
  expect(output).toContain('twice.md:3:1');
  expect(output).not.toContain('Complete!');
  expect(await pagesIn(folder)).toEqual([]);
});

async function pagesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files.filter((file) => file.endsWith('.html'));
}
