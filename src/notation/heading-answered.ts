import type { Block } from './block.ts';
import { startsAnswer } from './block.ts';
import type { Recogniser } from './cue.ts';
import { splitAt, textOf } from './inline.ts';
import { answerLabelOf, numberMarkOf } from './labels.ts';

/** `### Explain …` over `**Answer:**`, or over a fold that hides one: a heading under which an answer is announced. */
export const headingAnswered: Recogniser = (block, { habits }) => {
  const { node } = block;
  if (node.type !== 'heading' || !habits.questionDepths.has(node.depth) || !habits.answered.has(block))
    return undefined;
  const label = numberMarkOf(textOf(node.children));
  const [, question] = splitAt(node.children, label?.length ?? 0);
  const number = label?.number === undefined ? {} : { number: label.number };
  return { notation: 'heading-answered', level: node.depth, question, rest: [], ...number };
};

/** Says whether a block begins with an answer's label, or is the place where a fold begins an answer. */
export function beginsAnswer(block: Block | undefined): boolean {
  if (startsAnswer(block)) return true;
  const { node } = block ?? {};
  return (node?.type === 'paragraph' || node?.type === 'heading') && answerLabelOf(textOf(node.children)) !== undefined;
}
