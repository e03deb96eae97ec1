import type { PhrasingContent, Strong } from 'mdast';
import { type Gap, type GapStyle, gapsIn } from '../notation/gaps.ts';
import { splitAt, textOf } from '../notation/inline.ts';
import { gapIdsOf, groupsOf } from './gap-ids.ts';

/** A text with gaps: its question (the gaps shown as "[…]" or their hint), its answer, and what fills them. */
export interface Cloze {
  readonly question: PhrasingContent[];
  /** The whole text, what fills each gap marked with the gap's group and hint. */
  readonly answer: PhrasingContent[];
  readonly clozes: readonly string[];
  /** The ids of what is hidden together. */
  readonly groups: readonly string[];
}

/** Opens the gaps of inline nodes, marked in a style; what fills a gap may hold marks, formulas and code of its own. */
export function openClozes(nodes: readonly PhrasingContent[], style: GapStyle): Cloze {
  const cloze = { question: [] as PhrasingContent[], answer: [] as PhrasingContent[] };
  const { pieces, rest } = cutAtGaps(nodes, gapsIn(nodes, style));
  const clozes = pieces.map(({ fill }) => textOf(fill));
  const ids = gapIdsOf(pieces.map(({ gap: { group } }, at) => ({ group, fill: clozes[at] ?? '' })));
  for (const [at, { between, fill, gap }] of pieces.entries()) {
    cloze.question.push(...between, { type: 'text', value: `[${gap.hint ?? '…'}]` });
    cloze.answer.push(...between, filled(fill, ids[at] ?? '', gap.hint));
  }
  const whole = { question: [...cloze.question, ...rest], answer: [...cloze.answer, ...rest] };
  return { ...whole, clozes, groups: groupsOf(ids) };
}

/** Takes the answer of a text with gaps and returns it in plain words, what fills the gaps in square brackets. */
export function clozeText(answer: readonly PhrasingContent[]): string {
  const words = answer.map((node) => (isFilled(node) ? `[${textOf(node.children)}]` : textOf([node])));
  return words.join('').replace(/\s+/g, ' ').trim();
}

function isFilled(node: PhrasingContent): node is Strong {
  return node.type === 'strong' && node.data?.hProperties?.dataGap !== undefined;
}

interface Piece {
  /** What stands before the gap. */
  readonly between: readonly PhrasingContent[];
  readonly fill: PhrasingContent[];
  readonly gap: Gap;
}

function cutAtGaps(
  nodes: readonly PhrasingContent[],
  gaps: readonly Gap[],
): { readonly pieces: readonly Piece[]; readonly rest: readonly PhrasingContent[] } {
  const pieces: Piece[] = [];
  let rest: readonly PhrasingContent[] = nodes;
  let done = 0;
  for (const gap of gaps) {
    const [between, after] = splitAt(rest, gap.start - done);
    const [own, others] = splitAt(after, gap.end - gap.start);
    pieces.push({ between, fill: fillingOf(own, gap.from - gap.start, gap.to - gap.from), gap });
    done = gap.end;
    rest = others;
  }
  return { pieces, rest };
}

/** Its properties are those of the HTML element that it becomes. */
function filled(children: PhrasingContent[], id: string, hint: string | undefined): Strong {
  return {
    type: 'strong',
    children,
    data: { hProperties: { dataGap: id, ...(hint !== undefined && { dataHint: hint }) } },
  };
}

function fillingOf(gap: readonly PhrasingContent[], start: number, length: number): PhrasingContent[] {
  const [front] = splitAt(gap, start + length);
  const [, filling] = splitAt(front, start);
  return filling;
}
