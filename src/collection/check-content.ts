import { posix } from 'node:path';
import katex from 'katex';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
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

/** Checks what stands inside a block: formulas, code languages, HTML, links and images. */
export function checkContent(block: Block, hasFile: (path: string) => boolean): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(block.node, (node) => {
    const { line, column } = node.position?.start ?? block.span;
    diagnostics.push(...checkNode(node, { file: block.span.file, line, column }, hasFile));
  });
  return diagnostics;
}

function checkNode(node: Nodes, at: Place, hasFile: (path: string) => boolean): Diagnostic[] {
  switch (node.type) {
    case 'math':
    case 'inlineMath':
      return checkMaths(node.value, node.type === 'math', at);
    case 'code':
      return node.lang && !isKnownCodeLanguage(node.lang) ? [codeLanguageUnknown(at, node.lang)] : [];
    case 'html':
      return checkHtml(node.value, at);
    case 'link':
    case 'definition':
      return isSafeAddress(node.url) ? [] : [linkUnsafe(at, node.url.slice(0, 60))];
    case 'image':
      return checkImage(node.url, at, hasFile);
    default:
      return [];
  }
}

function checkMaths(formula: string, displayMode: boolean, at: Place): Diagnostic[] {
  try {
    katex.renderToString(formula, { displayMode, throwOnError: true, strict: 'ignore' });
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^KaTeX parse error:\s*/, '') : String(error);
    return [mathsInvalid(at, formula.trim(), reason)];
  }
}

function checkHtml(source: string, at: Place): Diagnostic[] {
  const verdict = judgeHtml(source);
  const removed = verdict.kind === 'removed' ? verdict.reasons.map((what) => htmlRemoved(at, what)) : [];
  const unsafe = addressesIn(source).filter((url) => !isSafeAddress(url));
  return [
    ...removed,
    ...unsafe.map((url) => linkUnsafe(at, url.slice(0, 60))),
    ...(hasUnclosedComment(source) ? [commentUnclosed(at)] : []),
  ];
}

function checkImage(url: string, at: Place, hasFile: (path: string) => boolean): Diagnostic[] {
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
