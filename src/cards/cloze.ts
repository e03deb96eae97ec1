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
  let from = 0;
  for (const found of textOf(nodes).matchAll(clozePattern())) {
    const [mark, word = '', hint] = found;
    const between = stretch(nodes, from, found.index);
    const start = found.index + mark.indexOf('::') + 2;
    cloze.question.push(...between, { type: 'text', value: `[${hint ?? '…'}]` });
    cloze.answer.push(...between, { type: 'strong', children: stretch(nodes, start, start + word.length) });
    cloze.clozes.push(word);
    from = found.index + mark.length;
  }
  const [, rest] = splitAt(nodes, from);
  return { ...cloze, question: [...cloze.question, ...rest], answer: [...cloze.answer, ...rest] };
}

function stretch(nodes: readonly PhrasingContent[], start: number, end: number): PhrasingContent[] {
  const [front] = splitAt(nodes, end);
  const [, middle] = splitAt(front, start);
  return middle;
}
