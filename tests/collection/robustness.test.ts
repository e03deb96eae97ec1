import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { plainTypography } from '../../src/cards/card-id.ts';
import { assemble } from '../../src/collection/assemble.ts';
import { frenchNotes, mixedNotes } from '../support/arbitrary-notes.ts';
import { saidBy } from '../support/said.ts';
import { fileForms, typography } from '../support/typography.ts';

const anyNotes = fc.oneof(
  frenchNotes,
  mixedNotes.map(({ text }) => text),
);

test.each(Object.entries(fileForms))('law: %s leave every card of any notation as it was', (_, change) => {
  fc.assert(
    fc.property(anyNotes, (text) => {
      expect(cardsOf(change(text))).toEqual(cardsOf(text));
    }),
    { numRuns: 150 },
  );
});

test.each(Object.entries(typography))(
  'law: %s leave every card of any notation, and its id, as it was',
  (_, change) => {
    fc.assert(
      fc.property(frenchNotes, (text) => {
        expect(cardsOf(change(text)).map(shown)).toEqual(cardsOf(text).map(shown));
      }),
      { numRuns: 150 },
    );
  },
);

function cardsOf(text: string): readonly Card[] {
  return assemble([{ file: 'notes.md', text }]).documents.flatMap(({ cards }) => cards);
}

/** A card with its names, and what it says whatever the typography. */
function shown(card: Card): unknown {
  const { id, concept, deck, writtenId, formerIds, follows } = card;
  return [{ id, concept, deck, writtenId, formerIds, follows }, saidBy(card, plainTypography)];
}
