import { type Cue, paragraphLevel, type Recogniser } from './cue.ts';
import { isBoldUpTo, splitAt, textOf } from './inline.ts';
import { questionLabelOf } from './labels.ts';
import { questionIn } from './question-words.ts';

const cardTag = /\s*#card\b\s*/;

/** `1. What is …?`, `1. ### What is …?`, `- A term #card`: the first block of an item, in a document whose items are questions. */
export const itemQuestion: Recogniser = ({ node, mark }) => {
  if (mark?.kind !== 'item' || (node.type !== 'paragraph' && node.type !== 'heading')) return undefined;
  const number = mark.number === undefined ? {} : { number: mark.number };
  const cue = { notation: 'item-question', level: paragraphLevel, ...number };
  if (node.type === 'heading') return { ...cue, question: node.children, rest: [] };
  return { ...cue, ...wordsOf(node.children), ...(cardTag.test(textOf(node.children)) && { extent: 'item' }) };
};

/** The first line, where it asks or is in bold and more follow it; else the whole paragraph; label and tag of a card removed. */
function wordsOf(nodes: Cue['question']): Pick<Cue, 'question' | 'rest'> {
  const [, body] = splitAt(nodes, questionLabelOf(textOf(nodes))?.length ?? 0);
  const text = textOf(body);
  const line = text.indexOf('\n');
  const isFront = line > 0 && (questionIn(text.slice(0, line)) || isBoldUpTo(body, line));
  const [first, rest] = splitAt(body, isFront ? line : text.length);
  return { question: withoutTag(first), rest };
}

function withoutTag(nodes: Cue['question']): Cue['question'] {
  const found = cardTag.exec(textOf(nodes));
  if (!found) return nodes;
  const [before, after] = splitAt(nodes, found.index);
  const [, rest] = splitAt(after, found[0].length);
  return [...before, ...rest];
}
