import type { Definition, FootnoteDefinition } from 'mdast';
import type { Language } from '../../src/cards/card.ts';
import { parseMarkdown } from '../../src/notation/markdown.ts';
import { highlighterFor } from '../../src/render/code.ts';
import { type Html, renderHtml } from '../../src/render/html.ts';
import type { Addresses } from '../../src/render/page-fit.ts';

const grammars = ['python', 'ts', 'bash'].map((lang) => ({ type: 'code' as const, lang, value: '' }));
const highlighter = await highlighterFor([{ type: 'root', children: grammars }]);

/** A site with one image and one other document. */
export const addresses: Addresses = {
  documentPage: (path, language) => (path === 'sub/other.md' ? `/${language}/source/sub/other/` : undefined),
  image: (path) => (path === 'sub/plan.png' ? '/notes/sub/plan.png' : undefined),
};

/** Renders Markdown as the answer of a card in the document sub/notes.md. */
export function render(text: string, language: Language = 'en', prefix = 'card'): Promise<Html> {
  const { children } = parseMarkdown(text);
  const definitions = children.filter((node) => node.type === 'definition' || node.type === 'footnoteDefinition');
  const nodes = children.filter((node) => !definitions.includes(node as Definition | FootnoteDefinition));
  return renderHtml(
    nodes,
    { file: 'sub/notes.md', lines: text.split('\n'), definitions, highlighter, addresses },
    { prefix, language },
  );
}

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads the start tags of HTML as the serialiser writes it: every value between double quotes. */
export function tagsOf(html: string): Tag[] {
  const tags = html.matchAll(/<([a-z][^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*"|='[^']*')?)*)\s*\/?>/gi);
  return [...tags].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      [...rest.matchAll(/\s+([^\s=>]+)(?:="([^"]*)"|='([^']*)')?/g)].map(([, key = '', double, single]) => [
        key.toLowerCase(),
        double ?? single ?? '',
      ]),
    ),
  }));
}
