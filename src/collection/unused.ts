import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Block } from '../notation/block.ts';
import { isDecoration } from '../notation/decoration.ts';
import type { Recognised } from '../notation/index.ts';
import { walk } from '../notation/walk.ts';
import { isComment } from '../notation/written-id.ts';

/** Blocks of a document that no card and no deck took up, one after the other: a section with all below it, or a part of one. */
export interface Stretch {
  readonly blocks: readonly [Block, ...Block[]];
  /** It only lists what the document holds. */
  readonly isContents: boolean;
}

/** The stretches of a document that were used nowhere, in order; rules and links to the top at their ends left out. */
export function unusedStretches({ blocks, unused }: Pick<Recognised, 'blocks' | 'unused'>): Stretch[] {
  const left = new Set(unused);
  const stretches: Block[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    const last = stretches.at(-1);
    if (!left.has(block)) isOpen &&= isComment(block.node) || isDecoration(block);
    else if (isDecoration(block)) continue;
    else if (isOpen && last && !startsAnother(block, last)) last.push(block);
    else stretches.push([block]);
    isOpen ||= left.has(block);
  }
  return stretches.flatMap(([first, ...others]) =>
    first ? [{ blocks: [first, ...others], isContents: isContents([first, ...others]) }] : [],
  );
}

/** A heading starts another stretch, unless it is deeper than the one this stretch began with, or follows nothing but headings. */
function startsAnother({ node }: Block, stretch: readonly Block[]): boolean {
  if (node.type !== 'heading' || stretch.every((block) => block.node.type === 'heading')) return false;
  const [first] = stretch;
  return first?.node.type !== 'heading' || node.depth <= first.node.depth;
}

/** A table of contents: links into the page, and nothing else but headings and the tags of folds. */
function isContents(blocks: readonly Block[]): boolean {
  const lists = blocks.filter(({ node }) => node.type === 'list' || node.type === 'table');
  const others = blocks.filter((block) => !lists.includes(block));
  return (
    lists.length > 0 &&
    lists.every(({ node }) => leadsIntoPage(node)) &&
    others.every(({ node }) => node.type === 'heading' || node.type === 'html')
  );
}

/** Most letters of a list or a table stand in links to places on its page. */
function leadsIntoPage(node: Nodes): boolean {
  let linked = 0;
  walk(node, (one) => {
    if (one.type === 'link' && one.url.startsWith('#')) linked += lettersIn(one);
  });
  return linked > 0 && linked * 2 > lettersIn(node);
}

function lettersIn(node: Nodes): number {
  return plainText(node).match(/\p{L}/gu)?.length ?? 0;
}
