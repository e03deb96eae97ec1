import type { Heading } from 'mdast';
import type { Block } from './block.ts';
import { looksAsked } from './bold-question.ts';
import type { Habits } from './cue.ts';
import { beginsAnswer } from './heading-answered.ts';
import { textOf } from './inline.ts';
import { numberMarkOf, questionAloneOf, questionLabelOf } from './labels.ts';
import { questionIn, taskIn } from './question-words.ts';
import { isTagLine } from './tag-line.ts';

/** A heading of the document, with what its words and what stands below it say of it. */
interface Sight {
  readonly block: Block;
  readonly depth: number;
  readonly isMarked: boolean;
  readonly isNumbered: boolean;
  readonly asks: boolean;
  readonly hasTask: boolean;
  readonly isAnswered: boolean;
  /** Something stands between it and the next heading. */
  readonly hasBody: boolean;
}

const least = 3;
const nearly = 0.7;

/**
 * Reads a document's habits off its blocks: at which depths its headings are questions. Marked headings ("Q1:") and headings
 * over an announced answer say so themselves; then numbers that count questions; without them it is the depth at which most
 * headings ask, and none at all where questions are marked paragraphs.
 */
export function habitsOf(blocks: readonly Block[]): Habits {
  const sights = sightsOf(blocks);
  const answered = new Set(sights.filter(({ isAnswered }) => isAnswered).map(({ block }) => block));
  const numberedDepths = new Set(numbered(sights));
  const bold = blocks.filter(looksAsked);
  const fronts = frontDepth(blocks);
  const depths = fronts === undefined ? depthsOf(sights, numberedDepths, blocks) : new Set([fronts]);
  const boldAsks =
    bold.length >= least && sights.filter(({ depth, asks }) => asks && depths.has(depth)).length < bold.length;
  return {
    title: titleOf(blocks),
    questionDepths: depths,
    numberedDepths,
    wholeDepths: new Set(whole(sights, depths)),
    frontDepth: fronts,
    answered,
    boldAsks,
  };
}

function depthsOf(
  sights: readonly Sight[],
  numberedDepths: ReadonlySet<number>,
  blocks: readonly Block[],
): Set<number> {
  const marked = sights.filter(({ isMarked, isAnswered }) => isMarked || isAnswered).map(({ depth }) => depth);
  if (marked.length > 0) return new Set(marked);
  if (numberedDepths.size > 0) return new Set(numberedDepths);
  if (blocks.some(isMarkedParagraph) || blocks.filter(isAnsweredBold).length >= least) return new Set();
  const asking = sights.filter(({ asks }) => asks);
  const tasks = sights.filter(({ hasTask }) => hasTask);
  return new Set(mostFrequent((asking.length > 0 && tasks.length < least ? asking : tasks).map(({ depth }) => depth)));
}

/** The one top heading, first of all, with several headings below it. */
function titleOf(blocks: readonly Block[]): Block | undefined {
  const [first, ...others] = blocks.filter(isOpenHeading);
  const isTop = ({ node }: Block) => node.type === 'heading' && node.depth === 1;
  return first && isTop(first) && others.length >= least && !others.some(isTop) ? first : undefined;
}

function sightsOf(blocks: readonly Block[]): Sight[] {
  const title = titleOf(blocks);
  return blocks.flatMap((block, at): Sight[] => {
    const { node } = block;
    if (node.type !== 'heading' || block.mark) return [];
    const text = textOf(node.children);
    const words = text.slice(numberMarkOf(text)?.length ?? 0);
    return [
      {
        block,
        depth: node.depth,
        isMarked: block !== title && (isLabelled(text) || isCounter(node)),
        isNumbered: numberMarkOf(text) !== undefined,
        asks: questionIn(text),
        hasTask: taskIn(words),
        isAnswered: isAnswered(blocks, at),
        hasBody: blocks[at + 1] !== undefined && !isOpenHeading(blocks[at + 1]),
      },
    ];
  });
}

