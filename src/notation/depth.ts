import type { Nodes, Root } from 'mdast';
import { walk } from './walk.ts';

// Nobody nests notes this deep, and whatever reads the tree after us recurses.
const deepest = 100;
const blocks: readonly string[] = ['blockquote', 'list', 'footnoteDefinition'];
const marks: readonly string[] = ['emphasis', 'strong', 'delete', 'link', 'linkReference'];

/** Puts the source of what is nested deeper than a hundred levels in its place, as text. Changes `tree`. */
export function limitDepth(tree: Root, text: string): void {
  walk(tree, (node, depth) => {
    if (depth < deepest || !('children' in node)) return;
    for (const [at, child] of node.children.entries()) flatten(node, at, child, text);
  });
}

function flatten(parent: Extract<Nodes, { children: unknown }>, at: number, child: Nodes, text: string): void {
  const isBlock = blocks.includes(child.type);
  if (!isBlock && !marks.includes(child.type)) return;
  const { position } = child;
  const value = text.slice(position?.start.offset, position?.end.offset);
  const words: Nodes = { type: 'text', value, ...(position && { position }) };
  const flat: Nodes = isBlock ? { type: 'paragraph', children: [words], ...(position && { position }) } : words;
  parent.children.splice(at, 1, flat as never); // text stands where a mark stood, a paragraph where a block did
}
