import type { ListItem, Paragraph, RootContent } from 'mdast';
import { type Block, blockOf, paragraphOf } from './block.ts';
import { beginsAnswer } from './heading-answered.ts';
import { splitAll, splitAt, textOf } from './inline.ts';
import { itemLetterLength, itemLetterOf, itemNumberOf, letterLength, letterOf, optionStart } from './option-lines.ts';
import { markedOf } from './option-marks.ts';
import { type OptionPiece, ticksOf } from './tick-boxes.ts';

/** The options found among blocks, and which of the blocks they take up. */
export interface Options {
  readonly at: number;
  readonly end: number;
  readonly options: readonly OptionPiece[];
}

/** Finds the options of a question among the blocks under it: boxes to tick, or lettered items, lines or paragraphs. */
export function optionsIn(blocks: readonly Block[]): Options | undefined {
  const at = blocks.findIndex(
    (block, index) =>
      ticksOf(block) !== undefined ||
      lettersOf(block) !== undefined ||
      letteredParagraph(block) === 'a' ||
      (numbersOf(block) !== undefined && beginsAnswer(blocks[index + 1])),
  );
  const block = blocks[at];
  if (block === undefined) return undefined;
  if (ticksOf(block)) return tickedFrom(blocks, at);
  const lettered = lettersOf(block) ?? numbersOf(block);
  if (lettered) return withMarks({ at, end: at + 1, options: lettered });
  return paragraphsFrom(blocks, at);
}

/** Boxes to tick over several lists: what stands between two of them (a fence, an image) belongs to the option above it. */
function tickedFrom(blocks: readonly Block[], at: number): Options | undefined {
  const lists = tickLists(blocks, at);
  const options: OptionPiece[] = [];
  let end = at;
  for (const index of lists) {
    extend(options, blocks.slice(end, index));
    options.push(...(ticksOf(blocks[index]) ?? []));
    end = index + 1;
  }
  const next = blocks[end];
  const takesCode = lists.length > 1 && options.slice(0, -1).every(holdsCode) && next?.node.type === 'code';
  if (next && (takesCode || options.at(-1)?.nodes.length === 0)) {
    extend(options, [next]);
    end += 1;
  }
  return options.length > 1 && options.some(({ correct }) => correct) ? { at, end, options } : undefined;
}

/** Where the lists of boxes stand from one on, as long as only code and pictures stand between them. */
function tickLists(blocks: readonly Block[], at: number): number[] {
  const other = blocks.findIndex((block, index) => index >= at && !ticksOf(block) && !isExhibit(block));
  const end = other < 0 ? blocks.length : other;
  return blocks.slice(0, end).flatMap((block, index) => (index >= at && ticksOf(block) ? [index] : []));
}

function isExhibit({ node }: Block): boolean {
  return node.type === 'code' || (node.type === 'paragraph' && node.children.every(({ type }) => type === 'image'));
}

function holdsCode({ nodes }: OptionPiece): boolean {
  return nodes.some(({ type }) => type === 'code');
}

function extend(options: OptionPiece[], blocks: readonly Block[]): void {
  const last = options.pop();
  const [end] = blocks.slice(-1);
  if (!last) return;
  const span = { ...last.span, endLine: end?.span.endLine ?? last.span.endLine };
  options.push({ ...last, nodes: [...last.nodes, ...blocks.map(({ node }) => node)], span });
}

/** The options of a list whose items are lettered, or of a paragraph whose lines are. */
function lettersOf(block: Block): OptionPiece[] | undefined {
  const { node, span } = block;
  if (node.type === 'paragraph') return optionStart(textOf(node.children)) === 0 ? linesOf(node, block) : undefined;
  if (node.type !== 'list' || node.children.length < 2) return undefined;
  const inOne = node.children.length === 1 ? [] : node.children.map((item, index) => letteredItem(item, index, span));
  return inOne.every((option) => option !== undefined) ? inOne : undefined;
}

function letteredItem(item: ListItem, index: number, span: Block['span']): OptionPiece | undefined {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const text = textOf(first.children);
  const letter = itemLetterOf(text);
  if (letter !== letterAt(index)) return undefined;
  const [, words] = splitAt(first.children, itemLetterLength(text));
  return { nodes: [{ ...first, children: words }, ...others], span: spanOf(item, span), letter, correct: false };
}

/** The options of a bulleted list whose items are numbered, which are options only where a key follows. */
function numbersOf({ node, span }: Block): OptionPiece[] | undefined {
  if (node.type !== 'list' || node.ordered || node.children.length < 2) return undefined;
  const options = node.children.map((item, index): OptionPiece | undefined => {
    const [first, ...others] = item.children;
    const mark = first?.type === 'paragraph' ? itemNumberOf(textOf(first.children)) : undefined;
    if (first?.type !== 'paragraph' || mark?.number !== String(index + 1)) return undefined;
    const [, words] = splitAt(first.children, mark.length);
    const nodes = [{ ...first, children: words }, ...others];
    return { nodes, span: spanOf(item, span), letter: mark.number, correct: false };
  });
  return options.every((option) => option !== undefined) ? options : undefined;
}

function linesOf(paragraph: Paragraph, { span }: Block): OptionPiece[] {
  const text = textOf(paragraph.children);
  const lines = [...text.matchAll(/^.*$/gm)].filter(([line]) => letterOf(line) !== undefined);
  const [, ...parts] = splitAll(
    paragraph.children,
    lines.map(({ index }) => index),
  );
  return parts.flatMap((part): OptionPiece[] => {
    const line = textOf(part);
    const block = paragraphOf(splitAt(part, letterLength(line))[1], span.file);
    return block ? [{ nodes: [block.node], span: block.span, letter: letterOf(line), correct: false }] : [];
  });
}

function letteredParagraph({ node }: Block): string | undefined {
  if (node.type !== 'paragraph') return undefined;
  const text = textOf(node.children);
  return text.includes('\n') ? undefined : letterOf(text);
}

/** Options that are paragraphs of their own, one after the other. */
function paragraphsFrom(blocks: readonly Block[], at: number): Options | undefined {
  let end = at;
  while (end < blocks.length && letteredParagraph(blocks[end] as Block) === letterAt(end - at)) end += 1;
  const options = blocks.slice(at, end).flatMap((block): OptionPiece[] => {
    if (block.node.type !== 'paragraph') return [];
    const text = textOf(block.node.children);
    const [, words] = splitAt(block.node.children, letterLength(text));
    return [{ nodes: [{ ...block.node, children: words }], span: block.span, letter: letterOf(text), correct: false }];
  });
  return options.length > 1 ? withMarks({ at, end, options }) : undefined;
}

function withMarks(found: Options): Options {
  return { ...found, options: markedOf(found.options) };
}

/** The letter of an option by its place among the others. */
export function letterAt(index: number): string {
  return String.fromCharCode(97 + index);
}

function spanOf(node: RootContent | ListItem, { file }: Block['span']): Block['span'] {
  return blockOf(node as RootContent, file).span;
}
