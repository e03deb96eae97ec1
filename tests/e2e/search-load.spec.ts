import type { BrowserContext, Page } from '@playwright/test';
import type { CardId, ConceptId, DeckId } from '../../src/cards/card.ts';
import { createIndex } from '../../src/search/create-index.ts';
import type { SearchEntry } from '../../src/search/entry.ts';
import { writeIndex } from '../../src/search/index-file.ts';
import { textsByDeck } from '../../src/search/site-data.ts';
import { makeCards } from '../bench/search/made/concepts.ts';
import { expect, test } from './fixtures.ts';

const entries: readonly SearchEntry[] = makeCards(10_000).cards.map(
  ({ id, concept, deck, language, question, answer }) => ({
    card: id as CardId,
    concept: concept as ConceptId,
    deck: deck as DeckId,
    deckTitle: deck,
    kind: 'basic',
    language,
    question,
    answer,
  }),
);
const texts = textsByDeck(entries);
const index = Buffer.from(writeIndex(createIndex(entries, {})));
const field = (page: Page) => page.locator('input[role=combobox]');
const options = (page: Page) => page.getByRole('listbox').getByRole('option');

/** Serves what a site of ten thousand cards has built; texts wait for `held`. */
async function serveMany(context: BrowserContext, held: (deck: string) => Promise<void> = async () => undefined) {
  const files = Object.fromEntries([...texts.keys()].map((deck) => [deck, `search/${deck}.json`]));
  await context.route('**/search.json', (route) =>
    route.fulfill({ json: { kind: 'parts', index: 'search/index.bin', texts: files } }),
  );
  await context.route('**/search/index.bin', (route) => route.fulfill({ body: index }));
  for (const [deck, own] of texts)
    await context.route(`**/search/${deck}.json`, async (route) => {
      await held(deck);
      await route.fulfill({ json: own });
    });
}

const questionOf = (deck: string): SearchEntry => {
  const found = entries.find((entry) => entry.deck === deck && entry.language === 'en');
  if (!found) throw new Error(deck);
  return found;
};

test('an answer that comes late never replaces a newer one', async ({ page, context }) => {
  const release = Promise.withResolvers<void>();
  const [late, soon] = [questionOf('deck-1'), questionOf('deck-2')];
  await serveMany(context, (deck) => (deck === 'deck-1' ? release.promise : Promise.resolve()));
  await page.goto('/en/search/?deck=deck-1');
  const asked = page.waitForRequest('**/search/deck-1.json');
  await field(page).fill(late.question);
  await asked;
  await page.locator('select[name=deck]').selectOption('deck-2');
  await field(page).fill(soon.question);
  await expect(options(page).first()).toHaveAttribute('data-concept', soon.concept);
  const came = page.waitForResponse('**/search/deck-1.json');
  release.resolve();
  await came;
  await expect(options(page).first()).toHaveAttribute('data-concept', soon.concept);
});

test('typing among ten thousand cards gives the page no long task', async ({ page, context, browser }, {
  annotations,
}) => {
  await serveMany(context);
  await page.goto('/en/search/');
  const questions = ['deck-1', 'deck-2'].map((deck) => questionOf(deck));
  await field(page).fill(questions[0]?.question ?? '');
  await expect(options(page).first()).toBeVisible();
  await browser.startTracing(page, { categories: ['toplevel'] });
  for (const { question, concept } of questions) {
    await field(page).fill('');
    await page.keyboard.type(question);
    await expect(options(page).first()).toHaveAttribute('data-concept', concept);
  }
  const tasks = mainThreadTasks(await browser.stopTracing()).sort((a, b) => b - a);
  annotations.push({ type: 'longest tasks of the page, ms of processor', description: tasks.slice(0, 5).join(', ') });
  expect(tasks.length).toBeGreaterThan(100);
  expect(tasks.filter((length) => length >= longTask)).toEqual([]);
});

/** What the Long Tasks API calls long, in milliseconds; here of processor time, so that a busy machine makes no task longer. */
const longTask = 50;

/** The milliseconds of processor that each task of the page's main thread took, as a trace tells. */
function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents: events }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString());
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent) => threads.some((thread) => thread.pid === pid && thread.tid === tid);
  const tasks = events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && isMain(event));
  return tasks.map(({ tdur }) => Math.round((tdur ?? 0) / 100) / 10);
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}
