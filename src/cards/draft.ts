import type { PhrasingContent } from 'mdast';
import { type Adorned, unadorned } from '../notation/adornments.ts';
import type { Block } from '../notation/block.ts';
import { paragraphOf, spanOfBlocks } from '../notation/block.ts';
import type { Piece } from '../notation/cut.ts';
import { textOf } from '../notation/inline.ts';
import { type Parts, partsOf, type Reading } from '../notation/parts.ts';
import { trueFalseIn } from '../notation/true-false.ts';
import { takeWrittenId } from '../notation/written-id.ts';
import type { CardBody, CardDraft, Option, Passage, Question } from './card.ts';
import { type Cloze, clozeText, openClozes } from './cloze.ts';

/** A card whose language is still to be found. */
export type Draft = Omit<CardDraft, 'language'> & CardBody;

/** What a document does throughout that decides how its cards are read. */
export interface Ways extends Reading {
  /** Questions begin with a category path. */
  readonly hasPaths: boolean;
}

/** Takes a question or a topic of a document and returns the card it is; `commentedId` is an id written in a comment under it. */
export function draftOf(piece: Piece, commentedId: string | undefined, ways: Ways): Draft {
  const parts = partsOf(piece, ways);
  const named = takeWrittenId(piece.kind === 'question' ? piece.cue.question : piece.heading.children);
  const gaps = piece.kind === 'question' ? piece.cue.gaps : undefined;
  const cloze = gaps && openClozes(named.nodes, gaps);
  const keyed = piece.kind === 'question' ? trueFalseIn(named.nodes, piece.block.span) : undefined;
  const { nodes, ...adornments } = unadorned(cloze?.question ?? keyed?.nodes ?? named.nodes, ways.hasPaths);
  const options = keyed && parts.options.length === 0 ? keyed.options : parts.options;
  return {
    ...(cloze
      ? clozeBody(cloze, unadorned(cloze.answer, ways.hasPaths).nodes, piece, parts.answer)
      : bodyOf(piece, { ...parts, options })),
    question: questionOf(nodes),
    hint: parts.hint && questionOf(parts.hint),
    span: spanOf(piece),
    writtenId: named.id ?? commentedId,
    ...extrasOf(parts, adornments),
  };
}

function extrasOf(
  parts: Parts,
  { difficulty, category, source }: Omit<Adorned, 'nodes'>,
): Pick<Draft, 'prompt' | 'extras'> {
  const [references, followUps, rewordings] = [parts.references, parts.followUps, parts.rewordings].map(passageOf);
  const { tags } = parts;
  return {
    prompt: passageOf(parts.prompt),
    extras: { references, followUps, rewordings, tags, difficulty, category, source },
  };
}

function spanOf(piece: Piece): Draft['span'] {
  const { block, endLine } = piece;
  const words = piece.kind === 'question' ? (piece.cue.words?.span.endLine ?? 0) : 0;
  return { ...block.span, endLine: Math.max(block.span.endLine, words, endLine) };
}

function questionOf(nodes: Question['nodes']): Question {
  return { nodes, text: textOf(nodes).replace(/\s+/g, ' ').trim() };
}

function bodyOf(piece: Piece, { options, answer: blocks }: Parts): CardBody {
  const answer = passageOf(blocks);
  if (options.length > 0) return { kind: 'choice', options: options.map(optionOf), answer };
  if (answer === undefined) return { kind: 'open', answer };
  if (piece.kind === 'section') return { kind: 'topic', answer };
  return { kind: piece.cue.reversed ? 'reversed' : 'basic', answer };
}

function optionOf({ nodes, span, correct }: Parts['options'][number]): Option {
  return { passage: { nodes, span }, correct };
}

function clozeBody(
  { clozes, groups }: Cloze,
  answer: readonly PhrasingContent[],
  piece: Piece,
  blocks: readonly Block[],
): CardBody {
  const text = clozeText(answer);
  const filled = paragraphOf(answer, piece.block.span.file) ?? piece.block;
  const nodes = [filled, ...blocks].map(({ node }) => node);
  return { kind: 'cloze', clozes, groups, text, answer: { nodes, span: piece.block.span } };
}

function passageOf(blocks: readonly Block[]): Passage | undefined {
  const span = spanOfBlocks(blocks);
  return span && { nodes: blocks.map(({ node }) => node), span };
}
