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
  let done = 0;
  for (const { start, end, from, to, hint } of gapsIn(nodes, style)) {
    const between = stretch(nodes, done, start);
    const fill = stretch(nodes, from, to);
    cloze.question.push(...between, { type: 'text', value: `[${hint ?? '…'}]` });
    cloze.answer.push(...between, { type: 'strong', children: fill });
    cloze.clozes.push(textOf(fill));
    cloze.text += `${textOf(between)}[${textOf(fill)}]`;
    done = end;
  }
  const [, rest] = splitAt(nodes, done);
  const text = (cloze.text + textOf(rest)).replace(/\s+/g, ' ').trim();
  return { ...cloze, text, question: [...cloze.question, ...rest], answer: [...cloze.answer, ...rest] };
}

function stretch(nodes: readonly PhrasingContent[], start: number, end: number): PhrasingContent[] {
  const [front] = splitAt(nodes, end);
  const [, middle] = splitAt(front, start);
  return middle;
}
