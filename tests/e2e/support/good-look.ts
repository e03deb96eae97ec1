import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectNoOverflow } from './overflow.ts';
import { smallTargets } from './small-targets.ts';

/** The size of a small phone. */
export const phone = { width: 390, height: 844 };

/** What a colour scheme can break; the other rules read the same in both. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** Checks a page as it stands for axe's rules in light and those of colour in dark, and on a phone for its width and for targets smaller than a thumb. */
export async function expectGoodLook(page: Page): Promise<void> {
  await expectNoViolations(page, 'light', axe(page));
  await expectNoViolations(page, 'dark', axe(page).withRules(rulesOfColour));
  await page.setViewportSize(phone);
  await expectNoOverflow(page);
  expect(await smallTargets(page), 'smaller than a thumb').toEqual([]);
}

/** In the page itself: no page here has a frame of another origin, for which axe would open a page of its own. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function expectNoViolations(page: Page, colorScheme: 'light' | 'dark', builder: AxeBuilder): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, colorScheme).toEqual([]);
}
