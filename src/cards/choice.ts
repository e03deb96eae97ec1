import type { List, ListItem, RootContent } from 'mdast';
import type { Block } from '../notation/block.ts';
import { blockOf, spanOfBlocks } from '../notation/block.ts';
import type { Option, Passage } from './card.ts';

/** A list of boxes to tick (`- [ ]`, `- [x]`), at least one ticked, and what stands after it: the explanation. */
export interface Choice {
  readonly options: readonly Option[];
  readonly explanation: readonly Block[];
}

/** Reads the options of a multiple-choice question off its answer's blocks; `undefined` where they are no such list. */
export function choiceOf(blocks: readonly Block[]): Choice | undefined {
  const at = blocks.findIndex(({ node }) => isTickList(node));
  const block = blocks[at];
  if (block?.node.type !== 'list') return undefined;
  const options = block.node.children.map((item) => optionOf(item, block));
  return { options, explanation: [...blocks.slice(0, at), ...blocks.slice(at + 1)] };
}

function isTickList(node: RootContent): node is List {
  if (node.type !== 'list' || node.children.length < 2) return false;
  const ticks = node.children.map(({ checked }) => checked);
  return ticks.every((tick) => typeof tick === 'boolean') && ticks.includes(true);
}

function optionOf(item: ListItem, list: Block): Option {
  const blocks = item.children.map((node) => blockOf(node, list.span.file));
  const passage: Passage = { nodes: item.children, span: spanOfBlocks(blocks) ?? list.span };
  return { passage, correct: item.checked === true };
}
