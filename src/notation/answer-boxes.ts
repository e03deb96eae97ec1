import type { List, ListItem, RootContent } from 'mdast';
import { type Block, blockOf } from './block.ts';
import { textOf } from './inline.ts';
import { answerLabelOf } from './labels.ts';
import { letterOf } from './option-lines.ts';

/**
 * Takes a block and returns it, or, where it is a quotation or a bullet that begins with an answer's label (`> **Answer: C**`,
 * `- **Answer:** b` alone or under lettered bullets), what stands in it, so that the answer begins with its label.
 */
export function openAnswerBox(block: Block): Block[] {
  const { node, span } = block;
  if (block.mark && block.mark.kind !== 'inside') return [block];
  if (node.type === 'blockquote' && isLabelled(node.children)) return inside(node.children, span.file);
  if (node.type !== 'list') return [block];
  const at = node.children.findIndex(({ children }) => isLabelled(children));
  if (at < 0 || !(at === 0 ? node.children.length === 1 : node.children.slice(0, at).every(isLettered))) return [block];
  const own = node.children.slice(at).flatMap(({ children }) => inside(children, span.file));
  return at === 0 ? own : [{ ...blockOf(upTo(node, at), span.file), mark: { kind: 'inside' } }, ...own];
}

/** A label of one letter may be the name of an option: it is none here. */
function isLabelled([first]: readonly RootContent[]): boolean {
  if (first?.type !== 'paragraph') return false;
  const text = textOf(first.children);
  return /\p{L}{2}/u.test(text.slice(0, answerLabelOf(text)?.length ?? 0));
}

function isLettered({ children: [first] }: ListItem, at: number): boolean {
  return first?.type === 'paragraph' && letterOf(textOf(first.children)) === String.fromCharCode(97 + at);
}

function inside(nodes: readonly RootContent[], file: string): Block[] {
  return nodes.map((node) => ({ ...blockOf(node, file), mark: { kind: 'inside' } }));
}

/** A list without its items from one on. */
function upTo(list: List, at: number): List {
  const children = list.children.slice(0, at);
  const end = children.at(-1)?.position?.end;
  return { ...list, children, ...(list.position && end && { position: { start: list.position.start, end } }) };
}
