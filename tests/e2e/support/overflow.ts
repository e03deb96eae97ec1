import { expect, type Page } from '@playwright/test';

/** Expects that the page can't be scrolled sideways and that no part of it is cut off; names what sticks out. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const isBoxed = (one: Element | null): boolean =>
      one !== null && (/auto|scroll|hidden/.test(getComputedStyle(one).overflowX) || isBoxed(one.parentElement));
    // A sheet clips what is too wide for it: the page does not scroll, but a part of it can't be read.
    const wide = [...document.querySelectorAll('main *')].filter(
      (one) =>
        one.getBoundingClientRect().right > innerWidth + 1 &&
        // Spaces at the end of a line that is kept as it is written hang out unseen.
        getComputedStyle(one).display !== 'inline' &&
        !isBoxed(one.parentElement),
    );
    if (scrollWidth <= innerWidth && wide.length === 0) return [];
    const names = wide.slice(0, 5).map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`);
    return [`${scrollWidth} > ${innerWidth}`, ...names];
  });
  expect(found, page.url()).toEqual([]);
}
