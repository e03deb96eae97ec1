import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from '../../src/cli/card-json.ts';
import { assemble } from '../../src/collection/assemble.ts';
import { mixedNotes as notes, soup } from '../support/arbitrary-notes.ts';

const anything = fc.oneof(
  soup,
  notes.map(({ text }) => text),
  fc.tuple(notes, soup).map(([{ text }, end]) => `${text}\n${end}`),
);

test('law: any text gives a collection, with cards in order, within the document, each line in one card', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { documents } = assemble([{ file: 'any.md', text }]);
      const lines = text.split(/\r\n|\r|\n/).length;
      let end = 0;
      for (const { span } of documents.flatMap(({ cards }) => cards)) {
        expect(span.line).toBeGreaterThan(end);
        expect(span.endLine).toBeGreaterThanOrEqual(span.line);
        expect(span.endLine).toBeLessThanOrEqual(lines);
        end = span.endLine;
      }
    }),
    { numRuns: 500 },
  );
});

test('law: in any texts ids are unique and safe in an address, and a concept has one card for each language', () => {
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 3 }), (texts) => {
      const { documents, cards, concepts, decks } = assemble(texts.map((text, at) => ({ file: `${at}.md`, text })));
      const all = documents.flatMap((document) => document.cards);
      expect(cards.size).toBe(all.length);
      for (const { id } of all) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.(fr|en)$/);
      for (const { id } of decks) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect([...concepts.values()].flatMap(({ cards: sides }) => Object.values(sides)).length).toBe(all.length);
      const entries = decks.flatMap(({ sides }) => sides.flatMap((side) => side.entries));
      expect(entries.filter(({ kind }) => kind === 'card').length).toBe(all.length);
    }),
    { numRuns: 300 },
  );
});

test('law: every diagnostic stands in its document, and says what happened and what to do', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
      for (const { place, message, help } of assemble([{ file: 'any.md', text }]).diagnostics) {
        expect(place.file).toBe('any.md');
        expect(place.line).toBeLessThanOrEqual(lines.length);
        expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
        expect(message.length * help.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

test('law: the same texts give the same collection', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const read = () => JSON.stringify(toJson(assemble([{ file: 'any.md', text }])));
      expect(read()).toBe(read());
    }),
    { numRuns: 50 },
  );
});
