import { type Cue, paragraphLevel, type Recogniser } from './cue.ts';

/** What stands right above a line `?` (or `%` under a heading) is the front of a card; the summary of an opened fold is one. */
export const front: Recogniser = ({ node, mark }, { next, survey, habits }) => {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
  const cue: Cue = {
    notation: 'front',
    level: node.type === 'heading' ? node.depth : paragraphLevel,
    question: node.children,
    rest: [],
    extent: survey.flashcards ? 'touching' : 'section',
  };
  if (node.type === 'heading' && node.depth === habits.frontDepth && next && next.node.type !== 'heading')
    return { ...cue, extent: 'section' };
  if (mark?.kind === 'summary') return { ...cue, extent: 'section' };
  if (next?.mark?.kind !== 'answer' || mark) return undefined;
  if (next.mark.by === 'line') return cue;
  return node.type === 'paragraph' && habits.questionDepths.size === 0 && habits.answered.size === 0 ? cue : undefined;
};
