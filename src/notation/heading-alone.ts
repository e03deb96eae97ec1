import { unwrapped } from './bold-question.ts';
import type { Recogniser } from './cue.ts';
import { textOf } from './inline.ts';
import { questionAloneOf } from './labels.ts';

/** `### Question 3` over a paragraph: a heading that only counts, the question's words standing below it. */
export const headingAlone: Recogniser = ({ node }, { next, habits }) => {
  if (node.type !== 'heading' || next?.node.type !== 'paragraph' || next.mark) return undefined;
  if (!habits.questionDepths.has(node.depth)) return undefined;
  const label = questionAloneOf(textOf(node.children).trim());
  if (label?.number === undefined) return undefined;
  return {
    notation: 'heading-alone',
    level: node.depth,
    question: unwrapped(next.node.children),
    rest: [],
    number: label.number,
    words: next,
  };
};
