import type { Heading } from 'mdast';
import type { Block } from './block.ts';
import { type Cue, type Habits, paragraphLevel } from './cue.ts';

/** A question and what stands under it. */
export interface QuestionPiece {
  readonly kind: 'question';
  readonly cue: Cue;
  readonly block: Block;
  readonly body: readonly Block[];
}

/** A heading that is no question, and what stands directly under it. */
export interface SectionPiece {
  readonly kind: 'section';
  readonly heading: Heading;
  readonly block: Block;
  readonly body: readonly Block[];
}

export type Piece = QuestionPiece | SectionPiece;

export interface Cut {
  /** What stands before the first heading and the first question. */
  readonly preamble: readonly Block[];
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a document's blocks where questions start and where headings close them, and returns the pieces in order: each block is
 * in exactly one. A heading deeper than the question above it belongs to the answer.
 */
export function cut(blocks: readonly Block[], cues: ReadonlyMap<Block, Cue>, habits: Habits): Cut {
  const starts = startsOf(blocks, cues, habits);
  const preamble = blocks.slice(0, starts[0]?.at ?? blocks.length);
  const pieces = starts.map(({ at, piece }, index) => ({
    ...piece,
    body: trimRules(blocks.slice(at + 1, starts[index + 1]?.at)),
  }));
  return { preamble: trimRules(preamble), pieces };
}

/** A rule at either end separates pieces and belongs to none. */
function trimRules(blocks: readonly Block[]): Block[] {
  const isContent = ({ node }: Block) => node.type !== 'thematicBreak';
  const first = blocks.findIndex(isContent);
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(isContent) + 1);
}

type Start = { readonly at: number; readonly piece: Piece; readonly closedBy: number };

function startsOf(blocks: readonly Block[], cues: ReadonlyMap<Block, Cue>, habits: Habits): Start[] {
  const sectionDepth = Math.max(0, ...habits.questionDepths) || paragraphLevel;
  const starts: Start[] = [];
  blocks.forEach((block, at) => {
    const cue = cues.get(block);
    const depth = block.node.type === 'heading' ? block.node.depth : Number.POSITIVE_INFINITY;
    if (cue) starts.push({ at, piece: { kind: 'question', cue, block, body: [] }, closedBy: cue.level });
    else if (block.node.type === 'heading' && depth <= (starts.at(-1)?.closedBy ?? sectionDepth))
      starts.push({ at, piece: { kind: 'section', heading: block.node, block, body: [] }, closedBy: sectionDepth });
  });
  return starts;
}
