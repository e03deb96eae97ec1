import type { Block } from './block.ts';
import { textOf } from './inline.ts';

const backToTop =
  /^[\s([{*_>]*(?:[⬆↥↑🔼⇧▲🔝]\s*|(?:go\s+)?back\s+to\s+(?:the\s+)?(?:top|toc|table of contents|contents)\b|retour\s+(?:en\s+haut|au\s+sommaire|haut)\b|haut de (?:la )?page|return to top|返回(?:顶部|目录))/iu;
const longest = 60;

/** Says whether a block only separates or leads elsewhere on the page: a rule, a line break, white space, a "back to top" link. Never content. */
export function isDecoration({ node, mark }: Block): boolean {
  if (mark?.kind === 'answer') return false;
  if (node.type === 'thematicBreak') return true;
  if (node.type === 'html') return isEmptyHtml(node.value);
  if (node.type !== 'paragraph') return false;
  const text = textOf(node.children).trim();
  const isBare =
    text === '' && node.children.every(({ type }) => type === 'html' || type === 'break' || type === 'text');
  return (
    (isBare && node.children.every((child) => child.type !== 'html' || isEmptyHtml(child.value))) || isBackToTop(text)
  );
}

/** Says whether a block shows nothing at all: a rule or a line break. */
export function isBreak({ node }: Block): boolean {
  if (node.type === 'thematicBreak') return true;
  return node.type === 'html' && isEmptyHtml(node.value) && node.value.replace(/<[^<>]*>/g, '').trim() === '';
}

function isBackToTop(text: string): boolean {
  return text.length <= longest && backToTop.test(text);
}

/** Tags that show nothing (breaks, closing tags, empty boxes), or a link to the top in a box. */
function isEmptyHtml(source: string): boolean {
  if (/<(?!\/?(?:br|b|p|div|a|hr|center|span|i|em|strong|sup|small)\b)[a-z!?]/i.test(source)) return false;
  const text = source.replace(/<[^<>]*>/g, '').trim();
  return text === '' ? !/<a\b/i.test(source) : isBackToTop(text);
}

/** A rule, a break or a link to the top at either end separates pieces and belongs to none. */
export function trimDecorations(blocks: readonly Block[]): Block[] {
  const isContent = (block: Block) => !isDecoration(block);
  const first = blocks.findIndex(isContent);
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(isContent) + 1);
}
