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
  await page.goto(starts[0] ?? '');
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

/** Reads a page as a browser without script does, without drawing it. */
function look(page: Page, address: string): Promise<FoundPage> {
  return page.evaluate(async (at) => {
    const response = await fetch(at);
    if (response.status !== 200) throw new Error(`${at} answers ${response.status}`);
    const read = new DOMParser().parseFromString(await response.text(), 'text/html');
    const all = (selector: string, name: string) =>
      [...read.querySelectorAll(selector)].map((one) => new URL(one.getAttribute(name) ?? '', at).href);
    return {
      address: at,
      language: read.documentElement.getAttribute('lang'),
      canonical: read.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
      ids: [...read.querySelectorAll('[id]')].map(({ id }) => id),
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
