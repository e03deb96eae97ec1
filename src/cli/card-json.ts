import type { Card, Passage } from '../cards/card.ts';
import type { CollectedDocument, Collection } from '../collection/collection.ts';
import { layersOf } from '../render/layers.ts';
import { itemsOf, plainTextOf } from '../render/plain-text.ts';

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
    question: card.kind === 'cloze' ? card.text : question.text,
    answer: answerOf(card),
    line: span.line,
    answerLine: answerLineOf(card),
    endLine: span.endLine,
    ...(card.prompt && { prompt: textOfPassage(card.prompt) }),
    layers: layersOf(card),
    ...(hint && { hint: hint.text }),
    ...extrasToJson(card),
    ...(follows && { follows }),
    ...(card.kind === 'choice' && choiceFields(card)),
    ...(card.kind === 'cloze' && { clozes: card.clozes }),
  };
}

function extrasToJson({ extras }: Card): object {
  const { difficulty, category, source, references, followUps, rewordings, tags } = extras;
  return {
    ...(difficulty && { difficulty }),
    ...(category && { category }),
    ...(source && { source }),
    ...(tags.length > 0 && { tags }),
    ...(references && { references: textOfPassage(references) }),
    ...(followUps && { followUps: textOfPassage(followUps) }),
    ...(rewordings && { rewordings: itemsOf(rewordings.nodes) }),
  };
}

/** The answer as text; of a choice, its right options and then the explanation. */
function answerOf(card: Card): string | null {
  const explanation = card.answer ? textOfPassage(card.answer) : '';
  if (card.kind !== 'choice') return explanation || null;
  return [...choiceFields(card).correct, explanation].filter(Boolean).join('\n') || null;
}

function answerLineOf(card: Card): number | null {
  const chosen = card.kind === 'choice' ? card.options.find(({ correct }) => correct) : undefined;
  return card.answer?.span.line ?? chosen?.passage.span.line ?? null;
}

function choiceFields({ options }: Extract<Card, { kind: 'choice' }>): { options: string[]; correct: string[] } {
  const text = (which: typeof options) => which.map(({ passage }) => textOfPassage(passage));
  return { options: text(options), correct: text(options.filter(({ correct }) => correct)) };
}

function textOfPassage({ nodes }: Passage): string {
  return plainTextOf(nodes);
}
