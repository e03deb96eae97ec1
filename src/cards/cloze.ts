import type { PhrasingContent, Text } from 'mdast';
import { clozePattern } from '../notation/cloze.ts';

/** A text with gaps: its question (the gaps shown as "[…]" or their hint), its answer, and what fills them. */
export interface Cloze {
  readonly question: PhrasingContent[];
  readonly answer: PhrasingContent[];
  readonly clozes: readonly string[];
}

/** Opens the `{{c1::word::hint}}` marks of inline nodes. */
export function openClozes(nodes: readonly PhrasingContent[]): Cloze {
  const clozes: string[] = [];
  const answer = mapTexts(nodes, (text) => fill(text, clozes));
  const question = mapTexts(nodes, (text) => [
    { ...text, value: text.value.replace(clozePattern(), (...found) => gap(found)) },
  ]);
  return { question, answer, clozes };
}

function mapTexts(nodes: readonly PhrasingContent[], map: (text: Text) => PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return map(node);
    return 'children' in node ? [{ ...node, children: mapTexts(node.children, map) }] : [node];
  });
}

function gap(found: readonly (string | undefined)[]): string {
  return `[${found[2] ?? '…'}]`;
}

function fill(text: Text, clozes: string[]): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const found of text.value.matchAll(clozePattern())) {
    const word = found[1] ?? '';
    clozes.push(word);
    pieces.push({ ...text, value: text.value.slice(from, found.index) });
    pieces.push({ type: 'strong', children: [{ ...text, value: word }] });
    from = found.index + found[0].length;
  }
  return [...pieces, { ...text, value: text.value.slice(from) }].filter(
    (node) => node.type !== 'text' || node.value !== '',
  );
}
