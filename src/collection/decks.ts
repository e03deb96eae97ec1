import type { Card, CardDraft, DeckId } from '../cards/card.ts';
import { deckIdOf, freeKey, isValidId, slugOf } from '../cards/card-id.ts';
import type { DeckDraft } from '../cards/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { idInvalid } from '../diagnostics/problems.ts';
import type { Deck, DeckSide } from './collection.ts';

/** A deck draft with the document it comes from. */
export interface PlacedDeck {
  readonly draft: DeckDraft;
  readonly file: string;
}

/**
 * Names decks: by the id written on their heading, else by their title's words, and where two titles agree by their document too.
 * Decks with the same written id are sides of one deck.
 */
export function nameDecks(placed: readonly PlacedDeck[]): { ids: Map<DeckDraft, DeckId>; diagnostics: Diagnostic[] } {
  const ids = new Map<DeckDraft, DeckId>();
  const written = placed.filter(({ draft }) => draft.writtenId !== undefined && isValidId(draft.writtenId));
  for (const { draft } of written) ids.set(draft, deckIdOf(draft.writtenId ?? ''));
  const reserved = new Set<string>(ids.values());
  const copies = new Map<string, number>();
  for (const { draft, file } of placed) {
    if (ids.has(draft)) continue;
    const key = keyOf(slugOf(draft.title.text), slugOf(nameOf(file)), reserved, copies);
    reserved.add(key);
    ids.set(draft, deckIdOf(key));
  }
  const faulty = placed.filter(({ draft }) => draft.writtenId !== undefined && !isValidId(draft.writtenId));
  return { ids, diagnostics: faulty.map(({ draft, file }) => problemOf(draft, file)) };
}

/** Puts the sides of each deck together, in the order in which their first side appears. */
export function collectDecks(
  placed: readonly PlacedDeck[],
  ids: ReadonlyMap<DeckDraft, DeckId>,
  cards: ReadonlyMap<CardDraft, Card>,
): Deck[] {
  const groups = Map.groupBy(placed, ({ draft }) => ids.get(draft) ?? deckIdOf(''));
  return [...groups].map(([id, sides]) => ({ id, sides: sides.map(({ draft, file }) => sideOf(draft, file, cards)) }));
}

/** A document's name as a title: its file name without folders and ending. */
export function nameOf(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return name.replace(/\.(md|markdown)$/i, '');
}

function keyOf(title: string, document: string, reserved: ReadonlySet<string>, copies: Map<string, number>): string {
  const short = title || document || 'deck';
  return reserved.has(short) ? freeKey(`${document}-${title}`, (key) => reserved.has(key), copies) : short;
}

function problemOf({ writtenId = '', line }: DeckDraft, file: string): Diagnostic {
  return idInvalid({ file, line, column: 1 }, writtenId, slugOf(writtenId));
}

function sideOf(draft: DeckDraft, file: string, cards: ReadonlyMap<CardDraft, Card>): DeckSide {
  const { title, language, introduction, line, endLine } = draft;
  const entries = draft.entries.flatMap((entry): DeckSide['entries'] => {
    if (entry.kind === 'subtitle') return [entry];
    const card = cards.get(entry.draft);
    return card ? [{ kind: 'card', card: card.id }] : [];
  });
  return { title, language, introduction, file, line, endLine, entries };
}
