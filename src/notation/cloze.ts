import { paragraphLevel, type Recogniser } from './cue.ts';
import { gapsIn } from './gaps.ts';
import { splitAt, textOf } from './inline.ts';

const label = /^C:\s*/;

/** `LoRA trains {{c1::two low-rank matrices}}`, `A ==fact== to learn` in flashcard notes, `C: A [stack] is LIFO`: gaps to fill. */
export const cloze: Recogniser = ({ node, mark }, { survey }) => {
  if (node.type !== 'paragraph') return undefined;
  const isLabelled = label.test(textOf(node.children));
  const [, question] = splitAt(node.children, label.exec(textOf(node.children))?.[0].length ?? 0);
  const style = isLabelled ? 'all' : survey.flashcards ? 'highlight' : 'anki';
  if (gapsIn(question, style).length === 0) return undefined;
  return {
    notation: 'cloze',
    level: paragraphLevel,
    question,
    rest: [],
    gaps: style,
    extent: mark?.kind === 'item' && mark.isTagged ? 'item' : survey.flashcards ? 'touching' : 'section',
  };
};
