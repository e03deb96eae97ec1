import type { Card, CardDraft, ConceptId, DeckId, Language } from '../cards/card.ts';
import { cardIdOf, conceptIdOf, deckIdOf } from '../cards/card-id.ts';
import { type DeckDraft, decksOf } from '../cards/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Recognised, recognise } from '../notation/index.ts';
import { checkCollection, withDiagnostics } from './check-collection.ts';
import { checkDocument } from './check-document.ts';
import type { CollectedDocument, Collection, Concept, SourceText } from './collection.ts';
import { collectDecks, nameDecks, nameOf, type PlacedDeck } from './decks.ts';
import { nameCards } from './names.ts';
import { pairByWords } from './pairs.ts';

type Read = { readonly source: SourceText; readonly recognised: Recognised; readonly decks: readonly DeckDraft[] };

/**
 * Takes the texts of documents and returns them as one collection: decks, cards with their ids, concepts, and every problem found.
 * `hasFile` says whether a path among the notes exists (images refer to them). Pure: the same texts give the same collection.
 */
export function assemble(sources: readonly SourceText[], hasFile: (path: string) => boolean = () => true): Collection {
  const read = sources.map(readSource);
  const placed = read.flatMap(({ source, decks }) => decks.map((draft): PlacedDeck => ({ draft, file: source.file })));
  const names = nameCards(draftsOf(placed));
  const decks = nameDecks(placed);
  const cards = finishCards(placed, decks.ids, names.keys);
  const cardsOf = Map.groupBy(cards.values(), ({ span }) => span.file);
  const problemsOf = Map.groupBy([...names.diagnostics, ...decks.diagnostics], ({ place }) => place.file);
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

function readSource({ file, text }: SourceText): Read {
  const source = { file, text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
  const recognised = recognise(source.text, source.file);
  return { source, recognised, decks: decksOf(recognised, recognised.frontMatter.title ?? nameOf(source.file)) };
}

function draftsOf(placed: readonly PlacedDeck[]): CardDraft[] {
  return placed.flatMap(({ draft }) => draft.entries.flatMap((entry) => (entry.kind === 'card' ? [entry.draft] : [])));
}

function finishCards(
  placed: readonly PlacedDeck[],
  deckIds: ReadonlyMap<DeckDraft, DeckId>,
  keys: ReadonlyMap<CardDraft, string>,
): Map<CardDraft, Card> {
  const conceptOf = conceptsByDraft(draftsOf(placed), keys);
  const keyOf = (draft: CardDraft) => keys.get(draft) ?? '';
  const entries = placed.flatMap(({ draft: deck }) =>
    followedEntries(deck).map(({ draft, followed }): [CardDraft, Card] => [
      draft,
      {
        ...draft,
        id: cardIdOf(keyOf(draft), draft.language),
        concept: conceptOf(draft),
        deck: deckIds.get(deck) ?? deckIdOf(''),
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

/** A card's concept is its key; cards paired by their words take the English side's key, or the one that was written. */
function conceptsByDraft(
  drafts: readonly CardDraft[],
  keys: ReadonlyMap<CardDraft, string>,
): (draft: CardDraft) => ConceptId {
  const lone = loneDrafts(drafts, keys);
  const pairs = pairByWords(lone('fr'), lone('en')).filter(([fr, en]) => !(isWritten(fr) && isWritten(en)));
  const shared = new Map(pairs.flatMap(([fr, en]) => [fr, en].map((side) => [side, isWritten(fr) ? fr : en] as const)));
  return (draft) => conceptIdOf(keys.get(shared.get(draft) ?? draft) ?? '');
}

/** The drafts of a language that share their key with no card of the other. */
function loneDrafts(
  drafts: readonly CardDraft[],
  keys: ReadonlyMap<CardDraft, string>,
): (language: Language) => CardDraft[] {
  const byKey = Map.groupBy(drafts, (draft) => keys.get(draft) ?? '');
  return (language) =>
    drafts.filter((draft) => draft.language === language && byKey.get(keys.get(draft) ?? '')?.length === 1);
}

function isWritten({ writtenId }: CardDraft): boolean {
  return writtenId !== undefined;
}

function collectDocument(
  { source, recognised }: Read,
  cards: readonly Card[],
  naming: readonly Diagnostic[],
  hasFile: (path: string) => boolean,
): CollectedDocument {
  const { definitions } = recognised;
  const diagnostics = [...recognised.diagnostics, ...naming, ...checkDocument(source, recognised, cards, hasFile)];
  return { ...source, cards, definitions, diagnostics };
}

function collectConcepts(cards: readonly Card[]): Map<ConceptId, Concept> {
  const groups = Map.groupBy(cards, ({ concept }) => concept);
  return new Map(
    [...groups].map(([id, sides]) => [
      id,
      { id, cards: Object.fromEntries(sides.map((card) => [card.language, card])) },
    ]),
  );
}
