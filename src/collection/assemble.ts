import type { Card, CardDraft, ConceptId, DeckId } from '../cards/card.ts';
import { cardIdOf, conceptIdOf, deckIdOf } from '../cards/card-id.ts';
import type { DeckDraft } from '../cards/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { translationSuggested } from '../diagnostics/problems.ts';
import { checkCollection, withDiagnostics } from './check-collection.ts';
import { checkDocument } from './check-document.ts';
import type { CollectedDocument, Collection, SourceText } from './collection.ts';
import { collectConcepts, conceptsOf } from './concepts.ts';
import { collectDecks, nameDecks, type PlacedDeck } from './decks.ts';
import { formerIdsOf } from './former-ids.ts';
import { nameCards } from './names.ts';
import { findPairs, type Suggestion } from './pairs.ts';
import { draftsOf, type ReadSource, readSource } from './read-source.ts';

/**
 * Takes the texts of documents and returns them as one collection: decks, cards with their ids, concepts, and every problem found.
 * `hasFile` says whether a path among the notes exists (images refer to them). Pure: the same texts give the same collection.
 */
export function assemble(sources: readonly SourceText[], hasFile: (path: string) => boolean = () => true): Collection {
  const read = sources.map(readSource);
  const placed = read.flatMap(({ source, decks }) => decks.map((draft): PlacedDeck => ({ draft, file: source.file })));
  const names = nameCards(draftsOf(placed.map(({ draft }) => draft)));
  const decks = nameDecks(placed);
  const { pairs, suggestions } = findPairs(placed, names.keys);
  const cards = finishCards(placed, decks.ids, names.keys, conceptsOf(names.keys, pairs));
  const naming = [...names.diagnostics, ...decks.diagnostics, ...suggestions.map((one) => problemOf(one, names.keys))];
  const cardsOf = Map.groupBy(cards.values(), ({ span }) => span.file);
  const problemsOf = Map.groupBy(naming, ({ place }) => place.file);
  const documents = read.map((one) => {
    const { file } = one.source;
    return collectDocument(one, cardsOf.get(file) ?? [], problemsOf.get(file) ?? [], hasFile);
  });
  const collection: Collection = {
    documents,
    decks: collectDecks(placed, decks.ids, cards),
    concepts: collectConcepts([...cards.values()]),
    cards: new Map([...cards.values()].map((card) => [card.id, card])),
    diagnostics: documents.flatMap(({ diagnostics }) => diagnostics),
  };
  const linking = read.map(({ source, recognised }) => ({ file: source.file, blocks: recognised.blocks }));
  return withDiagnostics(collection, checkCollection(collection, linking, hasFile));
}

function finishCards(
  placed: readonly PlacedDeck[],
  deckIds: ReadonlyMap<DeckDraft, DeckId>,
  keys: ReadonlyMap<CardDraft, string>,
  concepts: ReadonlyMap<CardDraft, ConceptId>,
): Map<CardDraft, Card> {
  const formerIds = formerIdsOf(keys);
  const keyOf = (draft: CardDraft) => keys.get(draft) ?? '';
  const entries = placed.flatMap(({ draft: deck }) =>
    followedEntries(deck).map(({ draft, followed }): [CardDraft, Card] => [
      draft,
      {
        ...draft,
        id: cardIdOf(keyOf(draft), draft.language),
        concept: concepts.get(draft) ?? conceptIdOf(keyOf(draft)),
        deck: deckIds.get(deck) ?? deckIdOf(''),
        formerIds: formerIds.get(draft) ?? [],
        follows: followed && cardIdOf(keyOf(followed), followed.language),
      },
    ]),
  );
  return new Map(entries);
}

/** The cards of a deck, each topic with the question it stands after. */
function followedEntries(deck: DeckDraft): { draft: CardDraft; followed: CardDraft | undefined }[] {
  let asked: CardDraft | undefined;
  return deck.entries.flatMap((entry) => {
    if (entry.kind !== 'card') return [];
    if (!entry.isTopic) asked = entry.draft;
    return [{ draft: entry.draft, followed: entry.isTopic ? asked : undefined }];
  });
}

/** A suggestion is said at the card without a written id, or at the English one. */
function problemOf({ french, english, evidence }: Suggestion, keys: ReadonlyMap<CardDraft, string>): Diagnostic {
  const [at, other] = english.writtenId === undefined ? [english, french] : [french, english];
  const id = keys.get(french.writtenId === undefined ? english : french) ?? '';
  return translationSuggested(at.span, at.question.text, {
    question: other.question.text,
    place: other.span,
    id,
    evidence,
  });
}

function collectDocument(
  { source, recognised }: ReadSource,
  cards: readonly Card[],
  naming: readonly Diagnostic[],
  hasFile: (path: string) => boolean,
): CollectedDocument {
  const { definitions } = recognised;
  const diagnostics = [...recognised.diagnostics, ...naming, ...checkDocument(source, recognised, cards, hasFile)];
  return { ...source, cards, definitions, diagnostics };
}
