import type { Page } from '@playwright/test';
import { languages } from '../../src/cards/card.ts';
import { expect, test } from './fixtures.ts';
import { siteOrigin } from './support/addresses.ts';
import { expectGoodLook, phone } from './support/good-look.ts';
import { expectNoOverflow } from './support/overflow.ts';
import { pageKinds } from './support/page-kinds.ts';

test.use({ baseURL: siteOrigin, contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 800 } });

for (const language of languages) {
  for (const { name, open } of pageKinds) {
    test(`axe in light and dark, and a phone's width: ${name}, ${language}`, async ({ page }) => {
      await open(page, language);
      await expectGoodLook(page);
    });
  }
}

test.describe('the page that chooses a language', () => {
  test.use({ expectedMessages: [/Failed to load resource: net::ERR_FAILED/] });

  test('axe in light and dark, and a phone’s width: the first page', async ({ page, context }) => {
    await context.route('**/*.js', (route) => route.abort());
    await page.goto('/');
    await expectGoodLook(page);
  });
});

test.describe('the page of an unknown address', () => {
  test.use({ expectedMessages: [/Failed to load resource.*404/] });

  test('axe in light and dark, and a phone’s width: 404', async ({ page }) => {
    await page.goto('/en/no-such-page/');
    await expectGoodLook(page);
  });
});

for (const language of languages) {
  test(`no card is wider than a phone, ${language}`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(`/${language}/search/`);
    const links = page.locator('[data-all-questions]').getByRole('link');
    const cards = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(cards.length).toBeGreaterThan(10);
    await page.goto(cards[0] ?? '');
    for (const card of cards) {
      await putInPlace(page, card);
      await expectNoOverflow(page);
    }
  });
}

/** Puts what another page of the same kind shows in the place of what this one does, under its address: laid out alike, without loading all else again. */
async function putInPlace(page: Page, address: string): Promise<void> {
  await page.evaluate(async (at) => {
    const read = new DOMParser().parseFromString(await (await fetch(at)).text(), 'text/html');
    const main = read.querySelector('main');
    if (main === null) throw new Error(`${at} shows nothing`);
    document.querySelector('main')?.replaceWith(main);
    history.replaceState(null, '', at);
  }, address);
}
