import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectNoOverflow } from './overflow.ts';
import { smallTargets } from './small-targets.ts';

/** The size of a small phone. */
export const phone = { width: 390, height: 844 };

/** Checks a page as it stands for axe's rules in light and dark, and on a phone for its width and for targets smaller than a thumb. */
export async function expectGoodLook(page: Page): Promise<void> {
  await expectNoViolations(page);
  await page.setViewportSize(phone);
  await expectNoOverflow(page);
  expect(await smallTargets(page), 'smaller than a thumb').toEqual([]);
}

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(found, colorScheme).toEqual([]);
  }
}
