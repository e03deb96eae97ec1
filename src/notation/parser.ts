import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { limitDepth } from './depth.ts';
import { disguiseOf } from './disguise.ts';
import { tooDeep } from './too-deep.ts';
import { walk } from './walk.ts';

// As in Pandoc: a "---" over an empty line is a rule, and what follows it is content; so is what no second "---" ends.
const frontMatter = /^---[ \t]*\n(?![ \t]*\n)(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/**
 * Takes a text and returns its mdast, positions included, as remark gives it with GFM (a single tilde strikes nothing out), maths
 * and YAML front matter. What can't stand in a page (NUL, half a surrogate pair) is U+FFFD in the tree.
 */
export function parseTree(text: string): Root {
  const clean = text.toWellFormed().replaceAll('\0', '\uFFFD');
  const tree = parseDisguised(clean);
  limitDepth(tree, clean);
  walk(tree, describeMaths);
  return tree;
}

/** What nests too deep, and each tilde that stands alone, is hidden from the parser: where a lone tilde struck out, it parses again. */
function parseDisguised(text: string): Root {
  const disguise = disguiseOf(text);
  let hidden = disguise.hide(text, tooDeep(text));
  let tree = parse(hidden);
  for (let found = singleTildes(tree, hidden); found.length > 0; found = singleTildes(tree, hidden)) {
    hidden = disguise.hide(hidden, found);
    tree = parse(hidden);
  }
  disguise.lift(tree);
  return tree;
}

function parse(text: string): Root {
  const tree = markdownToMdast(text, { features: { gfm: true, math: true, frontmatter: frontMatter.test(text) } });
  if (tree.type !== 'root') throw new TypeError(`A document's tree is a ${tree.type}.`);
  return tree;
}

/** The offsets of the tildes that stand alone around something struck out. */
function singleTildes(tree: Root, text: string): number[] {
  const found: number[] = [];
  walk(tree, ({ type, position }) => {
    if (type !== 'delete') return;
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    if (text[start + 1] !== '~' || end - start < 4) found.push(start, end - 1);
  });
  return found;
}

/** Says of a formula what it is in HTML, which is where remark-rehype looks. */
function describeMaths(node: Nodes): void {
  if (node.type !== 'math' && node.type !== 'inlineMath') return;
  const text = { type: 'text' as const, value: node.value };
  const properties = { className: ['language-math', node.type === 'math' ? 'math-display' : 'math-inline'] };
  node.data =
    node.type === 'math'
      ? { hName: 'pre', hChildren: [{ type: 'element', tagName: 'code', properties, children: [text] }] }
      : { hName: 'code', hProperties: properties, hChildren: [text] };
}
