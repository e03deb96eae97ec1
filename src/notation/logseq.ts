import type { ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { splitAll, splitAt, textOf, trimInline } from './inline.ts';
import { walk } from './walk.ts';

const cardTag = /(?<![\w/])(?:#card|\[\[card\]\])(?![\w/-])/;
const tags = /\s*(?<![\w/])(?:#card|\[\[card\]\])(?![\w/-])(?:[ \t]+#[\p{L}\p{N}_/-]+)*[ \t]*/u;
const property = /^[ \t]*[A-Za-z][\w.-]*::(?:[ \t].*)?$/;

/** Says whether an item of an outline is tagged as a card (`- What is …? #card`), as Logseq has it. */
export function isTagged({ children: [first] }: ListItem): boolean {
  return (first?.type === 'paragraph' || first?.type === 'heading') && cardTag.test(textOf(first.children));
}

/** Says whether a document is an outline with items tagged as cards. */
export function isTaggedOutline(tree: Root): boolean {
  let isFound = false;
  walk(tree, (node) => {
    if (node.type === 'listItem' && isTagged(node)) isFound = true;
  });
  return isFound;
}

/** Returns inline nodes without the tag of a card and the tags beside it. */
export function withoutTags(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const found = tags.exec(textOf(nodes));
  if (!found) return nodes;
  const [before, after] = splitAt(nodes, found.index);
  const [, rest] = splitAt(after, found[0].length);
  const isBetween = textOf(before).trim() !== '' && textOf(rest).trim() !== '';
  return isBetween ? [...before, { type: 'text', value: ' ' }, ...rest] : [...before, ...rest];
}

/**
 * Takes a document's tree and returns it without the properties of an outline (`collapsed:: true`, `card-last-score:: 5`): what
 * the tool keeps for itself is no content. A document that is no outline with cards comes back as it is.
 */
export function withoutProperties(tree: Root): Root {
  return isTaggedOutline(tree) ? { ...tree, children: clean(tree.children) } : tree;
}

function clean<T extends Nodes>(nodes: readonly T[]): T[] {
  return nodes.flatMap((node): T[] => {
    if (node.type === 'paragraph') {
      const paragraph = withoutLines(node);
      return paragraph ? [paragraph as T] : []; // a paragraph for a paragraph
    }
    if (node.type !== 'list' && node.type !== 'listItem') return [node];
    return [{ ...node, children: clean<RootContent>(node.children) } as T]; // the same container, its children cleaned
  });
}

function withoutLines(paragraph: Paragraph): Paragraph | undefined {
  const lines = [...textOf(paragraph.children).matchAll(/^.*$/gm)];
  if (!lines.some(([line]) => property.test(line))) return paragraph;
  const parts = splitAll(
    paragraph.children,
    lines.map(({ index }) => index).filter((index) => index > 0),
  );
  const kept = trimInline(parts.filter((_, at) => !property.test(lines[at]?.[0] ?? '')).flat());
  return kept.length > 0 ? { ...paragraph, children: kept } : undefined;
}
