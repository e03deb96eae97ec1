import type { Html, Paragraph, RootContent } from 'mdast';
import { parseFragment } from './markdown.ts';

/** A stretch of an HTML block: a tag of `<details>`, a whole `<summary>`, or what stands between them, read as Markdown too. */
export type Piece = { readonly html: Html; readonly inner: readonly RootContent[] } & (
  | { readonly kind: 'open' | 'close' | 'text' }
  | { readonly kind: 'summary'; readonly summary: Paragraph }
);

const tags = /<(\/?)details\b[^<>]*>|<summary\b[^<>]*>((?:(?!<summary)[\s\S])*?)<\/summary\s*>/gi;
const wrapperNames = /^<\/?(?:br|b|strong|p|div|hr|center|font)\b[^<>]*>$/i;

/** Takes an HTML node and returns its pieces in order; their sources make up the node's, each with its place. */
export function splitHtml(node: Html): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of node.value.matchAll(tags)) {
    pieces.push(...textBetween(node, from, found.index));
    from = found.index + found[0].length;
    pieces.push(tagPiece(found, slice(node, found.index, from)));
  }
  return [...pieces, ...textBetween(node, from, node.value.length)];
}

/** Says whether something is a piece of an HTML node, not a node of the tree. */
export function isPiece(part: object): part is Piece {
  return 'html' in part && 'inner' in part;
}

function tagPiece(found: RegExpExecArray, html: Html): Piece {
  const [tag, slash, inner] = found;
  if (inner === undefined) return { kind: slash === '/' ? 'close' : 'open', html, inner: [] };
  const start = tag.indexOf('>') + 1;
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
  return { kind: 'summary', html, inner: [], summary: { type: 'paragraph', children, ...position } };
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
