import type { PhrasingContent } from 'mdast';
import type { Card } from '../cards/card.ts';

/** A stretch of text to insert at an offset of a document. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * Where an id may stand for a card, the best place first: right after the question's last word, or at the end of its line; there
 * as an attribute, else in a comment. Which of them the card's notation reads is for the reader to try. `text` has plain line ends.
 */
export function idPlaces(card: Card, id: string, text: string): Insertion[] {
  const last = card.kind === 'cloze' ? undefined : lastPlaced(card.question.nodes)?.position?.end;
  const ends = [last?.offset, endOfText(text, last?.line ?? lastLineOf(card))];
  const offsets = [...new Set(ends)].filter((offset) => offset !== undefined);
  return [` {#${id}}`, ` <!-- #${id} -->`].flatMap((written) => offsets.map((offset) => ({ offset, text: written })));
}

/** A cloze's question is made of its gaps; the paragraph it stands in ends where its answer's place says. */
function lastLineOf(card: Card): number {
  return card.kind === 'cloze' ? card.answer.span.endLine : card.span.line;
}

function lastPlaced(nodes: readonly PhrasingContent[]): PhrasingContent | undefined {
  return nodes.findLast(({ position }) => position !== undefined);
}

/** Where the text on a line (1-based) ends. */
function endOfText(text: string, line: number): number {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return start + (lines[line - 1] ?? '').replace(/[ \t]*\\?$/, '').length;
}
