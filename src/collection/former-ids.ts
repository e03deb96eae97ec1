import type { CardDraft, CardId } from '../cards/card.ts';
import { cardIdOf } from '../cards/card-id.ts';
import { keysOfWords } from './names.ts';

/**
 * Takes the key of each card and returns the ids that cards had before an id was written, on them or on a card with the same
 * words: what was learnt under these is theirs. An id that a card has now, or that several may have had, is nobody's.
 */
export function formerIdsOf(keys: ReadonlyMap<CardDraft, string>): Map<CardDraft, CardId[]> {
  const present = new Set([...keys].map(([draft, key]) => cardIdOf(key, draft.language)));
  const sameWords = Map.groupBy(keys.keys(), (draft) => idsOfWords(draft)[0]);
  const renamed = [...sameWords.values()].filter((twins) => twins.some(({ writtenId }) => writtenId !== undefined));
  const claims = renamed.flat().flatMap((draft) => idsOfWords(draft).map((id) => ({ draft, id })));
  const byId = Map.groupBy(claims, ({ id }) => id);
  const won = claims.filter(({ id }) => !present.has(id) && byId.get(id)?.length === 1);
  const former = Map.groupBy(won, ({ draft }) => draft);
  return new Map([...former].map(([draft, own]) => [draft, own.map(({ id }) => id)]));
}

function idsOfWords(draft: CardDraft): CardId[] {
  return keysOfWords(draft).map((key) => cardIdOf(key, draft.language));
}
