import type { CardId, ConceptId } from '../cards/card.ts';
import type { StudyItem } from './queue.ts';

/**
 * Takes the site's cards and returns how to find a review's concept. The card may have had another id once; in another language it
 * has or had the same key before the dot, and so the same concept. A card that is no longer among them keeps a memory of its own.
 */
export function conceptFinder(
  items: readonly Pick<StudyItem, 'card' | 'concept' | 'formerIds'>[],
): (card: CardId) => ConceptId {
  const byCard = new Map<string, ConceptId>([
    ...items.flatMap(({ formerIds = [], concept }) => formerIds.map((id) => [id, concept] as const)),
    ...items.map(({ card, concept }) => [card, concept] as const),
  ]);
  const byKey = new Map<string, ConceptId>([
    ...items.flatMap(({ formerIds = [], concept }) => formerIds.map((id) => [keyOf(id), concept] as const)),
    ...items.map(({ card, concept }) => [keyOf(card), concept] as const),
  ]);
  return (card) => byCard.get(card) ?? byKey.get(keyOf(card)) ?? (keyOf(card) as ConceptId);
}

function keyOf(card: string): string {
  return card.replace(/\.[a-z]+$/, '');
}
