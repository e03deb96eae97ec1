import type { Block } from './block.ts';
import { type Cue, paragraphLevel } from './cue.ts';
import { isDecoration } from './decoration.ts';
import { textOf } from './inline.ts';
import { questionIn, taskIn } from './question-words.ts';

/** A marked heading that only names what its question is about, and the block below it that asks. */
interface Theme {
  readonly heading: Block;
  readonly cue: Cue;
  readonly question: Block;
  readonly own: Cue | undefined;
}

const least = 3;
const nearly = 0.6;
const marked: readonly string[] = ['heading-label', 'heading-number', 'heading-alone', 'heading-answered'];

/**
 * Takes a document's blocks and cues and returns the cues with each marked heading that asks nothing itself
 * (`## Question 3: Images` over `**What is an image?**`) left to be a subtitle, its number and level handed to the question below.
 */
export function withoutThemes(blocks: readonly Block[], cues: ReadonlyMap<Block, Cue>): ReadonlyMap<Block, Cue> {
  const headings = blocks.filter((block) => marked.includes(cues.get(block)?.notation ?? ''));
  const themes = blocks.flatMap((block, at) => themeAt(block, blocks.slice(at + 1, at + 4), cues));
  const isHabit = themes.length >= least && themes.length >= headings.length * nearly;
  const left = new Map(cues);
  for (const { heading, cue, question, own } of themes.filter((theme) => theme.own || isHabit)) {
    left.delete(heading);
    const number = own?.number ?? cue.number;
    const words = own ?? { notation: cue.notation, question: childrenOf(question), rest: [] };
    left.set(question, { ...words, level: cue.level, ...(number !== undefined && { number }) });
  }
  return left;
}

function themeAt(heading: Block, below: readonly Block[], cues: ReadonlyMap<Block, Cue>): Theme[] {
  const cue = cues.get(heading);
  const question = below.find((block) => !isDecoration(block));
  if (!cue || !question || !marked.includes(cue.notation) || (cue.words === undefined && taskIn(textOf(cue.question))))
    return [];
  const own = cues.get(question);
  const isQuestion = own ? own.level === paragraphLevel && !own.gaps : cue.words === undefined && asks(question);
  return isQuestion ? [{ heading, cue, question, own }] : [];
}

function asks({ node, mark }: Block): boolean {
  return node.type === 'paragraph' && !mark && questionIn(textOf(node.children).trim());
}

function childrenOf({ node }: Block): Cue['question'] {
  return node.type === 'paragraph' ? node.children : [];
}
