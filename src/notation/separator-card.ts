import { paragraphLevel, type Recogniser } from './cue.ts';
import { maskedTextOf, splitAt } from './inline.ts';
import { separatorIn } from './separator.ts';

/** `front::back` on one line, as Obsidian's flashcards are written; `front:::back` is asked both ways. */
export const separatorCard: Recogniser = ({ node }, { survey }) => {
  if (node.type !== 'paragraph' || !survey.separators) return undefined;
  const found = separatorIn(maskedTextOf(node.children), survey.flashcards);
  if (found === undefined) return undefined;
  const [question] = splitAt(node.children, found.start);
  const [, rest] = splitAt(node.children, found.end);
  return {
    notation: 'separator-card',
    level: paragraphLevel,
    question,
    rest,
    reversed: found.reversed,
    extent: 'line',
  };
};
