import type { Block } from '../notation/block.ts';
import { paragraphOf, spanOfBlocks } from '../notation/block.ts';
import type { Piece } from '../notation/cut.ts';
import { textOf } from '../notation/inline.ts';
import { partsOf } from '../notation/parts.ts';
import { takeWrittenId } from '../notation/written-id.ts';
import type { CardBody, CardDraft, Passage, Question } from './card.ts';
import { choiceOf } from './choice.ts';
import { openClozes } from './cloze.ts';

/** A card whose language is still to be found. */
export type Draft = Omit<CardDraft, 'language'> & CardBody;

/** Takes a question or a topic of a document and returns the card it is; `commentedId` is an id written in a comment under it. */
export function draftOf(piece: Piece, commentedId: string | undefined): Draft {
  const { answer, hint } = partsOf(piece);
  const named = takeWrittenId(piece.kind === 'question' ? piece.cue.question : piece.heading.children);
  const cloze = piece.kind === 'question' && piece.cue.notation === 'cloze' ? openClozes(named.nodes) : undefined;
  const question = questionOf(cloze?.question ?? named.nodes);
  const body = cloze ? clozeBody(cloze, piece, answer) : bodyOf(piece, answer);
  return {
    ...body,
    question,
    hint: hint && questionOf(hint),
    span: { ...piece.block.span, endLine: Math.max(piece.block.span.endLine, spanOfBlocks(piece.body)?.endLine ?? 0) },
    writtenId: named.id ?? commentedId,
  };
}

function questionOf(nodes: Question['nodes']): Question {
  return { nodes, text: textOf(nodes).replace(/\s+/g, ' ').trim() };
}

function bodyOf(piece: Piece, blocks: readonly Block[]): CardBody {
  const choice = choiceOf(blocks);
  if (choice) return { kind: 'choice', options: choice.options, answer: passageOf(choice.explanation) };
  const answer = passageOf(blocks);
  if (answer === undefined) return { kind: 'open', answer };
  return { kind: piece.kind === 'section' ? 'topic' : 'basic', answer };
}

function clozeBody(
  { answer, clozes }: ReturnType<typeof openClozes>,
  piece: Piece,
  blocks: readonly Block[],
): CardBody {
  const filled = paragraphOf(answer, piece.block.span.file) ?? piece.block;
  return {
    kind: 'cloze',
    clozes,
    answer: { nodes: [filled, ...blocks].map(({ node }) => node), span: piece.block.span },
  };
}

function passageOf(blocks: readonly Block[]): Passage | undefined {
  const span = spanOfBlocks(blocks);
  return span && { nodes: blocks.map(({ node }) => node), span };
}
