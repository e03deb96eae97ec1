import type { Block } from './block.ts';
import { textOf } from './inline.ts';

/** Says whether a paragraph holds nothing but tags: links whose text begins with `#` (mdanki), or words that do. */
export function isTagLine({ node, mark }: Block): boolean {
  if (node.type !== 'paragraph' || mark) return false;
  const text = textOf(node.children).trim();
  const isTags = /^#[\p{L}][\p{L}\p{N}_/-]*(?:\s+#[\p{L}][\p{L}\p{N}_/-]*)*$/u.test(text);
  return isTags && node.children.every(({ type }) => type === 'link' || type === 'text');
}

/** The tags of such a paragraph, without their hashes. */
export function tagsIn(block: Block): string[] {
  const { node } = block;
  return node.type === 'paragraph' ? [...textOf(node.children).matchAll(/#([^\s#]+)/g)].map(([, tag = '']) => tag) : [];
}
