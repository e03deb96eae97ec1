import type { PhrasingContent } from 'mdast';
import { clozePattern } from '../notation/cloze.ts';
import { splitAt, textOf } from '../notation/inline.ts';

/** A text with gaps: its question (the gaps shown as "[…]" or their hint), its answer, and what fills them. */
export interface Cloze {
  readonly question: PhrasingContent[];
  readonly answer: PhrasingContent[];
  readonly clozes: readonly string[];
}

/** Opens the `{{c1::word::hint}}` marks of inline nodes; what fills a gap may hold marks, formulas and code of its own. */
export function openClozes(nodes: readonly PhrasingContent[]): Cloze {
  const cloze = { question: [] as PhrasingContent[], answer: [] as PhrasingContent[], clozes: [] as string[] };
  let rest: readonly PhrasingContent[] = nodes;
  let from = 0;
  for (const found of textOf(nodes).matchAll(clozePattern())) {
    const [mark, word = '', hint] = found;
    const [between, after] = splitAt(rest, found.index - from);
    const [gap, others] = splitAt(after, mark.length);
    cloze.question.push(...between, { type: 'text', value: `[${hint ?? '…'}]` });
    cloze.answer.push(...between, { type: 'strong', children: fillingOf(gap, mark.indexOf('::') + 2, word.length) });
    cloze.clozes.push(word);
    from = found.index + mark.length;
    rest = others;
  }
  return { ...cloze, question: [...cloze.question, ...rest], answer: [...cloze.answer, ...rest] };
}

function fillingOf(gap: readonly PhrasingContent[], start: number, length: number): PhrasingContent[] {
  const [front] = splitAt(gap, start + length);
  const [, filling] = splitAt(front, start);
  return filling;
}
