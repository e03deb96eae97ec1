import type { Html, Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { judgeHtml } from './html-policy.ts';
import { parseTree } from './parser.ts';
import { walk } from './walk.ts';

type Point = NonNullable<Root['position']>['start'];
type InlineMath = Extract<PhrasingContent, { type: 'inlineMath' }>;

/**
 * Takes the text of a document and returns its mdast, positions included: CommonMark with GFM, maths and YAML front matter.
 * Three things differ from a plain parse, because notes are written so: prices are not formulas ("$5 to $10"), tags that no
 * HTML has are text ("Vec<T>"), and several lines of prose over a `---` are a paragraph over a rule, not a heading.
 */
export function parseMarkdown(text: string): Root {
  const tree = parseTree(text);
  walk(tree, (node) => restoreWords(node, text));
  return { ...tree, children: tree.children.flatMap((block) => undoSetext(block, text)) };
}

/**
 * Takes a stretch of a document's text and the point where it starts, and returns its blocks, their places counted from there.
 * Used for what a plain parse leaves opaque: the Markdown that authors write inside HTML.
 */
export function parseFragment(text: string, start: Point | undefined): Root['children'] {
  const tree = parseTree(text);
  walk(tree, (node) => restoreWords(node, text));
  if (start) moveAll(tree, start);
  return tree.children;
}

/** Nodes may share their place: each point is moved once. */
function moveAll(tree: Root, start: Point): void {
  const points = new Set<Point>();
  walk(tree, ({ position }) => void (position && points.add(position.start).add(position.end)));
  for (const point of points) move(point, start);
}

function move(point: Point, by: Point): void {
  if (point.line === 1) point.column += by.column - 1;
  point.line += by.line - 1;
  if (point.offset !== undefined && by.offset !== undefined) point.offset += by.offset;
}

/** Pandoc's rule for `$…$`: no space inside the dollars, no digit right after the closing one. */
function isFormula(node: InlineMath, text: string): boolean {
  const { start, end } = offsets(node);
  const source = text.slice(start, end);
  return source.startsWith('$$') || !(/^\$\s|\s\$$/.test(source) || /\d/.test(text.charAt(end)));
}

/** Puts back as text, among a node's children, what its author wrote as words. */
function restoreWords(parent: Nodes, text: string): void {
  if (!('children' in parent)) return;
  const children: Nodes[] = parent.children;
  for (const [at, child] of children.entries()) {
    if (child.type === 'inlineMath' && !isFormula(child, text)) children[at] = sourceOf(child, text);
    else if (child.type === 'html' && judgeHtml(child.value).kind === 'text') children[at] = tagAsText(child, parent);
  }
}

function sourceOf({ position }: InlineMath, text: string): Text {
  const { start, end } = offsets({ position });
  return { type: 'text', value: text.slice(start, end), ...(position && { position }) };
}

function tagAsText({ value, position }: Html, parent: Nodes): Text | Paragraph {
  const at = position && { position };
  const text: Text = { type: 'text', value, ...at };
  const isInline = parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem';
  return isInline ? text : { type: 'paragraph', children: [text], ...at };
}

/** A heading underlined with `---` under more than one line: its author meant a rule. */
function undoSetext(block: Root['children'][number], text: string): Root['children'] {
  if (block.type !== 'heading' || block.position === undefined) return [block];
  const { start, end } = offsets(block);
  const underlined = /^([\s\S]*)\n[ \t]*-+[ \t]*$/.exec(text.slice(start, end));
  const lines = block.position.end.line - block.position.start.line;
  if (underlined?.[1] === undefined || lines < 2) return [block];
  const last = { ...block.position.end, line: block.position.end.line - 1, offset: start + underlined[1].length };
  const rule = { start: { ...block.position.end, column: 1 }, end: block.position.end };
  return [
    { type: 'paragraph', children: block.children, position: { start: block.position.start, end: last } },
    { type: 'thematicBreak', position: rule },
  ];
}

function offsets({ position }: Pick<InlineMath, 'position'>): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
