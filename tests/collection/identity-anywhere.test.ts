import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { isValidId, slugOf } from '../../src/cards/card-id.ts';
import { assemble } from '../../src/collection/assemble.ts';
import type { SourceText } from '../../src/collection/collection.ts';
import { frenchNotes, mixedNotes } from '../support/arbitrary-notes.ts';

const anyNotes = fc.oneof(
  frenchNotes,
  mixedNotes.map(({ text }) => text),
);
const newcomers = [
  '### Q: What is a newcomer?\nThe last to arrive.',
  '**Q: Qui arrive en dernier ?** Personne.',
  'Q: Who else?\nA: Nobody.',
];

/** Notes before and after an edit that changes the words of no question; with other cards around some may be read otherwise. */
const edits: Readonly<Record<string, fc.Arbitrary<readonly [before: SourceText[], after: SourceText[]]>>> = {
  'blocks change places': anyNotes.chain((text) => {
    const blocks = text.split('\n\n');
    const moved = fc.shuffledSubarray(blocks, { minLength: blocks.length });
    return moved.map((shuffled) => [[notes('a.md', text)], [notes('a.md', shuffled.join('\n\n'))]] as const);
  }),
  'cards come before or between': fc
    .tuple(anyNotes, fc.constantFrom(...newcomers), fc.nat())
    .map(([text, card, at]) => {
      const blocks = text.split('\n\n');
      return [
        [notes('a.md', text)],
        [notes('a.md', blocks.toSpliced(at % blocks.length, 0, card).join('\n\n'))],
      ] as const;
    }),
  'other documents come beside': fc
    .tuple(anyNotes, anyNotes)
    .map(([text, other]) => [[notes('b.md', text)], [notes('a.md', other), notes('b.md', text)]] as const),
  'documents change names and places': fc.tuple(anyNotes, anyNotes).map(
    ([one, other]) =>
      [
        [notes('a.md', one), notes('b.md', other)],
        [notes('a.en.md', other), notes('sub/z.fr.md', one)],
      ] as const,
  ),
};

test.each(Object.entries(edits))('law: where %s, no card of any notation changes its id', (_, edited) => {
  let compared = 0;
  fc.assert(
    fc.property(edited, ([before, after]) => {
      const ids = idsByWords(after);
      for (const [words, id] of idsByWords(before)) {
        if (!ids.has(words)) continue;
        expect([words, ids.get(words)]).toEqual([words, id]);
        compared += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(300);
});

test('law: a written id is the id, on every notation', () => {
  fc.assert(
    fc.property(anyNotes, (text) => {
      const written = Map.groupBy(
        cardsOf([notes('a.md', text)]),
        ({ writtenId, language }) => `${writtenId}.${language}`,
      );
      for (const [id, [card, ...twins]] of written)
        if (card?.writtenId !== undefined && isValidId(card.writtenId) && twins.length === 0) expect(card.id).toBe(id);
    }),
    { numRuns: 200 },
  );
});

/** The id of each card, by what its author says that names it: a written id, or words that no other card of its language has. */
function idsByWords(sources: readonly SourceText[]): Map<string, string> {
  const groups = Map.groupBy(
    cardsOf(sources),
    (card) => `${card.writtenId ?? slugOf(card.question.text)}.${card.language}`,
  );
  return new Map(
    [...groups].flatMap(([words, [card, ...twins]]) => (card && twins.length === 0 ? [[words, card.id]] : [])),
  );
}

function cardsOf(sources: readonly SourceText[]): Card[] {
  return assemble(sources).documents.flatMap(({ cards }) => cards);
}

function notes(file: string, text: string): SourceText {
  return { file, text };
}
