import { toString as plainText } from 'mdast-util-to-string';
import type { Card, Passage, Question } from '../../src/cards/card.ts';

type Words = (text: string) => string;

/** All that a card says and the lines where it says it, without its names; `words` takes from a text what is of no matter. */
export function saidBy(card: Card, words: Words = (text) => text): unknown {
  const { kind, language, question, hint, prompt, answer, extras, span } = card;
  const { references, followUps, rewordings, ...adornments } = extras;
  const options = card.kind === 'choice' ? card.options : [];
  return {
    kind,
    language,
    question: [question, hint].map((part) => part && wordsOf(part, words)),
    passages: [prompt, answer, references, followUps, rewordings].map((passage) => passage && saidIn(passage, words)),
    options: options.map(({ passage, correct }) => [saidIn(passage, words), correct]),
    gaps: card.kind === 'cloze' ? [...card.clozes, card.text].map(words) : [],
    adornments,
    lines: [span.line, span.endLine],
  };
}

/** What a passage says, block by block, and its lines. */
export function saidIn({ nodes, span }: Passage, words: Words = (text) => text): unknown {
  return [span.line, span.endLine, ...nodes.map((node) => `${node.type} ${words(plainText(node))}`)];
}

function wordsOf({ text, nodes }: Question, words: Words): string[] {
  return [words(text), ...nodes.map(({ type }) => type)];
}