/** A label with words after it: "Questions:" alone is a title. */
function isLabelled(text: string): boolean {
  const label = questionLabelOf(text);
  return label !== undefined && text.slice(label.length).trim() !== '';
}

function isCounter({ children }: Heading): boolean {
  const text = textOf(children).trim();
  return questionAloneOf(text) !== undefined && /\p{L}/u.test(text);
}

/** Whether an answer is announced before the next heading. */
function isAnswered(blocks: readonly Block[], at: number): boolean {
  for (let index = at + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || isOpenHeading(block) || isMarkedParagraph(block) || looksAsked(block)) return false;
    if (block.mark?.kind === 'summary' || block.mark?.kind === 'item') return false;
    if (beginsAnswer(block) && !isLine(block)) return true;
  }
  return false;
}

/** A line `?` answers only what stands right above it. */
function isLine({ mark }: Block): boolean {
  return mark?.kind === 'answer' && mark.by !== 'reveal';
}

function isOpenHeading(block: Block | undefined): boolean {
  return block?.node.type === 'heading' && block.mark === undefined;
}

/** Depths whose numbers count questions: most headings there are numbered, and ask, or have text and no headings of their own. */
function numbered(sights: readonly Sight[]): number[] {
  const byDepth = Map.groupBy(sights, ({ depth }) => depth);
  return [...byDepth].flatMap(([depth, all]) => {
    const counted = all.filter(({ isNumbered }) => isNumbered);
    if (counted.length < least || counted.length < all.length * 0.5) return [];
    const asking = counted.filter(({ hasTask }) => hasTask).length;
    const bodies = counted.filter(({ hasBody }) => hasBody).length;
    const isDeepest = sights.every((other) => other.depth <= depth);
    const counts =
      asking >= counted.length * 0.4 || (counted.length > 9 && isDeepest && bodies >= counted.length * nearly);
    return counts ? [depth] : [];
  });
}

/** The depth of headings that are fronts of cards (mdanki): one of them is parted by a line `%`, or tags stand under several. */
function frontDepth(blocks: readonly Block[]): number | undefined {
  const isSign = (block: Block) => (block.mark?.kind === 'answer' && block.mark.by === 'percent') || isTagLine(block);
  const depths = blocks.flatMap((block, at) => (isSign(block) ? (depthAbove(blocks, at) ?? []) : []));
  const isParted = blocks.some(({ mark }) => mark?.kind === 'answer' && mark.by === 'percent');
  return isParted || depths.length >= least ? mostFrequent(depths)[0] : undefined;
}

function depthAbove(blocks: readonly Block[], at: number): number | undefined {
  const node = blocks.slice(0, at).findLast(isOpenHeading)?.node;
  return node?.type === 'heading' ? node.depth : undefined;
}

/** Depths at which nearly every heading (with text below, if any has) sets a task: there the imperative ("Explain …") is enough. */
function whole(sights: readonly Sight[], depths: ReadonlySet<number>): number[] {
  return [...depths].filter((depth) => {
    const all = sights.filter((sight) => sight.depth === depth);
    const filled = all.filter(({ hasBody }) => hasBody);
    const own = filled.length >= least ? filled : all;
    return own.length >= least && own.filter(({ hasTask }) => hasTask).length >= own.length * nearly;
  });
}

function isMarkedParagraph({ node, mark }: Block): boolean {
  return !mark && node.type === 'paragraph' && questionLabelOf(textOf(node.children)) !== undefined;
}

/** A paragraph in bold that asks, right above the place where a fold begins its answer. */
function isAnsweredBold(block: Block, at: number, blocks: readonly Block[]): boolean {
  return looksAsked(block) && blocks[at + 1]?.mark?.kind === 'answer';
}

/** The most frequent depth, the shallower one of two: an array of one, or none. */
function mostFrequent(depths: readonly number[]): number[] {
  const counts = [...Map.groupBy(depths, (depth) => depth)].map(([depth, all]) => ({ depth, count: all.length }));
  const [best] = counts.toSorted((a, b) => b.count - a.count || a.depth - b.depth);
  return best ? [best.depth] : [];
}
