import type { Paragraph } from 'mdast';
import { answerStart, type Block, paragraphOf } from './block.ts';
import { maskedTextOf, splitAll, textOf } from './inline.ts';
import { answerLabelOf, hintLabelOf, questionLabelOf } from './labels.ts';
import { optionStart } from './option-lines.ts';
import { isDivider, separatorIn } from './separator.ts';
import type { Survey } from './survey.ts';

const clozeLabel = /^[ \t]*C:\s/;

/** Takes a block and returns it, or, where it is a paragraph whose lines are different things, a block for each of them. */
export function splitLines(block: Block, survey: Survey): Block[] {
  const { node } = block;
  if (node.type !== 'paragraph' || startless(block)) return [block];
  const text = textOf(node.children);
  if (!text.includes('\n')) return isDivider(text) ? [answerStart(block, kindOf(text))] : [block];
  const starts = startsIn(text, maskedTextOf(node.children), survey);
  if (starts.length === 0) return [block];
  const parts = splitAll(node.children, starts).flatMap((part) => partOf(part, block));
  return parts.map((part, at) =>
    at === 0 && block.mark
      ? { ...part, span: { ...part.span, line: block.span.line }, mark: block.mark }
      : inherit(part, block),
  );
}

function kindOf(line: string): 'line' | 'percent' {
  return line.trim() === '%' ? 'percent' : 'line';
}

function startless({ mark }: Block): boolean {
  return mark?.kind === 'answer' || mark?.kind === 'summary';
}

/** What follows the first line of an item stays inside it; a start of an answer stays one. */
function inherit(part: Block, { mark }: Block): Block {
  return part.mark || !mark ? part : { ...part, mark: { kind: 'inside' } };
}

function partOf(part: Paragraph['children'], { span }: Block): Block[] {
  const block = paragraphOf(part, span.file);
  if (block && isDivider(textOf(part).trim())) return [answerStart(block, kindOf(textOf(part)))];
  return block ? [block] : [];
}

/** The offsets of the lines at which something else begins. */
function startsIn(text: string, masked: string, { separators, flashcards }: Survey): number[] {
  const starts = new Set<number>();
  const option = optionStart(text);
  if (option !== undefined) starts.add(option);
  let at = 0;
  const plain = masked.split('\n');
  text.split('\n').forEach((line, index) => {
    const isCard = separators && separatorIn(plain[index] ?? '', flashcards) !== undefined;
    const isParting = isDivider(line);
    if (isCard || isParting || beginsWithLabel(line)) starts.add(at);
    at += line.length + 1;
    if (isCard || isParting) starts.add(at);
  });
  return [...starts].filter((start) => start > 0 && start < text.length).sort((a, b) => a - b);
}

function beginsWithLabel(line: string): boolean {
  return (
    clozeLabel.test(line) || [questionLabelOf, answerLabelOf, hintLabelOf].some((labelOf) => isLabelled(labelOf(line)))
  );
}

function isLabelled(label: unknown): boolean {
  return label !== undefined;
}
