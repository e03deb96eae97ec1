import type { Paragraph, Root } from 'mdast';
import { type Block, blockOf, paragraphOf } from './block.ts';
import { splitAt, textOf } from './inline.ts';
import { answerLabelOf, hintLabelOf, questionLabelOf } from './labels.ts';

/**
 * Takes a document's tree and name and returns its blocks in order. A paragraph is several blocks where a line inside it begins
 * with a label ("Q: …", newline, "A: …"), because what the labels introduce are different things.
 */
export function blocksOf(tree: Root, file: string): Block[] {
  return tree.children.flatMap((node) =>
    node.type === 'paragraph' ? splitParagraph(node, file) : blockOf(node, file),
  );
}

function splitParagraph(paragraph: Paragraph, file: string): Block[] {
  const text = textOf(paragraph.children);
  const starts = [...text.matchAll(/\n/g)]
    .map(({ index }) => index + 1)
    .filter((start) => beginsWithLabel(text.slice(start)));
  if (starts.length === 0) return [blockOf(paragraph, file)];
  const edges = [0, ...starts, text.length];
  const parts = starts.concat(text.length).map((end, index) => between(paragraph, edges[index] ?? 0, end));
  return parts.flatMap((children) => paragraphOf(children, file) ?? []);
}

function between({ children }: Paragraph, start: number, end: number): Paragraph['children'] {
  const [, rest] = splitAt(children, start);
  const [part] = splitAt(rest, end - start);
  return part;
}

function beginsWithLabel(line: string): boolean {
  return [questionLabelOf, answerLabelOf, hintLabelOf].some((labelOf) => labelOf(line) !== undefined);
}
