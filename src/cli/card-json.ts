import type { Card, Passage } from '../cards/card.ts';
import type { CollectedDocument, Collection } from '../collection/collection.ts';
import { plainTextOf } from '../render/plain-text.ts';

/** Takes a collection and returns what `npm run cards -- --json` prints: plain text without Markdown, 1-based lines. */
export function toJson(collection: Collection): object {
  const deckTitle = titlesOf(collection);
  return { documents: collection.documents.map((document) => documentToJson(document, deckTitle)) };
}

/** Maps each card of a collection to the title of the deck it stands in. */
export function titlesOf({ decks }: Collection): ReadonlyMap<string, string> {
  const sides = decks.flatMap((deck) => deck.sides);
  return new Map(
    sides.flatMap(({ title, entries }) =>
      entries.flatMap((entry) => (entry.kind === 'card' ? [[entry.card, title.text] as const] : [])),
    ),
  );
}

function documentToJson(
  { file, cards, diagnostics }: CollectedDocument,
  deckTitle: ReadonlyMap<string, string>,
): object {
  return {
    file,
    cards: cards.map((card) => cardToJson(card, deckTitle.get(card.id) ?? card.deck)),
    diagnostics: diagnostics.map(({ place, ...rest }) => ({ ...rest, line: place.line, column: place.column })),
  };
}

function cardToJson(card: Card, deck: string): object {
  const { id, concept, kind, language, question, hint, follows, span } = card;
  return {
    id,
    deck,
    concept,
    kind,
    language,
    question: question.text,
    answer: answerOf(card),
    line: span.line,
    answerLine: answerLineOf(card),
    endLine: span.endLine,
    ...(hint && { hint: hint.text }),
    ...(follows && { follows }),
    ...(card.kind === 'choice' && choiceFields(card)),
    ...(card.kind === 'cloze' && { clozes: card.clozes }),
  };
}

/** The answer as text; of a choice, its right options and then the explanation. */
function answerOf(card: Card): string | null {
  const explanation = card.answer ? textOfPassage(card.answer) : '';
  if (card.kind !== 'choice') return explanation || null;
  return [...choiceFields(card).correct, explanation].filter(Boolean).join('\n') || null;
}

function answerLineOf(card: Card): number | null {
  if (card.kind === 'choice') return card.options.find(({ correct }) => correct)?.passage.span.line ?? null;
  return card.answer?.span.line ?? null;
}

function choiceFields({ options }: Extract<Card, { kind: 'choice' }>): { options: string[]; correct: string[] } {
  const text = (which: typeof options) => which.map(({ passage }) => textOfPassage(passage));
  return { options: text(options), correct: text(options.filter(({ correct }) => correct)) };
}

function textOfPassage({ nodes }: Passage): string {
  return plainTextOf(nodes);
}
