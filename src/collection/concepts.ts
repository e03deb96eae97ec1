import type { Card, CardDraft, ConceptId } from '../cards/card.ts';
import { conceptIdOf } from '../cards/card-id.ts';
import type { Concept } from './collection.ts';
import type { Pair } from './pairs.ts';

/**
 * Takes the key of each card and the pairs among them and returns each card's concept: its key; of a pair the English side's, or
 * the one that was written. Cards that share a key without being a pair are different concepts: the French one's says so.
 */
export function conceptsOf(keys: ReadonlyMap<CardDraft, string>, pairs: readonly Pair[]): Map<CardDraft, ConceptId> {
  const namedBy = new Map(pairs.flatMap(([fr, en]) => [fr, en].map((side) => [side, namingSide(fr, en)] as const)));
  const taken = new Map<string, CardDraft>();
  const concepts = new Map<CardDraft, ConceptId>();
  for (const draft of inNamingOrder([...keys.keys()])) {
    const owner = namedBy.get(draft) ?? draft;
    const name = freeName(keys.get(owner) ?? '', owner, taken);
    taken.set(name, owner);
    concepts.set(draft, conceptIdOf(name));
  }
  return concepts;
}

/** Puts the cards of each concept together. */
export function collectConcepts(cards: readonly Card[]): Map<ConceptId, Concept> {
  const groups = Map.groupBy(cards, ({ concept }) => concept);
  return new Map(
    [...groups].map(([id, sides]) => [
      id,
      { id, cards: Object.fromEntries(sides.map((card) => [card.language, card])) },
    ]),
  );
}

function namingSide(french: CardDraft, english: CardDraft): CardDraft {
  return isWritten(french) ? french : english;
}

/** Written ids first, then English: who comes first keeps the key as it is. */
function inNamingOrder(drafts: readonly CardDraft[]): CardDraft[] {
  const rank = (draft: CardDraft) => (isWritten(draft) ? 0 : 2) + (draft.language === 'en' ? 0 : 1);
  return drafts.toSorted((a, b) => rank(a) - rank(b));
}

function freeName(key: string, owner: CardDraft, taken: ReadonlyMap<string, CardDraft>): string {
  const isFree = (name: string) => taken.get(name) === undefined || taken.get(name) === owner;
  let name = isFree(key) ? key : `${key}-${owner.language}`;
  for (let copy = 2; !isFree(name); copy += 1) name = `${key}-${owner.language}-${copy}`;
  return name;
}

function isWritten({ writtenId }: CardDraft): boolean {
  return writtenId !== undefined;
}
