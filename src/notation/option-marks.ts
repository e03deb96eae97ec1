import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../diagnostics/place.ts';
import { splitAt, textOf, trimInline } from './inline.ts';

/** Something to choose, right or wrong. */
export interface Choosable {
  readonly nodes: readonly RootContent[];
  readonly span: Span;
  readonly correct: boolean;
}

const endMark =
  /(?<!\s)\s*(?:(?<=\s)[Xx]|[✓✔✅☑✗]\ufe0f?|\((?:correct|correcte|right|bonne réponse|vrai|true)\)|(?:←|<--?|-->?)\s*(?:correct|correcte|answer|réponse)\w*)\s*$/iu;
const startMark = /^\s*[✓✔✅☑]\ufe0f?\s*/u;

/** Takes options and returns them with the right ones marked and their marks removed: a trailing X, a tick, or bold for one alone. */
export function markedOf<T extends Choosable>(options: readonly T[]): readonly T[] {
  const marked = options.map(withoutMark);
  const count = marked.filter(({ correct }) => correct).length;
  if (count > 0 && count < options.length) return marked;
  const bold = options.filter(isBold);
  return bold.length === 1 ? options.map((option) => ({ ...option, correct: option === bold[0] })) : options;
}

function withoutMark<T extends Choosable>(option: T): T {
  const last = option.nodes.findLastIndex(({ type }) => type === 'paragraph');
  const paragraph = option.nodes[last];
  if (paragraph?.type !== 'paragraph') return option;
  const children = unmarked(paragraph.children);
  if (children === undefined) return option;
  return { ...option, correct: true, nodes: option.nodes.with(last, { ...paragraph, children: [...children] }) };
}

function unmarked(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] | undefined {
  const text = textOf(nodes);
  const end = endMark.exec(text);
  if (end && end.index > 0) return trimInline(splitAt(nodes, end.index)[0]);
  const start = startMark.exec(text);
  return start ? splitAt(nodes, start[0].length)[1] : undefined;
}

function isBold({ nodes: [first, ...others] }: Choosable): boolean {
  if (first?.type !== 'paragraph' || others.length > 0) return false;
  const [strong, ...rest] = (first as Paragraph).children;
  return strong?.type === 'strong' && textOf(rest).trim() === '';
}
