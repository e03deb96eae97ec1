import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Block } from '../notation/block.ts';
import { walk } from '../notation/walk.ts';

const inHtml = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const writtenId = /(?<!\s)\s*\{#([^\s{}]+)\}/gu;

/** The parts after "#" that lead somewhere in a document: its headings as GitHub names them, ids in its HTML, ids of its cards. */
export function anchorsOf(blocks: readonly Block[]): Set<string> {
  const anchors = new Set<string>();
  const seen = new Map<string, number>();
  for (const { node: root } of blocks) {
    walk(root, (node) => {
      for (const anchor of [...headingAnchors(node, seen), ...namedIn(node)]) anchors.add(anchor);
    });
  }
  return anchors;
}

/** Names a heading as GitHub does: lower case, no punctuation, a hyphen for each space. */
export function headingSlug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** A heading that repeats has a number at its end; one with a written id is found with it and without it. */
function headingAnchors(node: Nodes, seen: Map<string, number>): string[] {
  if (node.type !== 'heading') return [];
  const text = plainText(node, { includeHtml: false }).replace(/\s+/g, ' ');
  return [...new Set([text, text.replace(writtenId, '')])].map((title) => {
    const slug = headingSlug(title);
    const copies = seen.get(slug) ?? 0;
    seen.set(slug, copies + 1);
    return copies === 0 ? slug : `${slug}-${copies}`;
  });
}

function namedIn(node: Nodes): string[] {
  if (node.type === 'html')
    return [...node.value.matchAll(inHtml)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
  if (node.type === 'footnoteDefinition') return [`fn-${node.identifier}`, `user-content-fn-${node.identifier}`];
  return node.type === 'text' ? [...node.value.matchAll(writtenId)].map(([, id = '']) => id) : [];
}
