import type { Root } from 'mdast';
import { openAnswerBox } from './answer-boxes.ts';
import type { Block } from './block.ts';
import { openCallout } from './callouts.ts';
import { openDetails } from './details.ts';
import { unglue } from './glued.ts';
import { splitLines } from './lines.ts';
import { openList } from './lists.ts';
import { partList } from './parted-lists.ts';
import type { Survey } from './survey.ts';

/**
 * Takes a document's tree, its name and what it uses, and returns its blocks in order. Containers that hold questions (folds,
 * callouts, lists) are opened; a paragraph is several blocks where its lines are different things ("Q: …", newline, "A: …").
 */
export function blocksOf(tree: Root, file: string, survey: Survey): Block[] {
  return openDetails(tree.children, file)
    .flatMap(openCallout)
    .flatMap(unglue)
    .flatMap(partList)
    .flatMap((block) => openList(block, survey))
    .flatMap(openAnswerBox)
    .flatMap((block) => splitLines(block, survey));
}
