import { encodeLog } from '../study/codec.ts';
import { entriesAbout } from '../study/edits.ts';
import type { Entry } from '../study/review.ts';
import type { Vanished } from '../study/vanished.ts';
import { h } from './dom.ts';
import { titleOf } from './gone-card.ts';
import { keptText } from './kept-texts.ts';

/** Saves vanished cards to a file: question and answer as last seen, and each one's part of the log as it stands in storage. */
export async function saveGone(gone: readonly Vanished[], entries: readonly Entry[]): Promise<void> {
  const cards = gone.map(async ({ card }) => ({
    card,
    question: await titleOf(card),
    answer: (await keptText(card))?.answer ?? null,
    log: encodeLog(entriesAbout(entries, [card])),
  }));
  const text = JSON.stringify(await Promise.all(cards), null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  h('a', { href: address, download: 'recto-vanished.json' }).click();
  URL.revokeObjectURL(address);
}
