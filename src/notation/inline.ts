import type { InlineCode, PhrasingContent, Text } from 'mdast';

/**
 * Returns the text of inline nodes as a reader sees it, a line break as "\n". Its length is the unit in which `splitAt` counts,
 * so a pattern found in this text can be cut out of the tree.
 */
export function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map(textOfNode).join('');
}

/** The same text with everything but plain words (code, formulas, images) blanked out, so that marks in it do not count. */
export function maskedTextOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map(maskNode).join('');
}

function maskNode(node: PhrasingContent): string {
  if (node.type === 'text') return node.value;
  if ('children' in node) return maskedTextOf(node.children);
  return textOfNode(node).replace(/[^\n]/g, '\ufffc');
}

/**
 * Cuts inline nodes in two at an offset of their text and returns both halves as new nodes, marks such as bold kept on either
 * side. Code that the cut falls into is two codes; what can't be cut (an image, a formula) stays whole, in the first half.
 */
export function splitAt(nodes: readonly PhrasingContent[], offset: number): [PhrasingContent[], PhrasingContent[]] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  let left = offset;
  for (const node of nodes) {
    const length = textOfNode(node).length;
    if (left <= 0) after.push(node);
    else if (length <= left) before.push(node);
    else splitNode(node, left).forEach((half, side) => void (half && (side === 0 ? before : after).push(half)));
    left -= length;
  }
  return [before, after];
}

/** Cuts inline nodes at several offsets of their text, in order, and returns the parts: one more than there are offsets. */
export function splitAll(nodes: readonly PhrasingContent[], offsets: readonly number[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  let at = 0;
  let next = 0;
  for (const node of nodes) {
    let rest: PhrasingContent | undefined = node;
    const end = at + textOfNode(node).length;
    for (let cut = offsets[next]; cut !== undefined && cut < end; cut = offsets[next]) {
      const [before, after]: ReturnType<typeof splitNode> =
        cut > at && rest ? splitNode(rest, cut - at) : [undefined, rest];
      if (before) parts.at(-1)?.push(before);
      parts.push([]);
      next += 1;
      at = Math.max(at, cut);
      rest = after;
    }
    if (rest) parts.at(-1)?.push(rest);
    at = end;
  }
  while (parts.length <= offsets.length) parts.push([]);
  return parts;
}

/** Returns inline nodes without white space and line breaks at either end; what has no text (a note's mark, a comment) is no space. */
export function trimInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = nodes.slice(nodes.findIndex(hasContent), nodes.findLastIndex(hasContent) + 1);
  const first = textOf(kept.slice(0, 1));
  const start = first.length - first.trimStart().length;
  const body = start > 0 ? splitAt(kept, start)[1] : kept;
  const last = textOf(body.slice(-1));
  const end = last.length - last.trimEnd().length;
  return end > 0 ? splitAt(body, textOf(body).length - end)[0] : body;
}

/** Says whether what stands before an offset is one stretch of bold, white space and closing punctuation aside. */
export function isBoldUpTo(nodes: readonly PhrasingContent[], offset: number): boolean {
  const [first] = nodes;
  return first?.type === 'strong' && /^[\s.:?!]*$/.test(textOf(nodes).slice(textOf(first.children).length, offset));
}

function hasContent(node: PhrasingContent): boolean {
  return textOfNode(node) === '' ? node.type !== 'text' : textOfNode(node).trim() !== '';
}

function textOfNode(node: PhrasingContent): string {
  if ('children' in node) return textOf(node.children);
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return isLineBreak(node.value) ? '\n' : '';
  if (node.type === 'footnoteReference') return '';
  if ('value' in node) return node.value;
  return node.alt ?? '';
}

function isLineBreak(html: string): boolean {
  return /^<br\s*\/?>$/i.test(html);
}

function splitNode(node: PhrasingContent, offset: number): [PhrasingContent | undefined, PhrasingContent | undefined] {
  if (node.type === 'text') return splitText(node, offset);
  if (node.type === 'inlineCode') return splitCode(node, offset);
  if (!('children' in node)) return [node, undefined];
  const [before, after] = splitAt(node.children, offset);
  return [
    { ...node, children: before },
    { ...node, children: after, ...(after[0]?.position && { position: spanOf(after) }) },
  ];
}

function splitText(node: Text, at: number): [Text, Text] {
  const before = { ...node, value: node.value.slice(0, at) };
  const after = { ...node, value: node.value.slice(at) };
  if (node.position === undefined) return [before, after];
  const { start, end } = node.position;
  const lines = before.value.split('\n');
  const column = (lines.length === 1 ? start.column : 1) + (lines.at(-1)?.length ?? 0);
  const offset = start.offset === undefined ? {} : { offset: start.offset + before.value.length };
  const middle = { line: start.line + lines.length - 1, column, ...offset };
  return [
    { ...before, position: { start, end: middle } },
    { ...after, position: { start: middle, end } },
  ];
}

/** Code of one line, its ticks as long on both sides. */
function splitCode(node: InlineCode, at: number): [InlineCode, InlineCode] {
  const before = { ...node, value: node.value.slice(0, at) };
  const after = { ...node, value: node.value.slice(at) };
  if (node.position === undefined) return [before, after];
  const { start, end } = node.position;
  const ticks = start.line === end.line ? Math.floor((end.column - start.column - node.value.length) / 2) : 0;
  const width = ticks + at;
  const offset = start.offset === undefined ? {} : { offset: start.offset + width };
  const middle = { line: start.line, column: start.column + width, ...offset };
  return [
    { ...before, position: { start, end: middle } },
    { ...after, position: { start: middle, end } },
  ];
}

function spanOf(nodes: readonly PhrasingContent[]): NonNullable<PhrasingContent['position']> {
  const start = nodes[0]?.position?.start ?? { line: 1, column: 1 };
  return { start, end: nodes.at(-1)?.position?.end ?? start };
}
