import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { limitDepth } from './depth.ts';
import { walk } from './walk.ts';

// As in Pandoc: a "---" over an empty line is a rule, and what follows it is content; so is what no second "---" ends.
const frontMatter = /^---[ \t]*\n(?![ \t]*\n)(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/;
// Marks of punctuation that hardly any text uses: one that a text doesn't use can stand for a tilde in it.
const rare = Array.from({ length: 0x5d }, (_, at) => String.fromCharCode(0x2e00 + at));

/**
 * Takes a text and returns its mdast, positions included, as remark gives it with GFM (a single tilde strikes nothing out), maths
 * and YAML front matter. What can't stand in a page (NUL, half a surrogate pair) is U+FFFD in the tree.
 */
export function parseTree(text: string): Root {
  const clean = text.toWellFormed().replaceAll('\0', '\uFFFD');
  const tree = parse(clean);
  const tildes = singleTildes(tree, clean);
  const whole = tildes.length > 0 ? parseWithout(tildes, clean) : tree;
  limitDepth(whole, clean);
  walk(whole, describeMaths);
  return whole;
}

function parse(text: string): Root {
  const tree = markdownToMdast(text, { features: { gfm: true, math: true, frontmatter: frontMatter.test(text) } });
  if (tree.type !== 'root') throw new TypeError(`A document's tree is a ${tree.type}.`);
  return tree;
}

/** Parses again with another mark in the place of the tildes that struck something out, until none does. */
function parseWithout(tildes: readonly number[], text: string): Root {
  const mark = rare.find((one) => !text.includes(one)) ?? '\uFFFD';
  let masked = text;
  let tree: Root | undefined;
  for (let found = tildes; found.length > 0; found = singleTildes(tree, masked)) {
    const characters = masked.split('');
    for (const at of found) characters[at] = mark;
    masked = characters.join('');
    tree = parse(masked);
  }
  return tree ? unmask(tree, mark) : parse(text);
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

function unmask(tree: Root, mark: string): Root {
  walk(tree, (node) => {
    for (const [name, value] of Object.entries(node))
      if (typeof value === 'string' && value.includes(mark))
        Object.assign(node, { [name]: value.replaceAll(mark, '~') });
  });
  return tree;
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
