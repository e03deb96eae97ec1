import type { PhrasingContent } from 'mdast';
import type { Span } from '../diagnostics/place.ts';
import { splitAt, textOf, trimInline } from './inline.ts';
import type { OptionPiece } from './tick-boxes.ts';

const asked = /^\s*(?:vrai ou faux|true or false|true\/false|vrai\/faux)\b/iu;
const key = /(?<![\s([])[\s([]+(VRAI|FAUX|TRUE|FALSE|Vrai|Faux|True|False)[)\].]*\s*$/u;
const pairs = [
  ['vrai', 'faux'],
  ['true', 'false'],
] as const;

/** Reads the key that stands at the end of a true-or-false question: its words without it, and the two options. */
export function trueFalseIn(
  nodes: readonly PhrasingContent[],
  span: Span,
): { readonly nodes: readonly PhrasingContent[]; readonly options: readonly OptionPiece[] } | undefined {
  const text = textOf(nodes);
  const found = asked.test(text) ? key.exec(text) : null;
  if (!found) return undefined;
  const right = found[1]?.toLowerCase() ?? '';
  const pair = pairs.find((words) => words.some((word) => word === right)) ?? pairs[1];
  const options = pair.map((word) => ({
    nodes: [
      {
        type: 'paragraph' as const,
        children: [{ type: 'text' as const, value: word[0]?.toUpperCase() + word.slice(1) }],
      },
    ],
    span,
    letter: undefined,
    correct: word === right,
  }));
  return { nodes: trimInline(splitAt(nodes, found.index)[0]), options };
}
