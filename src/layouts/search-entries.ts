import { getCollection } from 'astro:content';
import type { CardId, ConceptId, DeckId } from '../cards/card.ts';
import type { SearchEntry } from '../search/entry.ts';

/** Returns every card as search reads it: its references count as a part of the answer, so that an author or a year is found. */
export async function searchEntries(): Promise<readonly SearchEntry[]> {
  const decks = (await getCollection('decks')).map(({ data }) => data);
  const titles = new Map(decks.map(({ id, sides }) => [id, new Map(sides.map((side) => [side.language, side.title]))]));
  return (await getCollection('cards')).map(({ data: card }) => {
    const sides = titles.get(card.deck);
    return {
      card: card.id as CardId,
      concept: card.concept as ConceptId,
      deck: card.deck as DeckId,
      deckTitle: sides?.get(card.language) ?? sides?.values().next().value ?? card.deck,
      kind: card.kind,
      language: card.language,
      question: card.question,
      answer: card.references === undefined ? card.answer : `${card.answer}\n${card.references}`,
      ...(card.rewordings && { rewordings: card.rewordings }),
    };
  });
}
