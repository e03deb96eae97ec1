import { paragraphLevel, type Recogniser } from './cue.ts';
import { textOf } from './inline.ts';

/** `LoRA trains {{c1::two low-rank matrices}}`: a paragraph with gaps to fill, as Anki writes them, with an optional hint. */
export const cloze: Recogniser = ({ node }) => {
  if (node.type !== 'paragraph' || !clozePattern().test(textOf(node.children))) return undefined;
  return { notation: 'cloze', level: paragraphLevel, question: node.children, rest: [] };
};

/** Matches one gap: what fills it, then its hint. A new expression at each call, because a global one remembers where it stopped. */
export function clozePattern(): RegExp {
  return /\{\{c\d+::(.+?)(?:::(.+?))?\}\}(?!\})/g;
}
