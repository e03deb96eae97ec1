import { type Cue, paragraphLevel, type Recogniser } from './cue.ts';
import { isBoldUpTo, splitAt, textOf } from './inline.ts';
import { questionLabelOf } from './labels.ts';
import { questionIn } from './question-words.ts';

/** `1. What is …?`, `1. ### What is …?`, `- A term #card`: the first block of an item, in a document whose items are questions. */
export const itemQuestion: Recogniser = ({ node, mark }) => {
  if (mark?.kind !== 'item' || (node.type !== 'paragraph' && node.type !== 'heading')) return undefined;
  const number = mark.number === undefined ? {} : { number: mark.number };
  const extent = mark.isTagged ? { extent: 'item' as const } : {};
  const cue = { notation: 'item-question', level: paragraphLevel, ...number, ...extent };
  if (node.type === 'heading') return { ...cue, question: node.children, rest: [] };
  return { ...cue, ...wordsOf(node.children) };
};

/** The first line, where it asks or is in bold and more follow it; else the whole paragraph; a label removed. */
function wordsOf(nodes: Cue['question']): Pick<Cue, 'question' | 'rest'> {
  const [, body] = splitAt(nodes, questionLabelOf(textOf(nodes))?.length ?? 0);
  const text = textOf(body);
  const line = text.indexOf('\n');
  const isFront = line > 0 && (questionIn(text.slice(0, line)) || isBoldUpTo(body, line));
  const [first, rest] = splitAt(body, isFront ? line : text.length);
  return { question: first, rest };
}
