import type { Html } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { detailsUnbalanced } from '../diagnostics/problems.ts';
import type { Block } from '../notation/block.ts';
import { walk } from '../notation/walk.ts';

const comment = /<!--[\s\S]*?(?:-->|$)/g;
const tag = /<(\/?)details\b/gi;

interface Tag {
  readonly opens: boolean;
  readonly place: Place;
}

/** Checks that every `<details>` of a document is closed, and that every `</details>` closes one. */
export function checkDetails(blocks: readonly Block[], text: string): Diagnostic[] {
  const open: Tag[] = [];
  const stray: Tag[] = [];
  for (const one of blocks.flatMap((block) => tagsOf(block, text))) {
    if (one.opens) open.push(one);
    else if (open.pop() === undefined) stray.push(one);
  }
  const ends = endsInCode(blocks);
  return [
    ...open.map(({ place }) => detailsUnbalanced(place, 'open', firstAfter(ends, place.line))),
    ...stray.map(({ place }) => detailsUnbalanced(place, 'close')),
  ];
}

/** The lines of each `</details>` that stands first in a code fence, in order. */
function endsInCode(blocks: readonly Block[]): number[] {
  const ends: number[] = [];
  for (const { node: root } of blocks)
    walk(root, (node) => {
      if (node.type !== 'code') return;
      const { value, position } = node;
      const at = value.split('\n').findIndex((line) => /^\s*<\/details\b/i.test(line));
      if (at >= 0) ends.push((position?.start.line ?? 0) + 1 + at);
    });
  return ends;
}

/** The first of some sorted lines that stands below a line. */
function firstAfter(lines: readonly number[], line: number): number | undefined {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return lines[low];
}

function tagsOf({ node: root, span }: Block, text: string): Tag[] {
  const tags: Tag[] = [];
  walk(root, (node) => {
    if (node.type === 'html') tags.push(...tagsOfHtml(node, span.file, text));
  });
  return tags;
}

function tagsOfHtml({ position }: Html, file: string, text: string): Tag[] {
  const start = position?.start.offset ?? 0;
  const source = text.slice(start, position?.end.offset).replace(comment, (hidden) => ' '.repeat(hidden.length));
  let [at, line, column] = [0, position?.start.line ?? 1, position?.start.column ?? 1];
  return [...source.matchAll(tag)].map(({ index, 1: slash }) => {
    const lines = source.slice(at, index).split('\n');
    const last = lines.at(-1)?.length ?? 0;
    column = lines.length === 1 ? column + last : last + 1;
    line += lines.length - 1;
    at = index;
    return { opens: slash === '', place: { file, line, column } };
  });
}
