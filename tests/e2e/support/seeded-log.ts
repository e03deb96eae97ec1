import type { Page } from '@playwright/test';
import type { CardId } from '../../../src/cards/card.ts';
import type { Review } from '../../../src/study/review.ts';
import { openStore } from '../../../src/study/store.ts';
import { simulatedAnswers } from '../../study/simulated.ts';
import { MemoryStorage } from '../../support/memory-storage.ts';

/** Has a page's storage hold answers before any page is opened, written as the site itself writes them. */
export async function seedLog(page: Page, reviews: readonly Omit<Review, 'key'>[]): Promise<void> {
  const storage = new MemoryStorage();
  const store = openStore(storage, 'seeded', new Uint8Array(12));
  for (const review of reviews) store.append({ ...review, key: store.nextKey() });
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  await page.addInitScript(
    (pairs) => {
      for (const [key, text] of pairs) localStorage.setItem(key, text);
    },
    keys.map((key) => [key, storage.getItem(key) ?? ''] as const),
  );
}

/** The answers of a learner whose memory follows these weights, to cards that the site does not have. */
export function answersOf(weights: readonly number[], cards: number, answers: number): readonly Omit<Review, 'key'>[] {
  return simulatedAnswers(weights, cards, answers)
    .flatMap((sequence, index) => sequence.map(({ grade, at }) => ({ grade, at, card: `known-${index}.en` as CardId })))
    .sort((a, b) => a.at - b.at)
    .map(({ grade, at, card }) => ({
      ...{ kind: 'review' as const, card, at, grade },
      ...{ offset: 60, seconds: 8, language: 'en' as const, source: 'study' as const, device: 'seeded' },
    }));
}
