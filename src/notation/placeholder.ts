import type { Block } from './block.ts';
import { textOf } from './inline.ts';

const empty =
  /^[\s(["*_]*(?:answer(?:s)? (?:here|goes here|to come|needed|coming soon)|(?:write|add|insert|put) (?:your |the )?answer(?: here)?|your answer(?: here)?|todo|to do|tbd|tba|wip|coming soon|to be (?:added|written|completed|done)|under construction|(?:à|a\u0300) (?:compl(?:é|e\u0301)ter|r(?:é|e\u0301)diger|venir|faire)|r(?:é|e\u0301)ponse (?:ici|(?:à|a\u0300) venir)|no answer(?: yet)?|n\/a|\.{2,}|…|\?+|-+)[\s.)\]"*_!:…]*$/iu;

/** Says whether blocks only hold the place of an answer that nobody wrote yet ("Answer here", "TODO", "à compléter"). */
export function isPlaceholder(blocks: readonly Block[]): boolean {
  const [first] = blocks;
  return blocks.length === 1 && first?.node.type === 'paragraph' && empty.test(textOf(first.node.children));
}
