import type { Heading } from 'mdast';
import type { Block } from './block.ts';
import type { Habits } from './cue.ts';
import { beginsAnswer } from './heading-answered.ts';
import { textOf } from './inline.ts';
import { questionLabelOf } from './labels.ts';
import { questionIn } from './question-words.ts';

/**
 * Reads a document's habits off its blocks: at which depths its headings are questions. Marked headings ("Q1:") and headings
 * over an answer's label say so themselves; without them it is the depth at which most headings end in a question mark, and
 * none at all where questions are marked paragraphs.
 */
export function habitsOf(blocks: readonly Block[]): Habits {
  const marked = depthsWhere(blocks, (heading, next) => isMarked(heading) || beginsAnswer(next));
  if (marked.length > 0) return { questionDepths: new Set(marked) };
  if (blocks.some(isMarkedParagraph)) return { questionDepths: new Set() };
  const asking = depthsWhere(blocks, (heading) => questionIn(textOf(heading.children)));
  return { questionDepths: new Set(mostFrequent(asking)) };
}

function depthsWhere(blocks: readonly Block[], test: (heading: Heading, next: Block | undefined) => boolean): number[] {
  return blocks.flatMap(({ node }, at) => (node.type === 'heading' && test(node, blocks[at + 1]) ? [node.depth] : []));
}

function isMarked(heading: Heading): boolean {
  return questionLabelOf(textOf(heading.children)) !== undefined;
}

function isMarkedParagraph({ node }: Block): boolean {
  return node.type === 'paragraph' && questionLabelOf(textOf(node.children)) !== undefined;
}

/** The most frequent depth, the shallower one of two: an array of one, or none. */
function mostFrequent(depths: readonly number[]): number[] {
  const counts = [...Map.groupBy(depths, (depth) => depth)].map(([depth, all]) => ({ depth, count: all.length }));
  const [best] = counts.toSorted((a, b) => b.count - a.count || a.depth - b.depth);
  return best ? [best.depth] : [];
}
