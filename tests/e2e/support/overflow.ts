import { expect, type Page } from '@playwright/test';

/** Expects that the page can't be scrolled sideways; names what sticks out where it can. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > innerWidth + 1,
    );
    const names = wide.slice(0, 5).map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`);
    return [`${scrollWidth} > ${innerWidth}`, ...names];
  });
  expect(found, page.url()).toEqual([]);
}
