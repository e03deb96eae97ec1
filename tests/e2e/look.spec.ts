import { languages } from '../../src/cards/card.ts';
import { t } from '../../src/i18n/t.ts';
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
    await page.goto(`/${language}/`);
    const links = page.locator('.contents').getByRole('link');
    const decks = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(decks.length).toBeGreaterThan(5);
    for (const deck of decks) {
      await page.goto(deck);
      await page.getByRole('button', { name: t(language, 'deck.unfold') }).click();
      await expectNoOverflow(page);
    }
  });
}
