import type { CardId } from '../cards/card.ts';
import { isAnswerChanged } from './fingerprint.ts';
import { type History, heirOf, memoryIdOf, memoryOf, momentAfter, type Thread } from './history.ts';
import type { StudyItem } from './queue.ts';
import { type Accept, type Choice, choices, compareEntries, type Entry, type Reset } from './review.ts';
import { valueAt } from './table.ts';

/** What of a card says whether its answer is the one that was learnt. */
export type Edited = Pick<StudyItem, 'card' | 'formerIds' | 'fingerprint'>;

/** What every entry needs: a key of its own, the moment (ms epoch) and the device. */
export type Writing = Pick<Accept, 'key' | 'at' | 'device'>;

/** Takes a history and a card and returns what the learner last took as its answer, under whatever id the card had; undefined before. */
export function acceptedOf(history: History, { card, formerIds = [] }: Edited): Accept | undefined {
  const names = new Set([card, ...formerIds].map((id) => heirOf(history.adopted, id)));
  return entriesOf(history, card)
    .filter((entry) => entry.kind === 'accept')
    .findLast((entry) => names.has(heirOf(history.adopted, entry.card)));
}

/** Takes a history and a card as it is now, and says whether its answer changed since the learner learnt it. */
export function isEdited(history: History, item: Edited): boolean {
  if (memoryOf(history, item.card).kind === 'new') return false;
  return isAnswerChanged(acceptedOf(history, item)?.fingerprint, item.fingerprint);
}

/** Takes a history and a card as it is now, and says whether it is asked soon: its answer changed, or did and was not reviewed since. */
export function isAskedSoon(history: History, item: Edited): boolean {
  const accepted = acceptedOf(history, item);
  if (accepted === undefined || memoryOf(history, item.card).kind === 'new') return false;
  if (isAnswerChanged(accepted.fingerprint, item.fingerprint)) return true;
  const last = entriesOf(history, item.card).findLast(({ kind }) => kind === 'review');
  return accepted.choice === 'soon' && (last === undefined || compareEntries(last, accepted) < 0);
}

/** Takes a history and a card as it is now, and says whether the log does not know its answer, where the site says what it is. */
export function isUnseen(history: History, item: Edited): item is Edited & { readonly fingerprint: string } {
  return item.fingerprint !== undefined && acceptedOf(history, item)?.fingerprint !== item.fingerprint;
}

/**
 * Takes a history, a card as it is now, and what an entry needs; returns the entry that says which answer the learner sees, or undefined
 * where the log says so already. It goes before the review: taking back the review alone asks the card again.
 */
export function acceptanceOf(history: History, item: Edited, writing: Writing, choice: Choice): Accept | undefined {
  if (!isUnseen(history, item)) return undefined;
  return { kind: 'accept', ...entryOn(history, item, writing), fingerprint: item.fingerprint, choice };
}

/** What a learner may want when an answer changed: the memory as it is, the card soon, or to learn it anew. */
export const wishes = [...choices, 'reset'] as const;
/** One of these wishes. */
export type Wish = (typeof wishes)[number];

/** Takes a history, a card as it is now, what an entry needs, and what the learner wants; returns the entry for it, or undefined where nothing changed. */
export function wishOf(history: History, item: Edited, writing: Writing, wish: Wish): Accept | Reset | undefined {
  if (wish === 'reset') return { kind: 'reset', ...entryOn(history, item, writing) };
  return acceptanceOf(history, item, writing, wish);
}

/** Takes entries and some cards, and returns the entries about these and about those that they took over from, and every undo. */
export function entriesAbout(entries: readonly Entry[], cards: Iterable<CardId>): readonly Entry[] {
  const names = new Set(cards);
  const adopts = entries.filter((entry) => entry.kind === 'adopt');
  for (const name of names) for (const { card, from } of adopts) if (card === name) names.add(from);
  return entries.filter((entry) => entry.kind === 'undo' || names.has(entry.card));
}

function entryOn(history: History, { card }: Edited, { key, at, device }: Writing): Writing & Pick<Accept, 'card'> {
  return { key, card, at: momentAfter(history, card, at), device };
}

function entriesOf(history: History, card: CardId): Thread['entries'] {
  return valueAt(history.threads, memoryIdOf(history, card))?.entries ?? [];
}
