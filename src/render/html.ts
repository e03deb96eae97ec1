import rehypeShiki from '@shikijs/rehype/core';
import type { Element, Root as HastRoot } from 'hast';
import type { Definition, FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeKatex from 'rehype-katex';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import type { Highlighter } from 'shiki';
import { unified } from 'unified';
import type { Language } from '../cards/card.ts';
import { imagePath } from '../collection/check-content.ts';
import { nameLanguages, theme } from './code.ts';
import { type Addresses, fitPage } from './page-fit.ts';
import { sanitiseSchema } from './sanitise.ts';
import { type Styles, takeStyles } from './styles.ts';
import { tidy } from './tidy.ts';
import { typesetTree } from './typeset.ts';

/** HTML that is safe to put into a page, and the rules of the classes in it. */
export interface Html {
  readonly html: string;
  readonly styles: Styles;
}

/** What rendering needs to know of the document that some nodes come from. */
export interface DocumentContext {
  readonly file: string;
  /** The lines of its text, split once for all that is rendered of it. */
  readonly lines: readonly string[];
  readonly definitions: readonly (Definition | FootnoteDefinition)[];
  readonly highlighter: Highlighter;
  readonly addresses: Addresses;
}

const footnotes: Record<Language, { readonly title: string; readonly back: string }> = {
  fr: { title: 'Notes', back: 'Retour au renvoi' },
  en: { title: 'Footnotes', back: 'Back to reference' },
};

/**
 * Renders nodes of a document as HTML. `prefix` begins every id in it (one for each card of a page). Sanitised before maths and
 * highlighting, and free of inline styles.
 */
export async function renderHtml(
  nodes: readonly RootContent[],
  context: DocumentContext,
  { prefix, language }: { prefix: string; language: Language },
): Promise<Html> {
  const tree: Root = { type: 'root', children: structuredClone([...nodes, ...context.definitions]) };
  tidy(tree, context.lines);
  typesetTree(tree, language);
  nameLanguages(tree);
  const hast = await pipeline(context.highlighter, prefix, language).run(tree);
  fitPage(hast, (url) => imagePath(url, context.file), context.addresses, language);
  const styles = takeStyles(hast);
  return { html: serialise(hast), styles };
}

/** Renders a line of a document, a question or a title, as HTML without a paragraph around it. */
export async function renderInline(
  nodes: readonly PhrasingContent[],
  ...rest: [DocumentContext, { prefix: string; language: Language }]
): Promise<Html> {
  const { html, styles } = await renderHtml([{ type: 'paragraph', children: [...nodes] }], ...rest);
  return { html: html.replace(/^<p>([\s\S]*?)<\/p>/, '$1'), styles };
}

function pipeline(highlighter: Highlighter, prefix: string, language: Language) {
  return unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: `${prefix}-`,
      footnoteLabel: footnotes[language].title,
      footnoteBackLabel: (reference) => `${footnotes[language].back} ${reference + 1}`,
      footnoteLabelTagName: 'h3',
      footnoteLabelProperties: { className: ['visually-hidden'] },
    })
    .use(rehypeRaw)
    .use(rehypeSanitize, sanitiseSchema(`${prefix}-`))
    .use(rehypeKatex, { strict: 'ignore', errorColor: 'currentColor' })
    .use(rehypeShiki, highlighter, { theme: theme.name ?? 'recto' });
}

const mathTypesetter = unified().use(rehypeKatex, { output: 'mathml', strict: 'ignore' }).freeze();

/** Takes a formula in TeX and whether it stands by itself, and returns it as MathML. */
export function mathTree(tex: string, isDisplay: boolean): HastRoot {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: ['language-math', isDisplay ? 'math-display' : 'math-inline'] },
    children: [{ type: 'text', value: tex }],
  };
  return mathTypesetter.runSync({ type: 'root', children: [code] } as HastRoot) as HastRoot;
}

const serialiser = unified().use(rehypeStringify).freeze();

function serialise(tree: HastRoot): string {
  return serialiser.stringify(tree).trim();
}
