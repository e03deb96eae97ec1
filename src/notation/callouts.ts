import type { Paragraph, RootContent } from 'mdast';
import { answerStart, type Block, blockOf, paragraphOf } from './block.ts';
import { splitAt, textOf } from './inline.ts';
import { announcesAnswer } from './labels.ts';

const head = /^\[!(\w+)\][-+]?[ \t]*/;
const asking = new Set(['question', 'faq', 'help', 'quiz', 'card', 'flashcard']);
const answering = new Set(['success', 'check', 'done', 'answer', 'solution', 'reponse']);

/**
 * Takes a block and returns it, or, where it is a callout that asks (`> [!question] …`) or answers (`> [!success]- Answer`), the
 * question, the start of the answer and what the callout holds. Other callouts stay quotations.
 */
export function openCallout(block: Block): Block[] {
  if (block.node.type !== 'blockquote' || block.mark) return [block];
  const [first, ...others] = block.node.children;
  const found = first?.type === 'paragraph' ? head.exec(textOf(first.children)) : null;
  const kind = found?.[1]?.toLowerCase() ?? '';
  if (first?.type !== 'paragraph' || !found || !(asking.has(kind) || answering.has(kind))) return [block];
  const { title, rest } = titleOf(first, found[0].length, block.span.file);
  const inside = [...(rest ? [rest] : []), ...others.map((node) => blockOf(node, block.span.file))].flatMap(openInside);
  if (asking.has(kind))
    return title
      ? [{ ...title, span: { ...title.span, line: block.span.line }, mark: { kind: 'summary' } }, ...inside]
      : [block];
  const isLabel = title === undefined || announcesAnswer(textOf(childrenOf(title.node)));
  return [
    answerStart(blockOf(first, block.span.file), 'reveal'),
    ...(title && !isLabel ? [insideMark(title)] : []),
    ...inside,
  ];
}

function openInside(block: Block): Block[] {
  return openCallout(block).map(insideMark);
}

function insideMark(block: Block): Block {
  return block.mark ? block : { ...block, mark: { kind: 'inside' } };
}

/** The words after the callout's head, and the lines below them. */
function titleOf(first: Paragraph, start: number, file: string): { title: Block | undefined; rest: Block | undefined } {
  const [, after] = splitAt(first.children, start);
  const text = textOf(after);
  const end = text.trimStart() === text ? text.indexOf('\n') : -1;
  const [title, rest] = splitAt(after, end < 0 ? text.length : end);
  return { title: paragraphOf(title, file), rest: paragraphOf(rest, file) };
}

function childrenOf(node: RootContent): Paragraph['children'] {
  return node.type === 'paragraph' ? node.children : [];
}
