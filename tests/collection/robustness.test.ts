import fc from 'fast-check';
import { toString as plainText } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import type { Card, Passage } from '../../src/cards/card.ts';
import { withoutTypography } from '../../src/cards/card-id.ts';
import { assemble } from '../../src/collection/assemble.ts';
import { frenchNotes, mixedNotes } from '../support/arbitrary-notes.ts';
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

/** A card with its words alone, whatever their typography, and its place in lines. */
function shown({ question, hint, prompt, answer, extras, span, ...body }: Card): unknown {
  const { id, concept, kind, language, deck, writtenId, formerIds, follows } = body;
  const { references, followUps, tags, difficulty, source } = extras;
  const options = body.kind === 'choice' ? body.options.map(({ passage, correct }) => [wordsOf(passage), correct]) : [];
  return {
    names: { id, concept, kind, language, deck, writtenId, formerIds, follows },
    said: [question, hint].map((part) => part && withoutTypography(part.text)),
    passages: [prompt, answer, references, followUps].map(wordsOf),
    options,
    gaps: body.kind === 'cloze' ? body.clozes.map(withoutTypography) : [],
    adornments: { tags, difficulty, source },
    lines: [span.line, span.endLine],
  };
}

function wordsOf(passage: Passage | undefined): unknown {
  return passage?.nodes.map((node) => `${node.type} ${withoutTypography(plainText(node))}`);
}
