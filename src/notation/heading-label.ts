import type { Recogniser } from './cue.ts';
import { splitAt, textOf } from './inline.ts';
import { questionLabelOf } from './labels.ts';

/** `### Q1: What is …?`: a heading that begins with a question's mark. */
export const headingLabel: Recogniser = (block, { habits }) => {
  const { node } = block;
  if (node.type !== 'heading' || block === habits.title) return undefined;
  const label = questionLabelOf(textOf(node.children));
  if (label === undefined) return undefined;
  const [, question] = splitAt(node.children, label.length);
  if (textOf(question).trim() === '') return undefined;
  return {
    notation: 'heading-label',
    level: node.depth,
    question,
    rest: [],
    ...(label.number !== undefined && { number: label.number }),
  };
};
