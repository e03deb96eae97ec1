import type { Page } from '@playwright/test';
import { t } from '../../src/i18n/t.ts';
import { expect, test } from './fixtures.ts';
import { siteOrigin } from './support/addresses.ts';
import { english } from './support/words.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: english('search.title') });
const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const marks = (page: Page) => options(page).first().locator('mark');

async function searchFor(page: Page, query: string): Promise<void> {
  await page.goto('/en/');
  await page.keyboard.press('/');
  await dialog(page).locator('input[role=combobox]').fill(query);
}

const pages = ['/en/', '/en/decks/genai/', '/en/cards/rag/', '/en/study/', '/en/source/generative-ai/'];

test('the keys / and Ctrl-K open search from every kind of page, Escape closes it', async ({ page }) => {
  for (const address of pages) {
    await page.goto(address);
    for (const key of ['/', 'Control+k']) {
      await page.keyboard.press(key);
      await expect(dialog(page).locator('input[role=combobox]')).toBeFocused();
      await page.keyboard.type('rag');
      await expect(options(page).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
    }
  }
});

test('on the search page the keys / and Ctrl-K go to its field', async ({ page }) => {
  await page.goto('/en/search/');
  for (const key of ['/', 'Control+k']) {
    await page.getByRole('link', { name: 'Recto' }).focus();
    await page.keyboard.press(key);
    await expect(page.locator('input[role=combobox]')).toBeFocused();
    await expect(page.locator('input[role=combobox]')).toHaveValue('');
  }
});

test('/ is a character of the query, and a key of its own only outside fields', async ({ page }) => {
  await page.goto('/en/');
  await page.getByRole('searchbox').pressSequentially('and/or');
  await expect(page.getByRole('searchbox')).toHaveValue('and/or');
  await expect(dialog(page)).toBeHidden();
});

test('Escape gives the focus back to what had it', async ({ page }) => {
  await page.goto('/en/cards/rag/');
  const link = page
    .getByRole('navigation', { name: english('nav.label') })
    .getByRole('link', { name: english('nav.search') });
  await link.click();
  await expect(dialog(page).locator('input[role=combobox]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('/');
  await page.getByRole('button', { name: english('search.close') }).click();
  await expect(link).toBeFocused();
});

test('one Escape closes search, whatever is typed', async ({ page }) => {
  await searchFor(page, 'rag');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('a typo is forgiven', async ({ page }) => {
  await searchFor(page, 'finetunning');
  await expect(options(page).first()).toHaveAttribute('href', /\/en\/cards\/(fine-tuning|generalist-vs-fine-tuned)/);
  await expect(options(page).filter({ hasText: 'What does fine-tuning an LLM mean' })).toBeVisible();
});

test('missing accents are forgiven, and the accented word is marked', async ({ page }) => {
  await page.goto('/fr/');
  await page.keyboard.press('/');
  await page.getByRole('dialog').locator('input[role=combobox]').fill('generative');
  await expect(options(page).first()).toHaveAttribute('href', '/fr/cards/generative-ai/');
  await expect(options(page).first()).toContainText('IA générative');
  await expect(marks(page).first()).toHaveText('générative');
});

test('a French word finds the card on the English pages', async ({ page }) => {
  await searchFor(page, 'entreprise');
  const found = options(page).filter({ hasText: 'Name applications of LLMs in companies.' });
  await expect(found).toHaveAttribute('href', '/en/cards/enterprise-applications/');
  await expect(found.locator('mark').first()).not.toBeEmpty();
});

test('three letters are enough', async ({ page }) => {
  await searchFor(page, 'lor');
  await expect(options(page).filter({ hasText: 'LoRA with transformers' })).toBeVisible();
  await expect(marks(page).first()).toHaveText(/^lor/i);
});

test('arrows choose and Enter opens', async ({ page }) => {
  await searchFor(page, 'attention');
  const input = dialog(page).locator('input[role=combobox]');
  await expect(options(page).nth(1)).toBeVisible();
  await expect(options(page).nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).nth(0)).toHaveAttribute('aria-selected', 'false');
  await expect(input).toHaveAttribute('aria-activedescendant', (await options(page).nth(1).getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).last()).toBeInViewport();
  const address = (await options(page).last().getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
});

test('Enter straight after typing opens the first result of what was typed', async ({ page }) => {
  await page.goto('/en/');
  await page.keyboard.press('/');
  await page.keyboard.type('What is RAG');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/cards/rag/');
});

test('a link to a search shows its results, and typing keeps the address up to date', async ({ page }) => {
  await page.goto('/fr/search/?q=rag');
  await expect(page.locator('input[role=combobox]')).toHaveValue('rag');
  await expect(options(page).first()).toHaveAttribute('href', '/fr/cards/rag/');
  await page.locator('input[role=combobox]').fill('perplexité');
  await expect(page).toHaveURL('/fr/search/?q=perplexit%C3%A9');
  await expect(options(page).first()).toHaveAttribute('href', '/fr/cards/evaluation-metrics/');
  await options(page).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.locator('input[role=combobox]')).toHaveValue('perplexité');
  await expect(options(page).first()).toHaveAttribute('href', '/fr/cards/evaluation-metrics/');
});

test('going back from a result finds the dialog as it was, unless it was closed', async ({ page }) => {
  await searchFor(page, 'attention');
  await options(page).nth(1).click();
  await expect(page).toHaveURL(/\/en\/cards\//);
  await page.goBack();
  await expect(dialog(page).locator('input[role=combobox]')).toHaveValue('attention');
  await expect(options(page).nth(1)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/en/study/');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(dialog(page)).toBeHidden();
});

test('the search line of the home page leads to the search page', async ({ page }) => {
  await page.goto('/en/');
  await page.getByRole('searchbox').fill('what is rag & co?');
  await page.keyboard.press('Enter');
  await expect(page.locator('input[role=combobox]')).toHaveValue('what is rag & co?');
  await expect(options(page).first()).toBeVisible();
});

test('no result is said, and heard', async ({ page }) => {
  await searchFor(page, 'zzzzqqqq');
  const none = t('en', 'search.none', { query: 'zzzzqqqq' });
  await expect(dialog(page).locator('[data-empty]')).toContainText(none);
  await expect(dialog(page).locator('[data-status]')).toContainText(none);
  await expect(options(page)).toHaveCount(0);
  await expect(dialog(page).locator('input[role=combobox]')).toHaveAttribute('aria-expanded', 'false');
  await dialog(page).locator('input[role=combobox]').fill('');
  await expect(dialog(page).locator('[data-empty]')).toBeHidden();
  await expect(dialog(page).locator('[data-status]')).toBeEmpty();
});

test('quotes ask for the very words, and -word leaves out', async ({ page }) => {
  await searchFor(page, '"retrieval-augmented generation"');
  await expect(options(page).first()).toHaveAttribute('href', '/en/cards/rag/');
  await dialog(page).locator('input[role=combobox]').fill('"generation augmented retrieval"');
  await expect(options(page)).toHaveCount(0);
  await dialog(page).locator('input[role=combobox]').fill('attention');
  await expect(options(page).and(page.locator('[href="/en/cards/transformer-principle/"]'))).toBeVisible();
  await dialog(page).locator('input[role=combobox]').fill('attention -transformer');
  await expect(options(page).and(page.locator('[href="/en/cards/transformer-principle/"]'))).toHaveCount(0);
});

test('all results come, a few at a time, each once and only those of the last query', async ({ page }) => {
  await page.goto(`${siteOrigin}/en/search/`);
  const field = page.locator('input[role=combobox]');
  await field.fill('attention');
  await field.fill('model');
  await expect(options(page)).toHaveCount(20);
  const shown = await options(page).evaluateAll((links) => links.map(({ id, dataset: { concept } }) => [id, concept]));
  expect(new Set(shown.map(([, concept]) => concept)).size).toBe(20);
  expect(shown.map(([id]) => id)).toEqual(shown.map((_, at) => shown[0]?.[0]?.replace(/0$/u, String(at))));
  await field.fill('attention model');
  const both = options(page)
    .first()
    .locator('mark')
    .filter({ hasText: /attention/i });
  await expect(both.first()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page)).toHaveCount(20);
});

const hostile = '<img src=x onerror="document.title=1"> <script>document.title=1</script>';

test('a hostile query stays text', async ({ page }) => {
  await page.goto(`/en/search/?q=${encodeURIComponent(hostile)}`);
  await expect(page.locator('input[role=combobox]')).toHaveValue(hostile);
  await expect(page.locator('[data-empty]').or(options(page).first())).toBeVisible();
  await page.locator('input[role=combobox]').fill('"<img src=x> zzzzqqqq"');
  await expect(page.locator('[data-empty]')).toContainText('<img src=x> zzzzqqqq');
  await expect(page.locator('main img, main site-search script')).toHaveCount(0);
  await expect(page).toHaveTitle(/Recto/);
});

test.describe('without the index', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('search says so, and works once it can be had', async ({ page, context }) => {
    await context.route('**/search.json', (route) => route.abort('internetdisconnected'));
    await searchFor(page, 'rag');
    await expect(dialog(page).locator('[data-empty]')).toContainText(english('search.failed'));
    await context.unroute('**/search.json');
    await dialog(page).locator('input[role=combobox]').fill('rag retrieval');
    await expect(options(page).first()).toHaveAttribute('href', '/en/cards/rag/');
  });
});

const recent = (page: Page) => dialog(page).locator('[data-recent]');

test('a filter limits the results, stands in the address and goes at one touch', async ({ page }) => {
  await page.goto('/en/search/?q=attention&deck=transformers');
  await expect(options(page).first()).toBeVisible();
  const titles = await options(page).locator('.result-meta').allTextContents();
  const [first = ''] = titles.map((title) => title.split(' · ')[0] ?? '');
  expect(titles.every((title) => title.startsWith(first))).toBe(true);
  await expect(page.locator('select[name=deck]')).toHaveValue('transformers');
  await page.locator('select[name=language]').selectOption('fr');
  await expect(page).toHaveURL('/en/search/?q=attention&deck=transformers&language=fr');
  await expect(options(page).first().locator('.result-question')).toHaveAttribute('lang', 'fr');
  await page.getByRole('button', { name: english('search.filters.clear') }).click();
  await expect(page).toHaveURL('/en/search/?q=attention');
  await expect(page.getByRole('button', { name: english('search.filters.clear') })).toBeHidden();
  await expect(options(page).first().locator('.result-question')).toHaveAttribute('lang', 'en');
});

test('on a phone the filters begin folded, so that the first result is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/search/?q=rag');
  await expect(options(page).first()).toBeInViewport({ ratio: 1 });
  await expect(page.locator('select[name=state]')).toBeHidden();
  await page.getByText(t('en', 'search.filters'), { exact: true }).click();
  await expect(page.locator('select[name=state]')).toBeVisible();
});

test('filters that leave nothing say so, and what there is without them', async ({ page }) => {
  await page.goto('/en/search/?q=rag&state=suspended');
  await expect(page.locator('[data-empty]')).toContainText(t('en', 'search.none.filtered', { query: 'rag' }));
  await expect(page.locator('[data-empty]').getByRole('link').first()).toHaveAttribute('href', '/en/cards/rag/');
});

test('a result says what is remembered of its card', async ({ page }) => {
  await searchFor(page, 'what is rag');
  await expect(options(page).first().locator('[data-memory]')).toHaveText(english('search.state.new'));
  await page.goto('/en/study/?deck=rag-finetuning');
  await page.getByRole('button', { name: english('study.flip') }).click();
  await page.locator('[data-grade="again"]').click();
  await page.goto('/en/search/?q=rag&state=learning');
  await expect(options(page)).toHaveCount(1);
  await expect(options(page).locator('[data-memory]')).toHaveText(english('search.state.learning'));
});

test('a search whose result was opened is offered again, until it is taken out', async ({ page }) => {
  await searchFor(page, 'what is rag');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/cards/rag/');
  await page.waitForLoadState();
  await page.keyboard.press('/');
  await recent(page).getByRole('button', { name: 'what is rag', exact: true }).click();
  await expect(options(page).first()).toHaveAttribute('href', '/en/cards/rag/');
  await dialog(page).locator('input[role=combobox]').fill('');
  await recent(page)
    .getByRole('button', { name: t('en', 'search.remove', { query: 'what is rag' }) })
    .click();
  await expect(recent(page)).toBeHidden();
  await page.reload();
  await page.keyboard.press('/');
  await expect(recent(page)).toBeHidden();
});

test('what has no card is written down for later, copied and taken out', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await searchFor(page, '"zebra transformer"');
  await expect(dialog(page).locator('[data-empty]')).toContainText(english('search.none.nearest'));
  await dialog(page)
    .getByRole('button', { name: english('search.later.keep') })
    .click();
  await expect(dialog(page).locator('[data-empty]')).toContainText(english('search.later.kept'));
  await page.goto('/en/search/');
  const later = page.locator('[data-later]');
  await expect(later).toContainText('"zebra transformer"');
  await later.getByRole('button', { name: english('search.later.copy') }).click();
  await expect(later).toContainText(english('search.later.copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('### "zebra transformer"\n');
  await later.getByRole('button', { name: t('en', 'search.remove', { query: '"zebra transformer"' }) }).click();
  await expect(later).toBeHidden();
});

test('search goes on offline once it was loaded', async ({ page, context }) => {
  await searchFor(page, 'lor');
  await expect(options(page).first()).toBeVisible();
  // Greek letters in a result have a font file of their own.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await context.setOffline(true);
  await dialog(page).locator('input[role=combobox]').fill('what is rag');
  await expect(options(page).first()).toHaveAttribute('href', '/en/cards/rag/');
});
