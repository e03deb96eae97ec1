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
    ...open.map(({ place }) => detailsUnbalanced(place, 'open')),
    ...stray.map(({ place }) => detailsUnbalanced(place, 'close')),
  ];
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
    place: placeOf(text, start + index, file),
  }));
}

function placeOf(text: string, offset: number, file: string): Place {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return { file, line: text.slice(0, lineStart).split('\n').length, column: offset - lineStart + 1 };
}
