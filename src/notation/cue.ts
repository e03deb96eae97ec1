import type { PhrasingContent } from 'mdast';
import type { Block } from './block.ts';

/** What a recogniser says of a block: "a question starts here". */
export interface Cue {
  /** The notation that recognised it: the name of the recogniser's file. */
  readonly notation: string;
  /** A heading's depth, 1 to 6; a paragraph stands below every heading, at 7. */
  readonly level: number;
  /** The question's words, its mark removed. */
  readonly question: readonly PhrasingContent[];
  /** What follows the question in the same block: the answer begins with it. */
  readonly rest: readonly PhrasingContent[];
  /** The question's number, where its mark carries one. */
  readonly number?: number;
}

/** What a recogniser may know besides the block: what stands around it, and what the document does elsewhere. */
export interface Context {
  readonly next: Block | undefined;
  readonly habits: Habits;
}

/** What a document does throughout: files are far more consistent inside than among themselves. */
export interface Habits {
  /** The depths at which headings are questions. */
  readonly questionDepths: ReadonlySet<number>;
}

/** Looks at one block and says whether a question starts in it; it never edits the tree. */
export type Recogniser = (block: Block, context: Context) => Cue | undefined;

export const paragraphLevel = 7;
