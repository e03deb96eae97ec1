import type { APIRequestContext } from '@playwright/test';

interface Item {
  readonly concept: string;
  readonly deck: string;
  readonly kind: string;
}

/** The concepts of a deck in the order in which new ones are asked, from the file that the study page reads. */
export async function conceptsOf(request: APIRequestContext, deck: string): Promise<string[]> {
  const items: readonly Item[] = await (await request.get('/cards.json')).json();
  return [...new Set(items.filter((item) => item.deck === deck).map(({ concept }) => concept))];
}
