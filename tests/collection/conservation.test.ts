import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { assemble } from '../../src/collection/assemble.ts';
import type { Collection } from '../../src/collection/collection.ts';
import { recognise } from '../../src/notation/index.ts';
import { mixedNotes as notes } from '../support/arbitrary-notes.ts';

const file = 'notes.md';

test('law: every word of the notes ends in exactly one card, deck or note, or in a diagnostic; never lost, never twice', () => {
  fc.assert(
    fc.property(notes, ({ text, marks }) => {
      const collection = assemble([{ file, text }]);
      const silent = collection.diagnostics.some(({ rule }) => rule === 'question-none' || rule === 'document-empty');
      expect(collection.cards.size === 0).toBe(silent);
      if (silent) return;
      const places = placesIn(collection);
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

test('law: where headings are cards, every word still ends somewhere', () => {
  fc.assert(
    fc.property(notes, ({ text: body, marks }) => {
      const text = `---\ncards: headings\n---\n${body.replace(/^---\n[\s\S]*?\n---\n/, '')}`;
      const collection = assemble([{ file, text }]);
      if (collection.cards.size === 0) return;
      const places = placesIn(collection).join('\n');
      const unused = unusedLines(collection, text);
      const written = marks.filter((mark) => text.includes(mark));
      expect(written.filter((mark) => !places.includes(mark) && !unused.has(lineOf(mark, text)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** The text of each place where content may end. */
function placesIn({ documents, decks }: Collection): string[] {
  const ofDecks = decks.flatMap(({ sides }) =>
    sides.flatMap(({ title, introduction, entries }) => [
      textOf(title.nodes),
      textOf(introduction?.nodes ?? []),
      ...entries.map((entry) => (entry.kind === 'subtitle' ? textOf(entry.title.nodes) : '')),
    ]),
  );
  return [
    ...ofDecks,
    ...documents.flatMap(({ cards, definitions }) => [...cards.map(textOfCard), ...definitions.map(textOfNote)]),
  ];
}

/** A cloze's question is its answer with gaps, so that its answer alone counts. */
function textOfCard(card: Card): string {
  const { references, followUps } = card.extras;
  const rest = [card.prompt, card.answer, references, followUps].map((part) => textOf(part?.nodes ?? [])).join('\n');
  const hint = textOf(card.hint?.nodes ?? []);
  if (card.kind === 'cloze') return `${rest}\n${hint}`;
  const options = card.kind === 'choice' ? card.options.map(({ passage }) => textOf(passage.nodes)) : [];
  return [textOf(card.question.nodes), hint, ...options, rest].join('\n');
}

/** A footnote that nothing cites is also reported: that is where it ends. */
function textOfNote(node: Collection['documents'][number]['definitions'][number]): string {
  return node.type === 'footnoteDefinition' && node.identifier === 'lost' ? '' : textOf([node]);
}

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
function unusedLines({ diagnostics, decks }: Collection, text: string): Set<number> {
  const introduced = decks.flatMap(({ sides }) => sides.flatMap(({ introduction }) => introduction?.nodes ?? []));
  const inIntroduction = (line: number) => introduced.some(({ position }) => position?.start.line === line);
  const starts = diagnostics
    .filter(
      ({ rule, place }) =>
        rule === 'block-unused' || (rule === 'answer-without-question' && !inIntroduction(place.line)),
    )
    .map(({ place }) => `${place.line}:${place.column}`);
  const blocks = recognise(text, file).blocks.filter(({ span }) => starts.includes(`${span.line}:${span.column}`));
  return new Set(
    blocks.flatMap(({ span }) => Array.from({ length: span.endLine - span.line + 1 }, (_, at) => span.line + at)),
  );
}

function lineOf(mark: string, text: string): number {
  return text.slice(0, text.indexOf(mark)).split('\n').length;
}
