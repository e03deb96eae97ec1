import type { Recogniser } from './cue.ts';
import { splitAt, textOf } from './inline.ts';
import { numberMarkOf } from './labels.ts';

/** `#### 6. What is …`, `### 7) …`: a heading with a number, at a depth where numbers count questions. */
export const headingNumber: Recogniser = ({ node }, { habits }) => {
  if (node.type !== 'heading' || !habits.numberedDepths.has(node.depth)) return undefined;
  const label = numberMarkOf(textOf(node.children));
  if (label?.number === undefined) return undefined;
  const [, question] = splitAt(node.children, label.length);
  return { notation: 'heading-number', level: node.depth, question, rest: [], number: label.number };
};
