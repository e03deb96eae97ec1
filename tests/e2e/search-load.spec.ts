import type { BrowserContext, Page } from '@playwright/test';
import type { CardId, ConceptId, DeckId } from '../../src/cards/card.ts';
import type { SearchEntry } from '../../src/search/entry.ts';
import { writeIndex } from '../../src/search/index-file.ts';
import { createIndex } from '../../src/search/search-index.ts';
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
