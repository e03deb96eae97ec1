import type { Definition, FootnoteDefinition } from 'mdast';
import type { Card, CardId, ConceptId, DeckId, Language, Passage, Question } from '../cards/card.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** A document as it was given: its name and its text. */
export interface SourceText {
  /** The path that messages and addresses name, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** A deck in one language: what one document says under one heading. */
export interface DeckSide {
  readonly title: Question;
  readonly language: Language;
  readonly introduction: Passage | undefined;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  /** Its cards and subtitles, in the author's order. */
  readonly entries: readonly DeckSideEntry[];
}

export type DeckSideEntry =
  | { readonly kind: 'card'; readonly card: CardId }
  | { readonly kind: 'subtitle'; readonly title: Question };

/** What a learner picks to study: one deck, with a side for each language it is written in. */
export interface Deck {
  readonly id: DeckId;
  readonly sides: readonly DeckSide[];
}

/** What one or more cards are about, with its card in each language. */
export interface Concept {
  readonly id: ConceptId;
  readonly cards: Readonly<Partial<Record<Language, Card>>>;
}

/** One document with what was taken from it. */
export interface CollectedDocument extends SourceText {
  readonly cards: readonly Card[];
  readonly definitions: readonly (Definition | FootnoteDefinition)[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All the notes as one whole. */
export interface Collection {
  readonly documents: readonly CollectedDocument[];
  readonly decks: readonly Deck[];
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly diagnostics: readonly Diagnostic[];
}
