import type { Html, Paragraph, RootContent } from 'mdast';
import { parseFragment } from './markdown.ts';

/** A stretch of an HTML block: a tag of `<details>`, a whole `<summary>`, or what stands between them, read as Markdown too. */
export type Piece = { readonly html: Html; readonly inner: readonly RootContent[] } & (
  | { readonly kind: 'open' | 'close' | 'text' }
  | { readonly kind: 'summary'; readonly summary: Paragraph; readonly written: readonly RootContent[] }
);

const tags = /<(\/?)details\b[^<>]*>|<summary\b[^<>]*>((?:(?!<summary)[\s\S])*?)<\/summary\s*>/gi;
const wrapperNames = /^<\/?(?:br|b|strong|p|div|hr|center|font)\b[^<>]*>$/i;

/** Takes an HTML node and returns its pieces in order; their sources make up the node's, each with its place. */
export function splitHtml(node: Html): Piece[] {
  return piecesIn(node, 0, node.value.length);
}

/** The pieces of a stretch of an HTML node, from one offset in its source to another. */
export function piecesIn(node: Html, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const found of node.value.slice(start, end).matchAll(tags)) {
    const at = start + found.index;
    pieces.push(...textBetween(node, from, at));
    from = at + found[0].length;
    pieces.push(tagPiece(found, slice(node, at, from)));
  }
  return [...pieces, ...textBetween(node, from, end)];
}

/** Says whether something is a piece of an HTML node, not a node of the tree. */
export function isPiece(part: object): part is Piece {
  return 'html' in part && 'inner' in part;
}

function tagPiece(found: RegExpExecArray, html: Html): Piece {
  const [, slash, words] = found;
  if (words === undefined) return { kind: slash === '/' ? 'close' : 'open', html, inner: [] };
  return { kind: 'summary', html, inner: [], summary: wordsOf(html, words), written: [] };
}

/** A summary whose words go on below an HTML node, in `inner`; `written` is what it is made of besides the tag at `start`. */
export function openedSummary(
  node: Html,
  start: number,
  inner: readonly RootContent[],
  written: readonly RootContent[],
): Piece {
  const html = slice(node, start, node.value.length);
  const words = html.value.slice(html.value.indexOf('>') + 1);
  return { kind: 'summary', html, inner, summary: wordsOf(html, words), written };
}

/** The words of a summary as a paragraph, with their place. */
function wordsOf(html: Html, inner: string): Paragraph {
  const start = html.value.indexOf('>') + 1;
  const words = inner.replace(/<\/?(?:b|strong|h[1-6]|p|i|em|u|font|big)\b[^<>]*>/gi, (mark) =>
    ' '.repeat(mark.length),
  );
  const skipped = words.length - words.trimStart().length;
  const [first] = parseFragment(words.trim(), slice(html, start + skipped, start + skipped).position?.start);
  const children =
    first?.type === 'paragraph' || first?.type === 'heading'
      ? first.children
      : [{ type: 'text' as const, value: words.trim() }];
  const position = html.position && { position: html.position };
  return { type: 'paragraph', children, ...position };
}

/** What stands between tags, without the wrappers at either end; white space alone is nothing. */
function textBetween(node: Html, start: number, end: number): Piece[] {
  const source = node.value.slice(start, end);
  if (source.trim() === '') return [];
  const html = slice(node, start, end);
  const from = startOfWords(source);
  const to = endOfWords(source);
  const inner = to > from ? parseFragment(source.slice(from, to), slice(node, start + from, end).position?.start) : [];
  return [{ kind: 'text', html, inner }];
}

/** Where a text begins once the wrapping tags and the spaces before it are passed over. */
function startOfWords(source: string): number {
  let at = 0;
  for (;;) {
    const next = at + (/^\s*/.exec(source.slice(at, at + 200))?.[0].length ?? 0);
    const end = source.indexOf('>', next);
    if (source[next] !== '<' || end < 0 || !wrapperNames.test(source.slice(next, end + 1))) break;
    at = end + 1;
  }
  while (source[at] === ' ' || source[at] === '\t') at += 1;
  return at;
}

/** Where a text ends, the wrapping tags after it left out. */
function endOfWords(source: string): number {
  let at = source.trimEnd().length;
  while (source[at - 1] === '>') {
    const start = source.lastIndexOf('<', at - 1);
    if (start < 0 || !wrapperNames.test(source.slice(start, at))) break;
    at = start;
    while (at > 0 && /\s/.test(source[at - 1] ?? '')) at -= 1;
  }
  return at;
}

function slice(node: Html, start: number, end: number): Html {
  const value = node.value.slice(start, end);
  const at = node.position?.start;
  if (at === undefined) return { type: 'html', value };
  return {
    type: 'html',
    value,
    position: { start: after(node.value.slice(0, start), at), end: after(node.value.slice(0, end), at) },
  };
}

type Point = NonNullable<Html['position']>['start'];

function after(text: string, { line, column, offset }: Point): Point {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
    ...(offset !== undefined && { offset: offset + text.length }),
  };
}
