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

const marked = '1. a?\n   A. b X\n   B. c\n2. d?\n   A. e\n   B. f X\n';
const open = marked.replaceAll(' X', '');

test.each([
  ['a key that says what the options say', `${marked}\n## Answers\n\n1. A\n2. B\n`, ['b', 'f']],
  ['a key that contradicts an option', `${marked}\n## Answers\n\n1. A\n2. A\n`, ['b', 'f']],
  [
    'a key that contradicts, under other questions',
    `${marked}\n## Answers\n\n1. B g\n2. A\n\n- How is h?\n- i\n- Why j?\n- When k?\n`,
    ['b', 'f'],
  ],
  ['a key with reasons', `${open}\n## Answers\n\n1. B g\n2. A\n`, ['c', 'e']],
  ['a key in one line', `${open}\n## Answers\n\n1-B, 2-A\n`, ['c', 'e']],
  ['a key in a table', `${open}\n## Answers\n\n| 1 | B |\n|---|---|\n| 2 | A |\n`, ['c', 'e']],
  ['a key in bullets', `${open}\n#### Key\n\n- 1: B\n- 2: A\n`, ['c', 'e']],
  ['a key that gives a reason for each', `${open}\n#### Key\n\n1. B, since i\n2. A because j\n`, ['c', 'e']],
  ['a key with a letter that no option has', `${open}\n## Answers\n\n1. B\n2. E\n`, []],
  [
    'a key for two questions of one number',
    `${open}\n## More\n\n1. g?\n   A. h\n   B. i\n\n## Answers\n\n1. B j\n2. A\n`,
    [],
  ],
])('%s ends in one place', (_, text, right) => {
  const collection = assemble([{ file, text }]);
  const options = [...collection.cards.values()].flatMap((card) => (card.kind === 'choice' ? card.options : []));
  const chosen = options.filter(({ correct }) => correct).map(({ passage }) => textOf(passage.nodes).trim());
  expect(chosen).toEqual(right);
  expect(conservationOf(collection, text, file).violations).toEqual([]);
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
