import type { Code, PhrasingContent } from 'mdast';
import { type Annexes, takeAnnexes } from './annexes.ts';
import { type Block, paragraphOf, startsAnswer } from './block.ts';
import type { Piece } from './cut.ts';
import { isDecoration, trimDecorations } from './decoration.ts';
import { exhibitEnd } from './exhibit.ts';
import { beginsAnswer } from './heading-answered.ts';
import { splitAt, textOf } from './inline.ts';
import { type Key, keyIn } from './key.ts';
import { answerLabelOf, hintLabelOf } from './labels.ts';
import { type Options, optionsIn } from './options.ts';
import { isPlaceholder } from './placeholder.ts';
import { asksInItem } from './survey.ts';
import { type OptionPiece, withBoxesApart } from './tick-boxes.ts';

/** What stands under a question, told apart. */
export interface Parts extends Annexes {
  /** What belongs to the question besides its words: code, a picture, an example. */
  readonly prompt: readonly Block[];
  /** What a multiple-choice question offers, at least one of it right; empty for other questions. */
  readonly options: readonly OptionPiece[];
  readonly answer: readonly Block[];
  readonly hint: readonly PhrasingContent[] | undefined;
}

const farthest = 12;

/** What a document does throughout that decides where its questions end. */
export interface Reading {
  /** Answers are code, and the text before it belongs to the question. */
  readonly codeAnswers: boolean;
  /** Hardly any question has an answer: what code and what questions stand below belong to them. */
  readonly unanswered: boolean;
}

/** Where a key at the end of the document answers a question, nothing is guessed from what the document does elsewhere. */
export const decided: Reading = { codeAnswers: false, unanswered: false };

/** Takes a piece and how its document is read, and returns its parts. */
export function partsOf(piece: Piece, reading: Reading): Parts {
  const rest = piece.kind === 'question' ? paragraphOf(piece.cue.rest, piece.block.span.file) : undefined;
  const { blocks: under, ...annexes } = takeAnnexes(rest ? [rest, ...piece.body] : piece.body);
  const blocks = under.flatMap(withBoxesApart);
  const hint = blocks.find((block) => labelLength(block, hintLabelOf) > 0);
  const others = { ...annexes, hint: hint && wordsOfHint(hint) };
  const clean = (some: readonly Block[]) => trimDecorations(some.filter((block) => block !== hint));
  if (piece.kind === 'section') return { ...others, prompt: [], options: [], answer: withoutLabel(clean(blocks)) };
  const { codeAnswers, unanswered } = piece.key ? decided : reading;
  if (unanswered && blocks.every((block) => block === hint || asksOn(block)))
    return { ...others, prompt: clean(blocks), options: [], answer: [] };
  const said = answerAt(blocks, codeAnswers);
  const found = piece.cue.gaps ? undefined : optionsIn(blocks);
  if (found && (said === undefined || found.at < said)) {
    const after = clean(blocks.slice(found.end));
    return { ...others, ...choiceParts(found, clean(blocks.slice(0, found.at)), after, blocks, piece.key) };
  }
  const start = said ?? exhibitEnd(piece, blocks);
  const prompt = clean(blocks.slice(0, start ?? 0));
  const answer = withoutLabel(clean(blocks.slice(start ?? 0)));
  return { ...others, prompt, options: [], answer: isPlaceholder(answer) ? [] : answer };
}

/** Where the answer begins, if something says so: a label, a fold, the hint above it, or code where answers are code. */
function answerAt(blocks: readonly Block[], codeAnswers: boolean): number | undefined {
  const near = blocks.slice(0, farthest);
  const end = near.findIndex(({ node, mark }, at) => node.type === 'heading' && !mark && !beginsAnswer(near[at]));
  const head = end < 0 ? near : near.slice(0, end);
  const labelled = head.findIndex(beginsAnswer);
  if (labelled >= 0) return labelled;
  const hinted = head.findIndex((block) => labelLength(block, hintLabelOf) > 0);
  if (hinted >= 0 && !isLast(blocks, hinted)) return hinted + 1;
  const code = codeAnswers ? codeIn(head) : -1;
  return code >= 0 ? code : undefined;
}

/** A hint that nothing follows stands under the answer, unless all above it is code: an exercise that nobody answered. */
function isLast(blocks: readonly Block[], hinted: number): boolean {
  return trimDecorations(blocks.slice(hinted + 1)).length === 0 && !blocks.slice(0, hinted).every(isCode);
}

/** Code, or a list of questions: in a document without answers they go on asking, whatever separates them. */
function asksOn(block: Block): boolean {
  const { node } = block;
  return node.type === 'code' || (node.type === 'list' && node.children.every(asksInItem)) || isDecoration(block);
}

