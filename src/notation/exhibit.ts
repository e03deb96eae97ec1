import type { Block } from './block.ts';
import type { Piece } from './cut.ts';
import { textOf } from './inline.ts';
import { questionIn } from './question-words.ts';

const pointsBelow =
  /(?<!\p{L})(?:following|below|this|these|suivante?s?|ci-dessous|ce (?:code|programme|script)|cette (?:requête|fonction))(?!\p{L})|以下|下面|下列/iu;

/**
 * How many of the blocks under a question belong to it, though nothing says where its answer starts: the code that it points
 * at ("the following code", a colon at its end), or a line right below that goes on asking. None where nothing would be left.
 */
export function exhibitEnd(piece: Piece, [first, second]: readonly Block[]): number | undefined {
  if (piece.kind !== 'question' || !first || !second) return undefined;
  const text = textOf(piece.cue.question).trim();
  const endsOpen = /[:：]$/u.test(text);
  if (first.node.type === 'code') return endsOpen || pointsBelow.test(text) ? 1 : undefined;
  if (first.node.type !== 'paragraph' || !isRightBelow(piece, first, second)) return undefined;
  return endsOpen || questionIn(textOf(first.node.children)) ? 1 : undefined;
}

/** A paragraph without an empty line above it, but with one below. */
function isRightBelow({ block }: Piece, first: Block, second: Block): boolean {
  const isOver = first.span.line === block.span.endLine + 1 && second.span.line > first.span.endLine + 1;
  return block.node.type === 'heading' && isOver;
}
