import { type Cue, paragraphLevel, type Recogniser } from './cue.ts';
import { splitAt, textOf, trimInline } from './inline.ts';
import { questionLabelOf } from './labels.ts';
import { commentedId } from './written-id.ts';

/** `**Q: What is …?**`, or `**Q:** What is …?`: a paragraph that begins in bold with a question's mark. */
export const boldLabel: Recogniser = ({ node }) => {
  if (node.type !== 'paragraph') return undefined;
  const [strong] = node.children;
  const text = textOf(node.children);
  const label = questionLabelOf(text);
  if (strong?.type !== 'strong' || label === undefined) return undefined;
  const bold = textOf(strong.children).trimEnd().length;
  const isWhole =
    bold > label.length &&
    (/[?？.!:]["»”)]?(?:\s*\{#[^\s{}]+\})?$/.test(text.slice(0, bold)) ||
      !/^\s*[:,–—-]?\s*\p{L}/u.test(text.slice(bold, endOfLine(text))));
  const end = isWhole ? bold : endOfLine(text);
  const [front, rest] = splitAfterId(node.children, end);
  const [, question] = splitAt(front, label.length);
  const first = question[0]?.type === 'strong' ? [...question[0].children, ...question.slice(1)] : question;
  return cue(first, rest, label.number);
};

/** Cuts at an offset, and where an id stands right after it, after the id: it belongs to the question. */
function splitAfterId(nodes: Cue['question'], offset: number): [Cue['question'], Cue['rest']] {
  const attribute = /^[ \t]*\{#[^\s{}]+\}/.exec(textOf(nodes).slice(offset))?.[0].length ?? 0;
  const [front, rest] = splitAt(nodes, offset + attribute);
  const [first, ...others] = trimInline(rest);
  return first && commentedId(first) !== undefined ? [[...front, first], others] : [front, rest];
}

function cue(question: Cue['question'], rest: Cue['rest'], number: number | undefined): Cue {
  return { notation: 'bold-label', level: paragraphLevel, question, rest, ...(number !== undefined && { number }) };
}

function endOfLine(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}