function isCode(block: Block | undefined): boolean {
  return block?.node.type === 'code';
}

/** The first code with a language, else the first code. */
function codeIn(blocks: readonly Block[]): number {
  const named = blocks.findIndex(({ node }) => node.type === 'code' && node.lang);
  return named >= 0 ? named : blocks.findIndex(({ node }) => node.type === 'code');
}

/** Parts of a question with options: what stands after them is the key and the explanation. Without a key it asks openly. */
function choiceParts(
  { at, end, options }: Options,
  before: readonly Block[],
  after: readonly Block[],
  blocks: readonly Block[],
  given: Key | undefined,
): Pick<Parts, 'prompt' | 'options' | 'answer'> {
  const [first, ...others] = after.slice(after.findIndex((block) => !startsAnswer(block)));
  const isMarked = options.some(({ correct }) => correct);
  const isNumbered = /^\d$/.test(options[0]?.letter ?? '');
  const own = isMarked ? undefined : keyIn(inWords(first), startsAnswer(after[0]) || isCode(first), isNumbered);
  const key = isMarked ? undefined : (own ?? given);
  const chosen = key
    ? options.map((option) => ({ ...option, correct: key.letters.includes(option.letter ?? '') }))
    : options;
  const explained = given?.rest ? [given.rest] : [];
  if (!chosen.some(({ correct }) => correct)) {
    const prompt = [...before, ...blocks.slice(at, end)];
    return { prompt, options: [], answer: [...withoutLabel(after), ...explained] };
  }
  const beside = own?.rest && !repeats(own.rest, chosen) ? [own.rest] : [];
  const answer = trimDecorations([...beside, ...(own ? others : after), ...explained]);
  return { prompt: before, options: chosen, answer: withoutLabel(answer) };
}

/** A key that stands in a fence is read as if it stood in a paragraph. */
function inWords(block: Block | undefined): Block | undefined {
  if (block?.node.type !== 'code' || block.node.value.includes('\n')) return block;
  const { value, position } = block.node;
  const at = position && { position };
  return { ...block, node: { type: 'paragraph', children: [{ type: 'text', value, ...at }], ...at } };
}

function repeats({ node }: Block, options: readonly OptionPiece[]): boolean {
  const words = plain(node.type === 'paragraph' ? textOf(node.children) : '');
  return options.some(({ nodes: [first] }) => first?.type === 'paragraph' && plain(textOf(first.children)) === words);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutLabel(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first === undefined) return blocks;
  if (startsAnswer(first)) return withoutLabel(trimDecorations(others));
  if (first.node.type === 'code' && !first.node.lang) return [unlabelledCode(first, first.node), ...others];
  if (labelLength(first, answerLabelOf) === 0) return blocks;
  const rest = paragraphOf(afterLabel(first, answerLabelOf), first.span.file);
  return rest ? [rest, ...others] : others;
}

function wordsOfHint(block: Block): readonly PhrasingContent[] | undefined {
  const words = withoutBracket(afterLabel(block, hintLabelOf), block);
  return textOf(words).trim() === '' ? undefined : words;
}

/** A hint in brackets, "(hint: …)", without the bracket at its end. */
function withoutBracket(nodes: readonly PhrasingContent[], { node }: Block): readonly PhrasingContent[] {
  const isOpened = (node.type === 'paragraph' || node.type === 'heading') && /^[([]/.test(textOf(node.children).trim());
  const end = /[)\]]\s*$/.exec(textOf(nodes))?.index;
  return isOpened && end !== undefined ? splitAt(nodes, end)[0] : nodes;
}

/** A fence around words that begin with an answer's label (`R: …`), without it. */
function unlabelledCode(block: Block, code: Code): Block {
  const label = /^\p{L}/u.test(code.value) ? answerLabelOf(code.value.split('\n')[0] ?? '') : undefined;
  return label ? { ...block, node: { ...code, value: code.value.slice(label.length) } } : block;
}

type LabelOf = typeof hintLabelOf;

function labelLength({ node }: Block, labelOf: LabelOf): number {
  if (node.type !== 'paragraph' && node.type !== 'heading') return 0;
  return labelOf(textOf(node.children))?.length ?? 0;
}

function afterLabel(block: Block, labelOf: LabelOf): PhrasingContent[] {
  const { node } = block;
  if (node.type !== 'paragraph' && node.type !== 'heading') return [];
  const [, rest] = splitAt(node.children, labelLength(block, labelOf));
  return rest;
}
