import { toString as plainText } from 'mdast-util-to-string';
import { type CardDraft, type Passage, passagesOf, type Question } from '../cards/card.ts';

/** Says whether two cards say the same, in everything that a card holds; not where they stand, nor what their ids are. */
export function saysTheSame(a: CardDraft, b: CardDraft): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(card: CardDraft): string {
  const options = card.kind === 'choice' ? card.options.map(({ passage, correct }) => [textOf(passage), correct]) : [];
  const clozes = card.kind === 'cloze' ? card.clozes : [];
  const { kind, language, question, hint, extras } = card;
  const { difficulty, category, source, tags } = extras;
  const passages = passagesOf(card).map((part) => part && textOf(part));
  const words = [shown(question), hint && shown(hint), passages, options, clozes];
  return JSON.stringify([kind, language, ...words, difficulty, category, source, tags]);
}

function shown({ nodes, text }: Question): string[] {
  return [text, ...nodes.map(({ type }) => type)];
}

function textOf({ nodes }: Passage): string[] {
  return nodes.map((node) => `${node.type} ${plainText(node)}`);
}
