import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Card } from '../cards/card.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { answerTooLong } from '../diagnostics/problems.ts';

const mostWords = 450;
const noProse = new Set(['code', 'math', 'table', 'html', 'definition']);

/** Checks that answers can be said in one breath: no more than about 450 words of prose. */
export function checkLength(cards: Iterable<Card>): Diagnostic[] {
  return [...cards].flatMap((card) => {
    const words = wordsOf(card);
    return words > mostWords ? [answerTooLong(card.span, card.question.text, words, mostWords)] : [];
  });
}

function wordsOf({ answer }: Card): number {
  const prose = (answer?.nodes ?? []).map(proseOf).join(' ');
  return prose.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The text of a block, that of the blocks inside it with spaces between them. */
function proseOf(node: Nodes): string {
  if (noProse.has(node.type)) return '';
  const isPhrasing = node.type === 'paragraph' || node.type === 'heading';
  return isPhrasing || !('children' in node) ? plainText(node) : node.children.map(proseOf).join(' ');
}
