import type { PhrasingContent, RootContent } from 'mdast';
import { splitAt, textOf, trimInline } from './inline.ts';

const attribute = /(?<!\s)\s*\{#([^\s{}]+)\}\s*$/u;
const comment = /^<!--\s*#([^\s{}]+)\s*-->$/u;
const comments = /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/;

/** Inline nodes without the id at their end, and that id as its author wrote it. */
export interface Named {
  readonly nodes: readonly PhrasingContent[];
  readonly id: string | undefined;
}

/** Takes the id off the end of a heading or question: `{#rag}` (as in Pandoc and kramdown) or `<!-- #rag -->`. */
export function takeWrittenId(nodes: readonly PhrasingContent[]): Named {
  const last = nodes.at(-1);
  const inComment = last && commentedId(last);
  if (inComment !== undefined) return { nodes: trimInline(nodes.slice(0, -1)), id: inComment };
  const text = textOf(nodes);
  const found = attribute.exec(text);
  if (!found) return { nodes: trimInline(nodes), id: undefined };
  const [kept, beyond] = splitAt(nodes, found.index);
  return { nodes: trimInline([...kept, ...beyond.filter(isWordless)]), id: found[1] };
}

/** What stands before an id without being words (a footnote's mark, a closing tag) stays with the question. */
function isWordless(node: PhrasingContent): boolean {
  return textOf([node]) === '';
}

/** The id that an HTML comment of the form `<!-- #rag -->` holds, where the node is one. */
export function commentedId(node: RootContent): string | undefined {
  return node.type === 'html' ? comment.exec(node.value.trim())?.[1] : undefined;
}

/** Says whether a node is an HTML comment: a word of the author to the tools, never content. */
export function isComment(node: RootContent): boolean {
  return node.type === 'html' && comments.test(node.value.trim());
}
