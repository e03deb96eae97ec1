import { type Cue, paragraphLevel, type Recogniser } from './cue.ts';
import { splitAt, textOf } from './inline.ts';
import { questionLabelOf } from './labels.ts';

/** `**Q: What is …?**`, or `**Q:** What is …?`: a paragraph that begins in bold with a question's mark. */
export const boldLabel: Recogniser = ({ node }) => {
  if (node.type !== 'paragraph') return undefined;
  const [strong] = node.children;
  const text = textOf(node.children);
  const label = questionLabelOf(text);
  if (strong?.type !== 'strong' || label === undefined) return undefined;
  const bold = textOf(strong.children).trimEnd().length;
  const end = bold > label.length ? bold : endOfLine(text);
  const [front, rest] = splitAt(node.children, end);
  const [, question] = splitAt(front, label.length);
  const first = question[0]?.type === 'strong' ? [...question[0].children, ...question.slice(1)] : question;
  return cue(first, rest, label.number);
};

function cue(question: Cue['question'], rest: Cue['rest'], number: number | undefined): Cue {
  return { notation: 'bold-label', level: paragraphLevel, question, rest, ...(number !== undefined && { number }) };
}

function endOfLine(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}
