import type { Block } from './block.ts';
import { type Cue, paragraphLevel, type Recogniser } from './cue.ts';
import { splitAt, textOf } from './inline.ts';
import { numberMarkOf } from './labels.ts';

/** What stands right above a line `?` (or `%` under a heading) is the front of a card; the summary of an opened fold is one. */
export const front: Recogniser = ({ node, mark }, { next, parting, survey, habits }) => {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
  const cue: Cue = {
    notation: 'front',
    level: node.type === 'heading' ? node.depth : paragraphLevel,
    question: node.children,
    rest: [],
    extent: survey.flashcards ? 'touching' : 'section',
  };
  if (node.type === 'heading' && node.depth === habits.frontDepth && next && next.node.type !== 'heading')
    return { ...cue, extent: 'section' };
  if (mark?.kind === 'summary') return { ...cue, extent: 'section' };
  if (mark) return undefined;
  if (parting) return cue;
  if (next?.mark?.kind !== 'answer') return undefined;
  if (next.mark.by === 'line') return { ...cue, extent: 'section' };
  if (node.type === 'heading' || habits.questionDepths.size > 0 || habits.answered.size > 0) return undefined;
  const label = numberMarkOf(textOf(node.children));
  if (label?.number === undefined) return cue;
  return { ...cue, question: splitAt(node.children, label.length)[1], number: label.number };
};

/** The line `?` that ends the stretch of touching blocks which begins at one of a document's blocks; a heading begins none of more. */
export function partingAt(blocks: readonly Block[], at: number): Block | undefined {
  const first = blocks[at];
  const before = blocks[at - 1];
  if (first === undefined || first.mark || (before && touches(before, first) && !isBoundary(before))) return undefined;
  for (let index = at + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    const above = blocks[index - 1];
    if (block === undefined || above === undefined || !touches(above, block)) return undefined;
    if (block.mark?.kind === 'answer') return block.mark.by === 'line' ? block : undefined;
    if (block.mark || block.node.type === 'heading' || first.node.type === 'heading') return undefined;
  }
  return undefined;
}

function touches(above: Block, below: Block): boolean {
  return below.span.line <= above.span.endLine + 1;
}

function isBoundary({ node }: Block): boolean {
  return node.type === 'heading' || node.type === 'thematicBreak';
}
