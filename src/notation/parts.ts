import type { PhrasingContent } from 'mdast';
import { type Block, paragraphOf } from './block.ts';
import type { Piece } from './cut.ts';
import { splitAt, textOf } from './inline.ts';
import { answerLabelOf, hintLabelOf, type Label } from './labels.ts';

/** What stands under a question, told apart by its labels. */
export interface Parts {
  readonly answer: readonly Block[];
  readonly hint: readonly PhrasingContent[] | undefined;
}

/** Takes a piece and returns its answer, the label removed, and its hint where one is labelled. */
export function partsOf(piece: Piece): Parts {
  const rest = piece.kind === 'question' ? paragraphOf(piece.cue.rest, piece.block.span.file) : undefined;
  const blocks = rest ? [rest, ...piece.body] : [...piece.body];
  const hint = blocks.find((block) => labelled(block, hintLabelOf));
  const answer = blocks.filter((block) => block !== hint);
  return { answer: withoutLabel(answer), hint: hint && afterLabel(hint, hintLabelOf) };
}

function withoutLabel(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first === undefined || !labelled(first, answerLabelOf)) return blocks;
  const rest = paragraphOf(afterLabel(first, answerLabelOf), first.span.file);
  return rest ? [rest, ...others] : others;
}

function labelled({ node }: Block, labelOf: (text: string) => Label | undefined): Label | undefined {
  return node.type === 'paragraph' ? labelOf(textOf(node.children)) : undefined;
}

function afterLabel(block: Block, labelOf: (text: string) => Label | undefined): PhrasingContent[] {
  if (block.node.type !== 'paragraph') return [];
  const [, rest] = splitAt(block.node.children, labelled(block, labelOf)?.length ?? 0);
  return rest;
}
