import { paragraphLevel, type Recogniser } from './cue.ts';
import { splitAt, textOf } from './inline.ts';
import { questionLabelOf } from './labels.ts';

/** `Q: What is …?`: a paragraph, or the lines of one up to the next label, that begins with a question's mark. */
export const plainLabel: Recogniser = ({ node }) => {
  if (node.type !== 'paragraph') return undefined;
  const label = questionLabelOf(textOf(node.children));
  if (label === undefined) return undefined;
  const [, question] = splitAt(node.children, label.length);
  const number = label.number === undefined ? {} : { number: label.number };
  return { notation: 'plain-label', level: paragraphLevel, question, rest: [], ...number };
};
