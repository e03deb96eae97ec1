import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Language, languages } from '../../src/cards/card.ts';
import { otherLanguage, t } from '../../src/i18n/t.ts';
import { expect, test } from './fixtures.ts';
import { siteOrigin } from './support/addresses.ts';
import { conceptsOf } from './support/cards.ts';
import { crawl } from './support/crawl.ts';

test.use({ baseURL: siteOrigin, javaScriptEnabled: false });

const questions: Readonly<Record<Language, RegExp>> = { en: /What is RAG\?/, fr: /Qu’est-\u2060?ce que le RAG\s\?/ };
const decks: Readonly<Record<Language, RegExp>> = { en: /RAG: retrieve/, fr: /RAG\s: retrouver/ };

test('every link of every page leads somewhere, and every page names its language and its address', async ({
  page,
}) => {
  test.slow();
  const pages = await crawl(page, [`${siteOrigin}/`, `${siteOrigin}/fr/`, `${siteOrigin}/en/`]);
  expect(pages.size).toBeGreaterThan(40);
  for (const { address, language, canonical } of pages.values()) {
    const { pathname } = new URL(address);
    if (pathname === '/') continue;
    expect(language, address).toBe(pathname.slice(1, 3));
    expect(canonical, address).toBe(pathname);
  }
});

for (const language of languages) {
  test(`without script, a learner reads from the home page to an unfolded answer, ${language}`, async ({ page }) => {
    await page.goto(`/${language}/`);
    await page.locator('.contents').getByRole('link', { name: decks[language] }).click();
    const entry = page.locator('#card-rag');
    await expect(entry.getByRole('heading', { level: 2 })).toHaveText(questions[language]);
    await expect(entry.locator('.entry-answer > .prose')).toBeHidden();
    await entry.locator('> summary').click();
    await expect(entry.locator('.entry-answer > .prose')).toBeVisible();
    await entry.getByRole('link', { name: t(language, 'deck.link') }).click();
    await expect(page).toHaveURL(`/${language}/cards/rag/`);
  });

  test(`without script, a card shows both its languages, ${language}`, async ({ page }) => {
    const other = otherLanguage(language);
    await page.goto(`/${language}/cards/rag/`);
    const [own, foreign] = [page.locator(`[data-side="${language}"]`), page.locator(`[data-side="${other}"]`)];
    await expect(own.getByRole('heading', { level: 1 })).toHaveAttribute('lang', language);
    await expect(own.locator('.answer > .prose')).toHaveAttribute('lang', language);
    await expect(own.locator('.answer > .prose')).toBeVisible();
    await expect(foreign.getByRole('heading').first()).toHaveAttribute('lang', other);
    await expect(foreign.locator('.answer > .prose')).toBeVisible();
    const rewordings = own.getByText(t(language, 'card.rewordings'), { exact: true });
    await expect(own.locator('details.annex li').first()).toBeHidden();
    await rewordings.click();
    await expect(own.locator('details.annex li').first()).toBeVisible();
    await expect(page.locator(`head link[hreflang="${other}"]`)).toHaveAttribute('href', `/${other}/cards/rag/`);
    await expect(page.locator(`head link[hreflang="${language}"]`)).toHaveAttribute('href', `/${language}/cards/rag/`);
    await page
      .getByRole('navigation', { name: t(language, 'nav.label') })
      .locator(`[hreflang="${other}"]`)
      .click();
    await expect(page).toHaveURL(`/${other}/cards/rag/`);
  });

  test(`without script, previous and next go through the deck and back, ${language}`, async ({ page, request }) => {
    const [first, second, third] = await conceptsOf(request, 'transformers');
    const address = (concept: string | undefined) => `/${language}/cards/${concept}/`;
    await page.goto(address(first));
    await expect(page.locator('[rel="prev"]')).toHaveCount(0);
    await page.locator('[rel="next"]').click();
    await expect(page).toHaveURL(address(second));
    await page.locator('[rel="next"]').click();
    await expect(page).toHaveURL(address(third));
    await page.locator('[rel="prev"]').click();
    await expect(page).toHaveURL(address(second));
  });

  test(`without script, the source link goes to the line where the question is written, ${language}`, async ({
    page,
  }) => {
    const source = await readFile(new URL(`../../content/06-rag.${language}.md`, import.meta.url), 'utf8');
    await page.goto(`/${language}/cards/rag/`);
    const link = page.locator(`[data-side="${language}"]`).getByRole('link', { name: /\d+$/ });
    const line = Number(/\d+$/.exec((await link.textContent()) ?? '')?.[0]);
    expect(source.split('\n')[line - 1]).toMatch(questions[language]);
    await link.click();
    await expect(page).toHaveURL(`/${language}/source/06-rag.${language}/#L${line}`);
    const shown = page.locator(`#L${line}`);
    await expect(shown).toHaveText(source.split('\n')[line - 1] ?? '');
    await expect(shown).toBeInViewport();
  });

  test(`without script, search lists every question and study leads to the decks, ${language}`, async ({ page }) => {
    await page.goto(`/${language}/`);
    await page.getByRole('searchbox').fill('rag');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/${language}/search/?q=rag`);
    await expectWithoutScript(page, t(language, 'search.noscript'));
    await expect(page.getByRole('link', { name: questions[language] })).toBeVisible();
    await page.goto(`/${language}/study/`);
    await expectWithoutScript(page, t(language, 'study.noscript'));
    await expect(page.locator('study-session').getByRole('link')).toHaveCount(12);
    await page.locator('study-session').getByRole('link').first().click();
    await expect(page.locator('details.entry').first()).toBeVisible();
  });
}

test('new cards are asked in the order of the table of contents', async ({ page, request }) => {
  const items: readonly { readonly deck: string }[] = await (await request.get('/cards.json')).json();
  await page.goto('/en/');
  const links = page.locator('.contents').getByRole('link');
  const decks = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect([...new Set(items.map(({ deck }) => `/en/decks/${deck}/`))]).toEqual(decks);
});

test('formulas are read as MathML, and code is coloured without a style attribute', async ({ page }) => {
  await page.goto('/en/cards/lora-code/');
  const colours = await page
    .locator('pre code span')
    .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
  expect(colours).toBeGreaterThan(3);
  await page.goto('/en/cards/attention/');
  await expect(page.locator('.katex-display math').first()).toBeAttached();
});

test.describe('an address that is not there', () => {
  test.use({ expectedMessages: [/Failed to load resource.*404/] });

  test('says so in both languages and leads home', async ({ page }) => {
    const response = await page.goto('/fr/cards/no-such-card/');
    expect(response?.status()).toBe(404);
    for (const language of languages) {
      const section = page.locator(`section[lang="${language}"]`);
      await expect(section.getByRole('heading')).toHaveText(t(language, 'notFound.title'));
      await expect(section.getByRole('link')).toHaveAttribute('href', `/${language}/`);
    }
  });
});

/** Expects a notice for those without script. Locators by role and by text pass over `noscript`, so it is found by its tag. */
async function expectWithoutScript(page: Page, words: string): Promise<void> {
  const notice = page.locator('noscript p');
  await expect(notice).toBeVisible();
  expect(await notice.innerText()).toBe(words);
}
