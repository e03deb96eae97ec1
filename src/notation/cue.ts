import type { PhrasingContent } from 'mdast';
import type { Block } from './block.ts';
import type { GapStyle } from './gaps.ts';
import type { Survey } from './survey.ts';

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
  /** The block below that holds the question's words, where the marked block has none. */
  readonly words?: Block;
  /** How the gaps of a text are marked, where the question is one. */
  readonly gaps?: GapStyle;
  /** Asked in both directions. */
  readonly reversed?: boolean;
  /** How far the answer goes: to the next question or heading, as far as blocks touch (no blank line), or within the line or item. */
  readonly extent?: 'section' | 'touching' | 'item' | 'line';
}

/** What a recogniser may know besides the block: what stands around it, and what the document does elsewhere. */
export interface Context {
  readonly next: Block | undefined;
  /** The line `?` below, where the block begins what stands right above that line. */
  readonly parting: Block | undefined;
  readonly habits: Habits;
  readonly survey: Survey;
}

/** What a document does throughout: files are far more consistent inside than among themselves. */
export interface Habits {
  /** The heading that names the document, even where it begins like a question ("# Exercise 1: Loops"). */
  readonly title: Block | undefined;
  /** The depths at which headings are questions. */
  readonly questionDepths: ReadonlySet<number>;
  /** The depths at which a number before a heading counts questions. */
  readonly numberedDepths: ReadonlySet<number>;
  /** Depths at which every heading with text below is a question, whatever its words. */
  readonly wholeDepths: ReadonlySet<number>;
  /** The depth of headings that are the fronts of cards, whatever their words. */
  readonly frontDepth: number | undefined;
  /** Headings under which an answer is announced, by a label or a fold. */
  readonly answered: ReadonlySet<Block>;
  /** Paragraphs in bold are questions. */
  readonly boldAsks: boolean;
}

/** Looks at one block and says whether a question starts in it; it never edits the tree. */
export type Recogniser = (block: Block, context: Context) => Cue | undefined;

export const paragraphLevel = 7;
