import type { Root } from 'mdast';
import { createCssVariablesTheme, getSingletonHighlighter, type Highlighter } from 'shiki';
import { visit } from 'unist-util-visit';
import { isKnownCodeLanguage, isPlainText } from '../cards/code-language.ts';

/** The one theme: each colour is a custom property of the style sheet, so light and dark are decided there. */
export const theme = createCssVariablesTheme({ name: 'recto', variablePrefix: '--code-', fontStyle: false });

/** Gives the highlighter, with the grammars that the given trees use. */
export function highlighterFor(trees: readonly Root[]): Promise<Highlighter> {
  const names = new Set<string>();
  for (const tree of trees) visit(tree, 'code', ({ lang }) => void (lang && names.add(lang.toLowerCase())));
  const langs = [...names].filter((name) => isKnownCodeLanguage(name) && !isPlainText(name));
  return getSingletonHighlighter({ themes: [theme], langs });
}

/** Writes the languages of fences as grammars are named, those without a grammar as plain text. Changes `tree`. */
export function nameLanguages(tree: Root): void {
  visit(tree, 'code', (node) => {
    const name = node.lang?.toLowerCase() ?? 'text';
    node.lang = isKnownCodeLanguage(name) && !isPlainText(name) ? name : 'text';
  });
}
