import { posix } from 'node:path';
import katex from 'katex';
import type { Nodes } from 'mdast';
import { isKnownCodeLanguage } from '../cards/code-language.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import {
  codeLanguageUnknown,
  commentUnclosed,
  htmlRemoved,
  imageMissing,
  imageRemote,
  linkUnsafe,
  mathsInvalid,
} from '../diagnostics/problems.ts';
import type { Block } from '../notation/block.ts';
import { addressesIn, hasUnclosedComment, judgeHtml } from '../notation/html-policy.ts';
import { walk } from '../notation/walk.ts';
import { imageNames } from './image-names.ts';

/** What is asked of each node of a document: whether a file exists, and what is wrong with a formula. */
interface Checks {
  readonly hasFile: (path: string) => boolean;
  readonly faultOf: (formula: string, displayMode: boolean) => string | undefined;
  /** The names under which images are defined. */
  readonly images: ReadonlySet<string>;
}

/** Checks what stands inside the blocks of a document: formulas, code languages, HTML, links and images. */
export function checkContent(blocks: readonly Block[], hasFile: (path: string) => boolean): Diagnostic[] {
  const checks: Checks = { hasFile, faultOf: rememberFaults(), images: imageNames(blocks) };
  const diagnostics: Diagnostic[] = [];
  for (const block of blocks)
    walk(block.node, (node) => {
      const { line, column } = node.position?.start ?? block.span;
      const problems = checkNode(node, { file: block.span.file, line, column }, checks);
      if (problems) diagnostics.push(...problems);
    });
  return diagnostics;
}

function checkNode(node: Nodes, at: Place, checks: Checks): Diagnostic[] | undefined {
  switch (node.type) {
    case 'math':
    case 'inlineMath':
      return checkMaths(node.value, node.type === 'math', at, checks);
    case 'code':
      return node.lang && !isKnownCodeLanguage(node.lang) ? [codeLanguageUnknown(at, node.lang)] : [];
    case 'html':
      return checkHtml(node.value, at, checks);
    case 'definition':
      if (checks.images.has(node.identifier)) return checkImage(node.url, at, checks);
      return checkAddress(node.url, at);
    case 'link':
      return checkAddress(node.url, at);
    case 'image':
      return checkImage(node.url, at, checks);
    default:
      return undefined;
  }
}

function checkAddress(url: string, at: Place): Diagnostic[] {
  return isSafeAddress(url) ? [] : [linkUnsafe(at, url.slice(0, 60))];
}

function checkMaths(formula: string, displayMode: boolean, at: Place, { faultOf }: Checks): Diagnostic[] {
  const fault = faultOf(formula, displayMode);
  return fault === undefined ? [] : [mathsInvalid(at, formula.trim(), fault)];
}

/** Compiling formulas takes longer than all other checks together, and notes repeat them: each is compiled once. */
function rememberFaults(): Checks['faultOf'] {
  const known = new Map<string, string | undefined>();
  return (formula, displayMode) => {
    const key = `${displayMode ? '$$' : '$'}${formula}`;
    if (!known.has(key)) known.set(key, faultIn(formula, displayMode));
    return known.get(key);
  };
}

function faultIn(formula: string, displayMode: boolean): string | undefined {
  try {
    katex.renderToString(formula, { displayMode, throwOnError: true, strict: 'ignore' });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^KaTeX parse error:\s*/, '') : String(error);
  }
}

function checkHtml(source: string, at: Place, checks: Checks): Diagnostic[] {
  const verdict = judgeHtml(source);
  const removed = verdict.kind === 'removed' ? verdict.reasons.map((what) => htmlRemoved(at, what)) : [];
  return [
    ...removed,
    ...addressesIn(source).flatMap((url) => checkAddress(url, at)),
    ...imagesIn(source)
      .filter(isSafeAddress)
      .flatMap((url) => checkImage(url, at, checks)),
    ...(hasUnclosedComment(source) ? [commentUnclosed(at)] : []),
  ];
}

/** The addresses of the images in a stretch of HTML, comments aside. */
function imagesIn(source: string): string[] {
  const shown = source.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  return (shown.match(/<img\s[^<>]*>/gi) ?? []).flatMap(addressesIn);
}

function checkImage(url: string, at: Place, { hasFile }: Checks): Diagnostic[] {
  if (!isSafeAddress(url)) return [linkUnsafe(at, url.slice(0, 60))];
  if (/^(?:https?:)?\/\//i.test(url)) return [imageRemote(at, url)];
  return hasFile(imagePath(url, at.file)) ? [] : [imageMissing(at, url)];
}

/** Resolves an image's address as written in a document to a path among the notes. */
export function imagePath(url: string, file: string): string {
  const path = decodeOrKeep(url.replace(/[?#].*$/, ''));
  return path.startsWith('/') ? path.slice(1) : posix.normalize(posix.join(posix.dirname(file), path));
}

/** Decodes the percent signs of an address, or keeps it as it is where they stand for nothing. */
export function decodeOrKeep(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

function isSafeAddress(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.trim())?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto', 'tel', 'obsidian'].includes(scheme);
}
