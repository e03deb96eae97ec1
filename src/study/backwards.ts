import type { CardId, ConceptId } from '../cards/card.ts';

/** What names a card, now and before. */
interface Named {
  readonly card: CardId;
  readonly concept: ConceptId;
  readonly formerIds?: readonly CardId[];
}

/** Takes a reversed card and returns it as asked backwards, with names and so a memory of its own; no card that an author names has a tilde in its id. */
export function backwards<T extends Named>(one: T): T & { readonly partOf: ConceptId } {
  const { card, concept, formerIds = [] } = one;
  const names = { card: backOf(card), concept: `${concept}~back` as ConceptId, partOf: concept };
  return { ...one, ...names, ...(formerIds.length > 0 && { formerIds: formerIds.map(backOf) }) };
}

/** Takes a card's id and returns the id that it has when it is asked backwards. */
export function backOf(card: CardId): CardId {
  return card.replace(/(?=\.[a-z]+$)/, '~back') as CardId;
}

/** Takes a card's id and returns what it says after a tilde, empty for a card asked forwards. */
export function sideOf(card: CardId): string {
  return /~[^.]*/.exec(card)?.[0] ?? '';
}
