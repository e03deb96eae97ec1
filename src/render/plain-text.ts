import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { textOf } from '../notation/inline.ts';

/** Takes blocks and returns their text without Markdown: a line for each paragraph, list item, table row and line of code. */
export function plainTextOf(nodes: readonly RootContent[]): string {
  return nodes
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n');
}

/** Takes blocks and returns a text for each list item and each other block, its lines in one: what stands on several lines of the source is one thing. */
export function itemsOf(nodes: readonly RootContent[]): string[] {
  return nodes
    .flatMap((node): readonly RootContent[] => (node.type === 'list' ? node.children : [node]))
    .map((item) => plainTextOf([item]).replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
}

function textOfBlock(node: Nodes): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return phrasing(node.children);
    case 'code':
    case 'math':
    case 'inlineCode':
      return node.value;
    case 'html':
      return textOfHtml(node.value);
    case 'tableRow':
      return node.children.map(textOfBlock).join('\t');
    case 'thematicBreak':
    case 'definition':
    case 'yaml':
      return '';
    default:
      return 'children' in node ? plainTextOf(node.children) : '';
  }
}

function phrasing(nodes: readonly PhrasingContent[]): string {
  return textOf(nodes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function textOfHtml(source: string): string {
  return source
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
