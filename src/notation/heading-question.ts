import type { Recogniser } from './cue.ts';
import { splitAt, textOf } from './inline.ts';
import { numberMarkOf } from './labels.ts';
import { questionIn, taskIn } from './question-words.ts';

/** `### What is …?`: a heading that asks, at a depth where this document's headings are questions. */
export const headingQuestion: Recogniser = ({ node }, { habits }) => {
  if (node.type !== 'heading' || !habits.questionDepths.has(node.depth)) return undefined;
  const text = textOf(node.children);
  const isQuestion = questionIn(text) || (habits.wholeDepths.has(node.depth) && taskIn(text));
  if (!isQuestion) return undefined;
  const [, question] = splitAt(node.children, numberMarkOf(text)?.length ?? 0);
  return { notation: 'heading-question', level: node.depth, question, rest: [] };
};
