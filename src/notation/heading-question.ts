import type { Recogniser } from './cue.ts';
import { textOf } from './inline.ts';
import { questionIn } from './question-words.ts';

/** `### What is …?`: a heading that asks, at a depth where this document's headings are questions. */
export const headingQuestion: Recogniser = ({ node }, { habits }) => {
  if (node.type !== 'heading' || !habits.questionDepths.has(node.depth)) return undefined;
  if (!questionIn(textOf(node.children))) return undefined;
  return { notation: 'heading-question', level: node.depth, question: node.children, rest: [] };
};
