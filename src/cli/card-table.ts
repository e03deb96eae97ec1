import type { Collection } from '../collection/collection.ts';
import { titlesOf } from './card-json.ts';

/** Takes a collection and returns a table to read: a line for each card, under its document and deck. */
export function toTable(collection: Collection): string {
  const deckTitle = titlesOf(collection);
  const documents = collection.documents.map(({ file, cards }) => {
    const decks = Map.groupBy(cards, ({ id }) => deckTitle.get(id) ?? '');
    const lines = [...decks].flatMap(([title, group]) => [`  ${title}`, ...group.map(lineOf)]);
    return [`${file}: ${cards.length} ${cards.length === 1 ? 'card' : 'cards'}`, ...lines].join('\n');
  });
  return `${documents.join('\n\n')}\n`;
}

function lineOf(card: Collection['documents'][number]['cards'][number]): string {
  const { span, kind, language, question, concept } = card;
  return `  ${String(span.line).padStart(6)}  ${kind.padEnd(6)}  ${language}  ${question.text}  (${concept})`;
}
