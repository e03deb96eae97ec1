import { usePaths } from '../notation/adornments.ts';
import type { Block } from '../notation/block.ts';
import type { QuestionPiece } from '../notation/cut.ts';
import { isDecoration } from '../notation/decoration.ts';
import { textOf } from '../notation/inline.ts';
import { hintLabelOf } from '../notation/labels.ts';
import type { Entry } from '../notation/outline.ts';
import type { Ways } from './draft.ts';

const least = 5;
const nearly = 0.8;

/** Reads off a document's questions how their cards are to be read. */
export function waysOf(entries: readonly Entry[]): Ways {
  const questions = entries.filter((entry) => entry.kind === 'question');
  const coded = questions.filter(endsInCode);
  const empty = questions.filter(isUnanswered);
  return {
    unanswered: empty.length >= least && empty.length >= questions.length * nearly,
    codeAnswers: coded.length >= least && coded.length >= questions.length * nearly,
    hasPaths: usePaths(questions.map(({ cue }) => textOf(cue.question))),
  };
}

/** Whether code is the last thing under a question, and all that stands before it could belong to the question. */
function endsInCode({ body }: QuestionPiece): boolean {
  const first = body.findIndex(isCode);
  const content = body.slice(Math.max(first, 0)).filter((block) => !isDecoration(block));
  return first >= 0 && content.every(isCode);
}

/** Whether nothing but hints stands under a question. */
function isUnanswered({ body }: QuestionPiece): boolean {
  return body.every((block) => isDecoration(block) || isHint(block));
}

function isHint({ node }: Block): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && hintLabelOf(textOf(node.children)) !== undefined;
}

function isCode({ node }: Block): boolean {
  return node.type === 'code';
}
