import type { Code } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fenceUnclosed } from '../diagnostics/problems.ts';
import type { Block } from '../notation/block.ts';
import { walk } from '../notation/walk.ts';

const fence = /^(?:`{3,}|~{3,})/;
// A fence with a word after it opens, and can't close: inside a fence it shows that the one around was not closed.
const opening = /^[>\s]*(`{3,}|~{3,})[ \t]*[\p{L}{][^`]*$/u;

/** Checks that every code fence is closed, and closed before another one opens. */
export function checkFences(block: Block, text: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  walk(block.node, (node) => {
    if (node.type === 'code') diagnostics.push(...checkFence(node, block.span.file, text));
  });
  return diagnostics;
}

function checkFence(node: Code, file: string, text: string): Diagnostic[] {
  const { start, end } = node.position ?? {};
  const lines = text.slice(start?.offset, end?.offset).split('\n');
  const mark = fence.exec(lines[0] ?? '')?.[0];
  if (mark === undefined || start === undefined) return [];
  const swallowed = lines.findIndex((line, at) => at > 0 && opensAnother(line, mark));
  if (swallowed < 0 && isClosed(lines, mark)) return [];
  const place = { file, line: start.line, column: start.column };
  return [fenceUnclosed(place, mark, swallowed < 0 ? undefined : start.line + swallowed)];
}

function isClosed(lines: readonly string[], mark: string): boolean {
  const last = (lines.at(-1) ?? '').replace(/^[>\s]+/, '').trimEnd();
  return lines.length > 1 && last.startsWith(mark) && [...last].every((character) => character === mark[0]);
}

function opensAnother(line: string, mark: string): boolean {
  return opening.exec(line)?.[1]?.startsWith(mark) ?? false;
}
