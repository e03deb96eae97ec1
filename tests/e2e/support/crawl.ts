import { expect, type Page } from '@playwright/test';

/** One page as it was found: its address, its language, and what it leads to. */
export interface FoundPage {
  readonly address: string;
  readonly language: string | null;
  readonly canonical: string | null;
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly files: readonly string[];
}

/** Follows every link of a site from some of its pages on, and expects that each page, file and fragment is there. */
export async function crawl(page: Page, starts: readonly string[]): Promise<ReadonlyMap<string, FoundPage>> {
  const pages = new Map<string, FoundPage>();
  const waiting = [...starts];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (pages.has(address)) continue;
    const found = await look(page, address);
    pages.set(address, found);
    const { origin } = new URL(address);
    waiting.push(...found.links.filter((link) => new URL(link).origin === origin).map(withoutFragment));
  }
  await expectFiles(page, [...pages.values()]);
  expect(deadFragments(pages)).toEqual([]);
  return pages;
}

async function look(page: Page, address: string): Promise<FoundPage> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  return page.evaluate((at) => {
    const all = (selector: string, name: string) =>
      [...document.querySelectorAll(selector)].map(
        (one) => new URL(one.getAttribute(name) ?? '', document.baseURI).href,
      );
    const canonical = document.querySelector('link[rel="canonical"]');
    return {
      address: at,
      language: document.documentElement.getAttribute('lang'),
      canonical: canonical?.getAttribute('href') ?? null,
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      links: all('a[href^="/"], a[href^="#"], a[href^="."]', 'href'),
      files: [
        ...all('link[href]:not([rel="canonical"], [rel="alternate"])', 'href'),
        ...all('img[src], script[src]', 'src'),
      ],
    };
  }, address);
}

async function expectFiles(page: Page, pages: readonly FoundPage[]): Promise<void> {
  for (const file of new Set(pages.flatMap(({ files }) => files))) {
    const response = await page.request.get(file);
    expect(response.status(), file).toBe(200);
  }
}

/** Pages with search words in their address are one page; a fragment must be the id of something on its page. */
function deadFragments(pages: ReadonlyMap<string, FoundPage>): string[] {
  const links = [...pages.values()].flatMap((from) => from.links.map((link) => ({ from, link })));
  return links.flatMap(({ from, link }) => {
    const fragment = decodeURIComponent(new URL(link).hash.slice(1));
    const target = pages.get(withoutFragment(link));
    return fragment === '' || target?.ids.includes(fragment) ? [] : [`${from.address} → ${link}`];
  });
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}
