import type { Block } from './block.ts';
import { textOf } from './inline.ts';

const empty =
  /^[\s(["*_]*(?:answer(?:s)? (?:here|goes here|to come|needed|coming soon)|(?:write|add|insert|put) (?:your |the )?answer(?: here)?|your answer(?: here)?|todo|to do|tbd|tba|wip|coming soon|to be (?:added|written|completed|done|filled(?: in)?)|under construction|(?:à|a\u0300) (?:compl(?:é|e\u0301)ter|r(?:é|e\u0301)diger|venir|faire)|r(?:é|e\u0301)ponse (?:ici|(?:à|a\u0300) venir)|no answer(?: yet)?|n\/a|\.{2,}|…|\?+|-+)[\s.)\]"*_!:…]*$/iu;

/** Says whether blocks only hold the place of an answer that nobody wrote yet ("Answer here", "TODO", "-", an empty fence). */
export function isPlaceholder(blocks: readonly Block[]): boolean {
  const [first] = blocks;
  if (blocks.length > 0 && blocks.every(isEmpty)) return true;
  return blocks.length === 1 && first?.node.type === 'paragraph' && empty.test(textOf(first.node.children));
}

/** Code without a line, or a list whose items hold nothing. */
function isEmpty({ node }: Block): boolean {
  if (node.type === 'code') return node.value.trim() === '';
  return node.type === 'list' && node.children.every(({ children }) => children.length === 0);
}
