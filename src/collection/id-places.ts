import type { PhrasingContent } from 'mdast';
import type { Card } from '../cards/card.ts';

/** A stretch of text to insert at an offset of a document. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * Where an id may stand for a card, the best place first: right after the question's last word, at the end of its line, and in a
 * comment on a line of its own. Which of them the card's notation reads is for the reader to try. `text` has plain line ends.
 */
export function idPlaces(card: Card, id: string, text: string, lineEnd: string): Insertion[] {
  const last = card.kind === 'cloze' ? undefined : lastPlaced(card.question.nodes)?.position?.end;
  const line = lineAt(text, last?.line ?? lastLineOf(card));
  const attribute = ` {#${id}}`;
  const comment = `${lineEnd}${' '.repeat(card.span.column - 1)}<!-- #${id} -->`;
  return [
    ...(last?.offset === undefined ? [] : [{ offset: last.offset, text: attribute }]),
    { offset: line.textEnd, text: attribute },
    { offset: line.end, text: comment },
  ];
}

/** A cloze's question is made of its gaps; the paragraph it stands in ends where its answer's place says. */
function lastLineOf(card: Card): number {
  return card.kind === 'cloze' ? card.answer.span.endLine : card.span.line;
}

function lastPlaced(nodes: readonly PhrasingContent[]): PhrasingContent | undefined {
  return nodes.findLast(({ position }) => position !== undefined);
}

/** Where a line (1-based) ends, and where the text on it does. */
function lineAt(text: string, line: number): { textEnd: number; end: number } {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const content = lines[line - 1] ?? '';
  return { textEnd: start + content.replace(/[ \t]*\\?$/, '').length, end: start + content.length };
}
