import type { List, ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Mends, in a copy of an author's tree, what CommonMark reads otherwise than it was meant. Changes `tree`; `lines` are its document's. */
export function tidy(tree: Root, lines: readonly string[]): void {
  nestBareLists(tree);
  keepLineBreaks(tree, lines);
}

/** `- - step` is an item that holds nothing but a list: its author meant a list inside the item before it. */
function nestBareLists(tree: Root): void {
  visit(tree, 'list', (list: List) => {
    const items: ListItem[] = [];
    for (const item of list.children) {
      const inner = item.children;
      const bare = inner.length > 0 && inner.every(({ type }) => type === 'list');
      if (!bare) items.push(item);
      else
        adopt(
          items,
          inner.filter((node) => node.type === 'list'),
        );
    }
    list.children = items;
  });
}

function adopt(items: ListItem[], lists: readonly List[]): void {
  const host = items.at(-1);
  const children = lists.flatMap((list) => list.children);
  const last = host?.children.at(-1);
  if (host === undefined) items.push(...children);
  else if (last?.type === 'list') last.children.push(...children);
  else host.children.push({ type: 'list', ordered: lists[0]?.ordered ?? false, spread: false, children });
}

/**
 * A line that ends although the next word would have fitted was ended on purpose (an editor that wraps fills its lines):
 * such a line break is kept.
 */
function keepLineBreaks(tree: Root, lines: readonly string[]): void {
  visit(tree, 'paragraph', (paragraph: Paragraph) => {
    const { start, end } = paragraph.position ?? {};
    if (!start || !end || start.line === end.line) return;
    const own = lines.slice(start.line - 1, end.line).map((line) => line.trim());
    const width = Math.max(...own.map((line) => line.length));
    const isMeant = own.map((line, at) => line.length + 1 + (/^\S*/.exec(own[at + 1] ?? '')?.[0].length ?? 0) <= width);
    paragraph.children = breakLines(paragraph.children, start.line, isMeant);
  });
}

function breakLines(
  nodes: readonly PhrasingContent[],
  firstLine: number,
  isMeant: readonly boolean[],
): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if ('children' in node)
      return [{ ...node, children: breakLines(node.children, firstLine, isMeant) } as PhrasingContent];
    if (node.type !== 'text' || node.position === undefined) return [node];
    const line = node.position.start.line - firstLine;
    return node.value.split('\n').flatMap((value, at): PhrasingContent[] => {
      if (at === 0) return [{ type: 'text', value }];
      return isMeant[line + at - 1]
        ? [{ type: 'break' }, { type: 'text', value }]
        : [{ type: 'text', value: `\n${value}` }];
    });
  });
}
