import type { Code, List, Nodes } from 'mdast';
import type { Card, Language } from '../cards/card.ts';
import { walk } from '../notation/walk.ts';

/** What can be compared of one side of a concept, whatever its language. */
export interface Side {
  readonly language: Language;
  readonly codes: readonly Code[];
  readonly formulas: readonly string[];
  /** Its prose: paragraphs, points and tables, without code blocks and formulas. */
  readonly prose: string;
  /** All of it: prose, code and formulas. */
  readonly whole: string;
  /** How many points the lists at the top level have; 0 where there is none. */
  readonly points: number;
  readonly words: number;
}

/** Takes a card and returns what a comparison with its translation looks at. */
export function sideOf({ language, answer, ...card }: Card): Side {
  const options = card.kind === 'choice' ? card.options.flatMap(({ passage }) => passage.nodes) : [];
  const nodes = [...options, ...(answer?.nodes ?? [])];
  const codes: Code[] = [];
  const formulas: string[] = [];
  const prose: string[] = [];
  for (const root of nodes) {
    walk(root, (node) => {
      if (node.type === 'code') codes.push(node);
      else if (node.type === 'math' || node.type === 'inlineMath') formulas.push(node.value);
      else if (node.type === 'text' || node.type === 'inlineCode') prose.push(node.value);
      else if (endsWord(node)) prose.push('\n');
    });
  }
  const text = prose.join('');
  const whole = [text, ...codes.map(({ value }) => value), ...formulas].join('\n');
  return {
    language,
    codes,
    formulas,
    prose: text,
    whole,
    points: pointsOf(nodes),
    words: text.match(/\p{L}+/gu)?.length ?? 0,
  };
}

/** Text of neighbouring blocks and cells, and of lines, does not run together. */
function endsWord({ type }: Nodes): boolean {
  return ['paragraph', 'heading', 'tableCell', 'tableRow', 'listItem', 'break', 'html'].includes(type);
}

function pointsOf(nodes: readonly Nodes[]): number {
  const lists = nodes.filter((node): node is List => node.type === 'list');
  return lists.reduce((sum, { children }) => sum + children.length, 0);
}
