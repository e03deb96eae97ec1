import type { PhrasingContent } from 'mdast';
import { type GapStyle, gapsIn } from '../notation/gaps.ts';
import { splitAt, textOf } from '../notation/inline.ts';

/** A text with gaps: its question (the gaps shown as "[…]" or their hint), its answer, and what fills them. */
export interface Cloze {
  readonly question: PhrasingContent[];
  readonly answer: PhrasingContent[];
  readonly clozes: readonly string[];
  /** The whole text in plain words, what fills the gaps in square brackets. */
  readonly text: string;
}

/** Opens the gaps of inline nodes, marked in a style; what fills a gap may hold marks, formulas and code of its own. */
export function openClozes(nodes: readonly PhrasingContent[], style: GapStyle): Cloze {
  const cloze = {
    question: [] as PhrasingContent[],
    answer: [] as PhrasingContent[],
    clozes: [] as string[],
    text: '',
  };
  let rest: readonly PhrasingContent[] = nodes;
  let done = 0;
  for (const { start, end, from, to, hint } of gapsIn(nodes, style)) {
    const [between, after] = splitAt(rest, start - done);
    const [gap, others] = splitAt(after, end - start);
    const fill = fillingOf(gap, from - start, to - from);
    cloze.question.push(...between, { type: 'text', value: `[${hint ?? '…'}]` });
    cloze.answer.push(...between, { type: 'strong', children: fill });
    cloze.clozes.push(textOf(fill));
    cloze.text += `${textOf(between)}[${textOf(fill)}]`;
    done = end;
    rest = others;
  }
  const text = (cloze.text + textOf(rest)).replace(/\s+/g, ' ').trim();
  return { ...cloze, text, question: [...cloze.question, ...rest], answer: [...cloze.answer, ...rest] };
}

function fillingOf(gap: readonly PhrasingContent[], start: number, length: number): PhrasingContent[] {
  const [front] = splitAt(gap, start + length);
  const [, filling] = splitAt(front, start);
  return filling;
}
