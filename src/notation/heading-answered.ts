import type { Block } from './block.ts';
import type { Recogniser } from './cue.ts';
import { textOf } from './inline.ts';
import { answerLabelOf } from './labels.ts';

/** `### Explain …` over `**Answer:**`: a heading whose first line below says that an answer follows. */
export const headingAnswered: Recogniser = ({ node }, { next, habits }) => {
  if (node.type !== 'heading' || !habits.questionDepths.has(node.depth)) return undefined;
  if (!beginsAnswer(next)) return undefined;
  return { notation: 'heading-answered', level: node.depth, question: node.children, rest: [] };
};

/** Says whether a block begins with an answer's label. */
export function beginsAnswer(block: Block | undefined): boolean {
  return block?.node.type === 'paragraph' && answerLabelOf(textOf(block.node.children)) !== undefined;
}
