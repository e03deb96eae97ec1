import type { PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../diagnostics/place.ts';
import type { Difficulty } from '../notation/adornments.ts';

/** A card's permanent name: its own key and its language (`rag.fr`). */
export type CardId = string & { readonly __brand: 'CardId' };
/** What a card is about; the cards of one concept in several languages share it (`rag`). */
export type ConceptId = string & { readonly __brand: 'ConceptId' };
/** The name of what a learner picks to study, readable and safe in an address. */
export type DeckId = string & { readonly __brand: 'DeckId' };

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

export const kinds = ['basic', 'reversed', 'topic', 'open', 'choice', 'cloze'] as const;
export type Kind = (typeof kinds)[number];

/** A stretch of a document, as its author wrote it: its syntax trees, and where they stand. */
export interface Passage {
  readonly nodes: readonly RootContent[];
  readonly span: Span;
}

/** A question as its author wrote it, and its words alone. */
export interface Question {
  readonly nodes: readonly PhrasingContent[];
  readonly text: string;
}

/** One answer that a `choice` card offers. */
export interface Option {
  readonly passage: Passage;
  readonly correct: boolean;
}

/** What a card holds besides its question, by kind. */
export type CardBody =
  | { readonly kind: 'basic'; readonly answer: Passage }
  | { readonly kind: 'reversed'; readonly answer: Passage }
  | { readonly kind: 'topic'; readonly answer: Passage }
  | { readonly kind: 'open'; readonly answer: undefined }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly answer: Passage | undefined }
  | {
      readonly kind: 'cloze';
      readonly clozes: readonly string[];
      /** The ids of the gaps that are asked together, as the HTML of the answer names them. */
      readonly groups: readonly string[];
      readonly text: string;
      readonly answer: Passage;
    };

/** What an author hangs on a card besides question and answer; all of it may be missing. */
export interface Extras {
  readonly difficulty: Difficulty | undefined;
  readonly category: string | undefined;
  /** The address that the question names as its source. */
  readonly source: string | undefined;
  readonly references: Passage | undefined;
  /** What an interviewer may ask next. */
  readonly followUps: Passage | undefined;
  /** Other words in which the question is asked: they help to find the card. */
  readonly rewordings: Passage | undefined;
  readonly tags: readonly string[];
}

/** A card before it has a name: all that its own document says of it. */
export type CardDraft = CardBody & {
  readonly question: Question;
  /** What belongs to the question besides its words: code, a picture, an example. */
  readonly prompt: Passage | undefined;
  readonly hint: Question | undefined;
  readonly extras: Extras;
  readonly language: Language;
  /** From the question's mark to the last line of the answer. */
  readonly span: Span;
  /** The id that the author wrote, as written. */
  readonly writtenId: string | undefined;
};

/** Takes a card and returns its passages, without the options of a choice: undefined where it has none of a sort. */
export function passagesOf({
  prompt,
  answer,
  extras,
}: Pick<CardDraft, 'prompt' | 'answer' | 'extras'>): readonly (Passage | undefined)[] {
  return [prompt, answer, extras.references, extras.followUps, extras.rewordings];
}

/** A card as the author wrote it, with its names. */
export type Card = CardDraft & {
  readonly id: CardId;
  readonly concept: ConceptId;
  readonly deck: DeckId;
  /** Ids it had before its author wrote one: what was learnt under them is its own. */
  readonly formerIds: readonly CardId[];
  /** The question that a topic follows in its deck. */
  readonly follows: CardId | undefined;
};
