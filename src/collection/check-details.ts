import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { detailsUnbalanced } from '../diagnostics/problems.ts';
import type { Block } from '../notation/block.ts';

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
  return [
    ...open.map(({ place }) => detailsUnbalanced(place, 'open', endInCode(blocks, place.line))),
    ...stray.map(({ place }) => detailsUnbalanced(place, 'close')),
  ];
}

/** The line of the first `</details>` below a line that stands in a code fence. */
function endInCode(blocks: readonly Block[], below: number): number | undefined {
  const ends: number[] = [];
  for (const { node: root } of blocks)
    visit(root, 'code', ({ value, position }) => {
      const at = value.split('\n').findIndex((line) => /^\s*<\/details\b/i.test(line));
      const line = (position?.start.line ?? 0) + 1 + at;
      if (at >= 0 && line > below) ends.push(line);
    });
  return ends[0];
}

function tagsOf({ node: root, span }: Block, text: string): Tag[] {
  const tags: Tag[] = [];
  visit(root, 'html', (node) => void tags.push(...tagsOfHtml(node, span.file, text)));
  return tags;
}

function tagsOfHtml({ position }: Html, file: string, text: string): Tag[] {
  const start = position?.start.offset ?? 0;
  const source = text.slice(start, position?.end.offset).replace(comment, (hidden) => ' '.repeat(hidden.length));
  return [...source.matchAll(tag)].map(({ index, 1: slash }) => ({
    opens: slash === '',
    place: placeIn(source.slice(0, index), position?.start ?? { line: 1, column: 1 }, file),
  }));
}

function placeIn(before: string, { line, column }: { line: number; column: number }, file: string): Place {
  const lines = before.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return { file, line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 };
}
