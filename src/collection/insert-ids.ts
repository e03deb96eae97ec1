import type { Card, CardDraft } from '../cards/card.ts';
import { isValidId } from '../cards/card-id.ts';
import { type Insertion, idPlaces } from './id-places.ts';
import { offsetsIn, plainLineEnds } from './line-ends.ts';
import { draftsOf, readSource } from './read-source.ts';
import { saysTheSame } from './same-card.ts';

/** A document with ids, the cards that got theirs, and those whose notation has no place for one. */
export interface WithIds {
  readonly text: string;
  readonly named: readonly Card[];
  readonly skipped: readonly Card[];
}

type Try = { readonly card: Card; readonly places: readonly Insertion[] };

/**
 * Takes a document's text as it was given and its cards in order, and returns the text with an id on every card that has none: the
 * name of its concept, so that translations get the same. Nothing else changes, to the last space. Each place is tried by reading
 * the document again: an id stays only where the very same cards come out, each with its id.
 */
export function insertIds(text: string, cards: readonly Card[]): WithIds {
  const plain = plainLineEnds(text);
  let tries = cards
    .filter(({ writtenId }) => writtenId === undefined)
    .map((card): Try => ({ card, places: placesOf(card, plain) }));
  if (tries.length === 0) return { text, named: [], skipped: [] };
  for (;;) {
    const attempt = insert(text, tries);
    const failed = failedTries(attempt, cards, tries);
    if (failed.length === 0) return resultOf(attempt, tries);
    tries = tries.map((one) => (failed.includes(one) ? { ...one, places: one.places.slice(1) } : one));
  }
}

function placesOf(card: Card, plain: string): Insertion[] {
  return isValidId(card.concept) ? idPlaces(card, card.concept, plain) : [];
}

/** Inserts what is tried first for each card, from the end, so that offsets before it stay true. */
function insert(text: string, tries: readonly Try[]): string {
  const offset = offsetsIn(text);
  const first = tries.flatMap(({ places: [place] }) => place ?? []);
  const parts = first.toSorted((a, b) => b.offset - a.offset);
  return parts.reduce((rest, part) => {
    const at = offset(part.offset);
    return rest.slice(0, at) + part.text + rest.slice(at);
  }, text);
}

/** The tries that made the document read otherwise; where cards were lost or won, the one nearest to the first change. */
function failedTries(attempt: string, cards: readonly Card[], tries: readonly Try[]): Try[] {
  const trying = new Map(tries.filter(({ places }) => places.length > 0).map((one) => [one.card, one]));
  const read = draftsOf(readSource({ file: cards[0]?.span.file ?? '', text: attempt }).decks);
  const isRight = (card: Card, draft: CardDraft | undefined) =>
    draft !== undefined && holds(card, draft, trying.has(card));
  const wrong = cards.filter((card, at) => !isRight(card, read[at]));
  if (wrong.length === 0 && read.length === cards.length) return [];
  const guilty = wrong.flatMap((card) => trying.get(card) ?? []);
  if (read.length === cards.length && guilty.length > 0) return guilty;
  const change = cards.findIndex((card, at) => !isRight(card, read[at]));
  const suspects = cards.slice(0, change < 0 ? cards.length : change + 1).flatMap((card) => trying.get(card) ?? []);
  return suspects.length > 0 ? suspects.slice(-1) : [...trying.values()].slice(0, 1);
}

function holds(card: Card, draft: CardDraft, isTried: boolean): boolean {
  return draft.writtenId === (isTried ? card.concept : card.writtenId) && saysTheSame(card, draft);
}

function resultOf(text: string, tries: readonly Try[]): WithIds {
  const cardsWith = (isNamed: boolean) =>
    tries.filter(({ places }) => places.length > 0 === isNamed).map(({ card }) => card);
  return { text, named: cardsWith(true), skipped: cardsWith(false) };
}
