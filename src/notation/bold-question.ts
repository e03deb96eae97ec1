import { unadorned } from './adornments.ts';
import type { Block } from './block.ts';
import { type Cue, paragraphLevel, type Recogniser } from './cue.ts';
import { isBoldUpTo, splitAt, textOf } from './inline.ts';
import { numberMarkOf } from './labels.ts';
import { taskIn } from './question-words.ts';
import { takeWrittenId } from './written-id.ts';

/** `**What is …?**`, `**4)** The number of …`, `**6) Title**. Its task …`: a paragraph in bold, in a document whose bold asks. */
export const boldQuestion: Recogniser = (block, { habits }) => {
  if (!habits.boldAsks || !looksAsked(block) || block.node.type !== 'paragraph') return undefined;
  const { children } = block.node;
  const label = numberMarkOf(textOf(children));
  const [front, rest] = splitAt(children, endOfFront(children));
  const [, question] = splitAt(front, label?.length ?? 0);
  const number = label?.number === undefined ? {} : { number: label.number };
  return { notation: 'bold-question', level: paragraphLevel, question: unwrapped(question), rest, ...number };
};

/** Says whether a paragraph begins in bold with a number, or is in bold throughout and asks, or has a level ("⭐️"). */
export function looksAsked({ node, mark }: Block): boolean {
  if (node.type !== 'paragraph' || mark) return false;
  const [strong] = node.children;
  if (strong?.type !== 'strong') return false;
  const bold = textOf(strong.children);
  if (numberMarkOf(bold) || /^\(?\d{1,4}[.)]$/.test(bold.trim())) return true;
  const [text = ''] = textOf(node.children).trimStart().split('\n');
  const beyond = text
    .slice(bold.length)
    .replace(/\{#[^\s{}]+\}\s*$/u, '')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|[★☆\s:.)(]/gu, '');
  return beyond === '' && (taskIn(bold) || unadorned(node.children, false).difficulty !== undefined);
}

/** Where a question ends: with its first line, where that is in bold throughout and holds more than a number. */
function endOfFront(nodes: Cue['question']): number {
  const text = textOf(nodes);
  const line = text.indexOf('\n');
  const hasWords = /\p{L}/u.test(text.slice(numberMarkOf(text)?.length ?? 0, line));
  return line > 0 && hasWords && isBoldUpTo(nodes, line) ? line : text.length;
}

/** The words inside the bold, where nothing but an id stands beside it. */
export function unwrapped(nodes: Cue['question']): Cue['question'] {
  const [first, ...others] = nodes;
  return first?.type === 'strong' && takeWrittenId(others).nodes.length === 0 ? [...first.children, ...others] : nodes;
}
