import type { Html, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { openedSummary, type Piece, piecesIn, splitHtml } from './html-pieces.ts';
import { textOf, trimInline } from './inline.ts';

const closing = /<\/summary\s*>/i;
const folds = /<\/?(?:details|summary)\b/i;
const farthest = 12;

/**
 * Takes the nodes of a container and returns them with their HTML split into pieces. A summary that goes on over an empty line
 * (a question with code or a list in it) is one piece: its first words, and the blocks up to where it is closed inside it.
 */
export function splitFolds(nodes: readonly RootContent[]): (Piece | RootContent)[] {
  const found: (Piece | RootContent)[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    const long = node?.type === 'html' ? longSummary(node, nodes.slice(at + 1, at + 1 + farthest)) : undefined;
    if (long) {
      found.push(...long.parts);
      at += long.length;
    } else if (node) found.push(...(node.type === 'html' ? splitHtml(node) : [node]));
  }
  return found;
}

interface Long {
  readonly parts: readonly (Piece | RootContent)[];
  /** How many of the nodes below it takes up. */
  readonly length: number;
}

function longSummary(node: Html, below: readonly RootContent[]): Long | undefined {
  const start = node.value.toLowerCase().lastIndexOf('<summary');
  if (start < 0 || !node.value.includes('>', start) || closing.test(node.value.slice(start))) return undefined;
  const at = below.findIndex((block) => closedIn(block) !== undefined || isFold(block));
  const end = at < 0 ? undefined : closedIn(below[at] as RootContent);
  if (end === undefined) return undefined;
  const inner = [...below.slice(0, at), ...end.inside];
  const summary = openedSummary(node, start, inner, [...inner, ...end.tag]);
  return { parts: [...piecesIn(node, 0, start), summary, ...end.after], length: at + 1 };
}

function isFold(node: RootContent): boolean {
  return node.type === 'html' && folds.test(node.value);
}

/** What of a block is still inside the summary that it closes, the tag that does, and what follows it. */
interface End {
  readonly inside: readonly RootContent[];
  readonly tag: readonly Html[];
  readonly after: readonly (Piece | RootContent)[];
}

function closedIn(node: RootContent): End | undefined {
  if (node.type === 'html') return closedInHtml(node);
  const [inside, after] = closedInBlock(node) ?? [];
  return inside && after && { inside, tag: [{ type: 'html', value: '</summary>' }], after };
}

function closedInHtml(node: Html): End | undefined {
  const tag = closing.exec(node.value);
  if (!tag || node.value.slice(0, tag.index).trim() !== '') return undefined;
  const end = tag.index + tag[0].length;
  return {
    inside: [],
    tag: [{ ...node, value: node.value.slice(0, end) }],
    after: piecesIn(node, end, node.value.length),
  };
}

type Halves = readonly [inside: RootContent[], after: RootContent[]];

function closedInBlock(node: RootContent): Halves | undefined {
  if (node.type === 'paragraph') return closedInParagraph(node);
  return node.type === 'list' ? closedInList(node) : undefined;
}

function closedInParagraph(node: Paragraph): Halves | undefined {
  const at = node.children.findIndex((child) => child.type === 'html' && closing.test(child.value));
  if (at < 0) return undefined;
  const rest = node.children.slice(at + 1);
  const words = rest.slice(rest.findIndex((child) => child.type !== 'html' && textOf([child]).trim() !== ''));
  return [part(node, node.children.slice(0, at)), textOf(rest).trim() === '' ? [] : part(node, words)];
}

function part(node: Paragraph, nodes: readonly PhrasingContent[]): Paragraph[] {
  const children = trimInline(nodes);
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return children.length === 0 ? [] : [{ ...node, children, ...(start && end && { position: { start, end } }) }];
}

function closedInList(list: List): Halves | undefined {
  for (const [at, item] of list.children.entries()) {
    const last = item.children.at(-1);
    const halves = last && closedInBlock(last);
    if (!halves) continue;
    const inside = { ...item, children: [...item.children.slice(0, -1), ...halves[0]] as typeof item.children };
    const others = list.children.slice(at + 1);
    const rest = others.length > 0 ? [{ ...list, children: others, ...(others[0]?.position && spanOf(others)) }] : [];
    const before = [...list.children.slice(0, at), inside];
    return [[{ ...list, children: before, ...spanOf(before) }], [...halves[1], ...rest]];
  }
  return undefined;
}

function spanOf(items: List['children']): Pick<List, 'position'> {
  const start = items[0]?.position?.start;
  const end = items.at(-1)?.position?.end;
  return start && end ? { position: { start, end } } : {};
}
