import { expect, test } from './fixtures.ts';

test('the first page goes on in the language of the browser', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/en/');
});

test.describe('for a French browser', () => {
  test.use({ locale: 'fr-FR' });

  test('it goes on in French, and in the language chosen later', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/fr/');
    await page.getByRole('link', { name: 'Read in English' }).click();
    await expect(page).toHaveURL('/en/');
    await page.goto('/');
    await expect(page).toHaveURL('/en/');
  });
});
