import type { Heading } from 'mdast';
import type { Block } from './block.ts';
import { type Cue, type Habits, paragraphLevel } from './cue.ts';
import { isBreak, isDecoration, trimDecorations } from './decoration.ts';
import { beginsAnswer } from './heading-answered.ts';
import type { Key } from './key.ts';

/** A question and what stands under it. */
export interface QuestionPiece {
  readonly kind: 'question';
  readonly cue: Cue;
  /** The right options, where a key at the end of the document names them. */
  readonly key?: Key;
  readonly block: Block;
  readonly body: readonly Block[];
  /** The last line of what stands under it, decorations included. */
  readonly endLine: number;
}

/** A heading that is no question, and what stands directly under it. */
export interface SectionPiece {
  readonly kind: 'section';
  readonly heading: Heading;
  readonly block: Block;
  readonly body: readonly Block[];
  readonly endLine: number;
}

export type Piece = QuestionPiece | SectionPiece;

export interface Cut {
  /** What stands before the first heading and the first question. */
  readonly preamble: readonly Block[];
  readonly pieces: readonly Piece[];
  /** What stands between cards that reach only as far as blocks touch. */
  readonly loose: readonly Block[];
}

/**
 * Cuts a document's blocks where questions start and where headings close them, and returns the pieces in order: each block is
 * in exactly one. A heading deeper than the question above it belongs to the answer.
 */
export function cut(blocks: readonly Block[], cues: ReadonlyMap<Block, Cue>, habits: Habits): Cut {
  const starts = startsOf(blocks, cues, habits);
  const end = colophonAt(blocks);
  const loose: Block[] = blocks.slice(end).filter((block) => !isDecoration(block));
  const pieces = starts.map(({ at, piece }, index) => {
    const body = bodyOf(blocks.slice(at + 1, starts[index + 1]?.at ?? end), piece);
    const own = body.slice(0, reachOf(piece, body));
    loose.push(...trimDecorations(body.slice(own.length)));
    return { ...piece, body: trimDecorations(own), endLine: endOf(piece, own) };
  });
  return { preamble: trimDecorations(blocks.slice(0, starts[0]?.at ?? blocks.length)), pieces, loose };
}

/** Rules and breaks end a card without belonging to it; a link to the top belongs to the card that it follows. */
function endOf({ block }: Piece, body: readonly Block[]): number {
  const last = body.findLast((block) => !isBreak(block));
  return Math.max(block.span.endLine, last?.span.endLine ?? 0);
}

/** What stands below a question, without the block that its words were borrowed from. */
function bodyOf(blocks: readonly Block[], piece: Piece): readonly Block[] {
  return piece.kind === 'question' && piece.cue.words === blocks[0] ? blocks.slice(piece.cue.words ? 1 : 0) : blocks;
}

/** Where a document's last words begin that belong to no card: a rule, and one paragraph in italics below it. */
function colophonAt(blocks: readonly Block[]): number {
  const [rule, last] = blocks.slice(-2);
  const isItalic =
    last?.node.type === 'paragraph' && last.node.children.length === 1 && last.node.children[0]?.type === 'emphasis';
  return rule?.node.type === 'thematicBreak' && isItalic ? blocks.length - 2 : blocks.length;
}

/** How many of the blocks below a piece its answer reaches to. */
function reachOf(piece: Piece, body: readonly Block[]): number {
  const extent = piece.kind === 'question' ? (piece.cue.extent ?? 'section') : 'section';
  let { endLine } = piece.block.span;
  const end = body.findIndex(({ span, mark }) => {
    const isApart = extent === 'item' ? mark?.kind !== 'inside' : span.line > endLine + 1;
    endLine = Math.max(endLine, span.endLine);
    return extent === 'line' || isApart;
  });
  return extent === 'section' || end < 0 ? body.length : end;
}

type Start = { readonly at: number; readonly piece: Piece; readonly closedBy: number };

function startsOf(blocks: readonly Block[], cues: ReadonlyMap<Block, Cue>, habits: Habits): Start[] {
  const sectionDepth = Math.max(0, ...habits.questionDepths) || paragraphLevel;
  const starts: Start[] = [];
  blocks.forEach((block, at) => {
    const cue = cues.get(block);
    const { node } = block;
    if (cue) starts.push({ at, piece: { kind: 'question', cue, block, body: [], endLine: 0 }, closedBy: cue.level });
    else if (node.type === 'heading' && isSection(block, node.depth, starts.at(-1)?.closedBy ?? sectionDepth))
      starts.push({
        at,
        piece: { kind: 'section', heading: node, block, body: [], endLine: 0 },
        closedBy: sectionDepth,
      });
  });
  return starts;
}

function isSection(block: Block, depth: number, closedBy: number): boolean {
  if (block.mark !== undefined) return false;
  return depth < closedBy || (depth === closedBy && !beginsAnswer(block));
}
