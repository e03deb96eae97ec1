import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { assemble } from '../../src/collection/assemble.ts';
import type { Collection } from '../../src/collection/collection.ts';
import { mixedNotes as notes } from '../support/arbitrary-notes.ts';
import { conservationOf } from '../support/conservation.ts';
import { placesIn, unusedBlocks } from '../support/places.ts';

const file = 'notes.md';

test('law: every word of the notes ends in exactly one card, deck or note, or in a diagnostic; never lost, never twice', () => {
  fc.assert(
    fc.property(notes, ({ text, marks }) => {
      const collection = assemble([{ file, text }]);
      const silent = collection.diagnostics.some(({ rule }) => rule === 'question-none' || rule === 'document-empty');
      expect(collection.cards.size === 0).toBe(silent);
      if (silent) return;
      const places = placesIn(collection).map(({ nodes }) => textOf(nodes));
      const unused = unusedLines(collection, text);
      for (const mark of marks) {
        const count = places.reduce((sum, place) => sum + place.split(mark).length - 1, 0);
        const reported = unused.has(lineOf(mark, text));
        expect([mark, count, count === 0 ? reported : true]).toEqual([mark, reported ? 0 : 1, true]);
      }
    }),
    { numRuns: 400 },
  );
});

test('law: of any notes no character stands in two places, and no block in none', () => {
  fc.assert(
    fc.property(notes, ({ text }) => {
      expect(conservationOf(assemble([{ file, text }]), text, file).violations).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('law: where headings are cards, every word still ends somewhere', () => {
  fc.assert(
    fc.property(notes, ({ text: body, marks }) => {
      const text = `---\ncards: headings\n---\n${body.replace(/^---\n[\s\S]*?\n---\n/, '')}`;
      const collection = assemble([{ file, text }]);
      if (collection.cards.size === 0) return;
      const places = placesIn(collection)
        .map(({ nodes }) => textOf(nodes))
        .join('\n');
      const unused = unusedLines(collection, text);
      const written = marks.filter((mark) => text.includes(mark));
      expect(written.filter((mark) => !places.includes(mark) && !unused.has(lineOf(mark, text)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      const own = 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : '';
      const address = node.type === 'definition' ? node.url : '';
      return [own, address, 'children' in node ? textOf(node.children) : ''].join(' ');
    })
    .join(' ');
}

/** The lines of the blocks that a diagnostic says are used nowhere. */
function unusedLines(collection: Collection, text: string): Set<number> {
  return new Set(
    unusedBlocks(collection, text, file).flatMap(({ span }) =>
      Array.from({ length: span.endLine - span.line + 1 }, (_, at) => span.line + at),
    ),
  );
}

function lineOf(mark: string, text: string): number {
  return text.slice(0, text.indexOf(mark)).split('\n').length;
}
