import type { CardId } from '../cards/card.ts';
import { isAnswerChanged } from './fingerprint.ts';
import { type History, heirOf, memoryIdOf, memoryOf, type Thread } from './history.ts';
import type { StudyItem } from './queue.ts';
import { type Accept, compareEntries, type Entry, type Review } from './review.ts';
import { valueAt } from './table.ts';

/** What of a card says whether its answer is the one that was learnt. */
export type Edited = Pick<StudyItem, 'card' | 'formerIds' | 'fingerprint'>;

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

/**
 * Takes a history, a card as it is now, the review that the learner just gave of it, and a key; returns the entry that says which answer
 * was seen, or undefined where the log says so already. It stands before the review: taking back the review alone asks the card again.
 */
export function acceptanceBefore(history: History, item: Edited, review: Review, key: string): Accept | undefined {
  const { fingerprint } = item;
  if (fingerprint === undefined || acceptedOf(history, item)?.fingerprint === fingerprint) return undefined;
  const { at, device } = review;
  return { kind: 'accept', key, card: item.card, at: Math.max(0, at - 1000), device, fingerprint, choice: 'soon' };
}

/** Takes entries and some cards, and returns the entries about these and about those that they took over from, and every undo. */
export function entriesAbout(entries: readonly Entry[], cards: Iterable<CardId>): readonly Entry[] {
  const names = new Set(cards);
  const adopts = entries.filter((entry) => entry.kind === 'adopt');
  for (const name of names) for (const { card, from } of adopts) if (card === name) names.add(from);
  return entries.filter((entry) => entry.kind === 'undo' || names.has(entry.card));
}

function entriesOf(history: History, card: CardId): Thread['entries'] {
  return valueAt(history.threads, memoryIdOf(history, card))?.entries ?? [];
}
