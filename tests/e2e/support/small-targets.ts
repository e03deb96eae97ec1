import type { Page } from '@playwright/test';

/** Names what is pressed and smaller than a thumb: buttons, summaries, fields and links, those inside running text excepted. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 43.9;
    const inText = '.prose a, .skip';
    const targets = [...document.querySelectorAll('a[href], button, summary, input, select, textarea')].filter(
      (target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches(inText),
    );
    return targets.flatMap((target) => {
      // A label around a field is pressed as the field is.
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
      const fits = height >= least && (width >= least || target.matches('a'));
      return fits ? [] : [`${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 160)}`];
    });
  });
}
