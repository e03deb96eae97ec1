import { toString as plainText } from 'mdast-util-to-string';
import type { CardDraft, Passage, Question } from '../cards/card.ts';

/** Says whether two cards have the same question, answer, options, hint, kind and language; not where they stand, nor their ids. */
export function saysTheSame(a: CardDraft, b: CardDraft): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(card: CardDraft): string {
  const options = card.kind === 'choice' ? card.options.map(({ passage, correct }) => [textOf(passage), correct]) : [];
  const clozes = card.kind === 'cloze' ? card.clozes : [];
  const { kind, language, question, hint, answer } = card;
  return JSON.stringify([
    kind,
    language,
    shown(question),
    hint && shown(hint),
    answer && textOf(answer),
    options,
    clozes,
  ]);
}

function shown({ nodes, text }: Question): string[] {
  return [text, ...nodes.map(({ type }) => type)];
}

function textOf({ nodes }: Passage): string[] {
  return nodes.map((node) => `${node.type} ${plainText(node)}`);
}
