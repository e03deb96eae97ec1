import type { CardDraft, Language } from '../../cards/card.ts';
import type { PlacedDeck } from '../decks.ts';
import { type Evidence, evidenceIn } from './evidence.ts';
import { type Meaning, meaningOf } from './words.ts';

/** A card as one side of a possible pair: what it says, and where it stands. */
export interface Side {
  readonly draft: CardDraft;
  readonly meaning: Meaning;
  readonly evidence: Evidence;
  readonly file: string;
  /** The deck it stands in, counted through all documents. */
  readonly deck: number;
}

/** A French card and the English card that says the same. */
export type SidePair = readonly [french: Side, english: Side];

/** Takes the decks of all documents and returns their cards as sides, in the author's order. */
export function sidesOf(placed: readonly PlacedDeck[]): Side[] {
  return placed.flatMap(({ draft, file }, deck) =>
    draft.entries.flatMap((entry) => (entry.kind === 'card' ? [sideOf(entry.draft, file, deck)] : [])),
  );
}

/** The sides of one language. */
export function sidesIn(sides: readonly Side[], language: Language): Side[] {
  return sides.filter(({ draft }) => draft.language === language);
}

/** Says whether two cards may be one concept: not where each has an id of its own, because their author says they differ. */
export function mayPair(a: Side, b: Side): boolean {
  return !(isWritten(a) && isWritten(b));
}

/** Says whether an author wrote an id on a card. */
export function isWritten({ draft: { writtenId } }: Side): boolean {
  return writtenId !== undefined;
}

/** Says whether both cards ask, or both are topics. */
export function agreeInKind(a: Side, b: Side): boolean {
  return (a.draft.kind === 'topic') === (b.draft.kind === 'topic');
}

/** Says whether two answers are built alike: the same sorts of blocks in the same order, lists of the same length. */
export function agreeInShape(a: Side, b: Side): boolean {
  return shapeOf(a.draft) === shapeOf(b.draft);
}

function shapeOf({ kind, answer }: CardDraft): string {
  const blocks = answer?.nodes.map((node) => `${node.type}${node.type === 'list' ? node.children.length : ''}`) ?? [];
  return [kind, ...blocks].join(' ');
}

function sideOf(draft: CardDraft, file: string, deck: number): Side {
  return { draft, meaning: meaningOf(draft.question.text, draft.language), evidence: evidenceIn(draft), file, deck };
}
