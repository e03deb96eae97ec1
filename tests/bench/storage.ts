import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../support/find-chromium.ts';
import type { Bench, Row, Settings } from './support/bench.ts';
import { tableOf } from './support/table.ts';

const reviews = 100_000;
const cards = 10_000;
const rounds = 40;
const perRound = 50;
/** What Chromium gives a site: UTF-16 units, keys included. */
const quota = 5_242_880;

/** What a learner's log takes in Chromium's localStorage, and what one more review costs there. */
export const storage: Bench = {
  about: 'a log of 100,000 reviews in Chromium’s localStorage: its size, and one more review against the first',
  measure: async (settings) => ({ bench: 'storage', node: process.version, rows: [await measure(settings)] }),
  show: tableOf,
};

async function measure({ say }: Settings): Promise<Row> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
  try {
    return await measureIn(browser, say);
  } finally {
    await browser.close();
  }
}

/** Two sites: the storage of one begins empty, that of the other holds the log. */
async function measureIn(browser: Browser, say: Settings['say']): Promise<Row> {
  const script = await bundle();
  const [first, last] = [await openSite(browser, 'first', script), await openSite(browser, 'last', script)];
  say(`${reviews} reviews …`);
  const { units, packing } = await last.evaluate(([a, b]) => window.storageBench.fill(a, b), [reviews, cards] as const);
  const opened = await last.evaluate(() => window.storageBench.open());
  await first.evaluate(() => window.storageBench.open());
  say('one more …');
  const costs = await interleaved(first, last);
  const total = await last.evaluate((count) => window.storageBench.addStates(count), cards);
  return {
    'units / review': units / reviews,
    'units with states': total,
    'of the quota %': (total / quota) * 100,
    'first ms': costs.first,
    'last ms': costs.last,
    'last / first': costs.last / costs.first,
    'read ms': opened.reading,
    'fold ms': opened.folding,
    'pack ms': packing,
  };
}

/** In turn, so that a busy machine slows both alike; the medians of all rounds but the first, which warms up. */
async function interleaved(first: Page, last: Page): Promise<{ readonly first: number; readonly last: number }> {
  const times: { first: number[]; last: number[] } = { first: [], last: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const once = await first.evaluate((count) => window.storageBench.review(count), perRound);
    const again = await last.evaluate((count) => window.storageBench.review(count), perRound);
    if (round === 0) continue;
    times.first.push(once);
    times.last.push(again);
  }
  return { first: median(times.first), last: median(times.last) };
}

async function openSite(browser: Browser, name: string, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(`http://${name}.localhost/`);
  await page.addScriptTag({ content: script });
  return page;
}

async function bundle(): Promise<string> {
  const input = fileURLToPath(new URL('support/storage-in-page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input, output: { format: 'iife' } } },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('The script was bundled into more than one.');
  return built.output[0].code;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
