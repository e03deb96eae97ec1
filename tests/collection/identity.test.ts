import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from '../../src/collection/assemble.ts';

interface Written {
  readonly question: string;
  readonly answer: string;
  readonly id: string | undefined;
}

const subjects = [
  'cache',
  'verrou numérique',
  'B-tree',
  'cœur',
  'naïve Bayes',
  'forêt aléatoire',
  'C++',
  'GraphQL',
  'TCP 3',
];
const asking = fc.constantFrom(
  "Qu'est-ce que l'idée de * ?",
  'Pourquoi * : quelle est la différence ?',
  "Jusqu'où va l'été de * ?",
  'What is the * of today?',
  "What's *, and why does it matter?",
  'Expliquez le principe de « * ».',
);
const card = fc.record({
  question: fc.tuple(asking, fc.constantFrom(...subjects)).map(([text, subject]) => text.replace('*', subject)),
  answer: fc.constantFrom('Une chose.', 'A thing.', 'Réponse : non.'),
  id: fc.option(fc.stringMatching(/^[a-z]{2,8}(-[a-z0-9]{1,4})?$/), { nil: undefined }),
});
const deck = fc.uniqueArray(card, { minLength: 1, maxLength: 6, selector: ({ question }) => question }).map((cards) => {
  const ids = cards.map(({ id }) => id);
  return cards.map((one, at): Written => (ids.indexOf(one.id) === at ? one : { ...one, id: undefined }));
});

function write(cards: readonly Written[], change = (question: string) => question, first = 1): string {
  return cards
    .map(
      ({ question, answer, id }, at) => `### Q${first + at}: ${change(question)}${id ? ` {#${id}}` : ''}\n${answer}\n`,
    )
    .join('\n');
}

function idsOf(text: string): string[] {
  return assemble([{ file: 'notes.md', text }]).documents.flatMap(({ cards }) => cards.map(({ id }) => id));
}

const typography: Readonly<Record<string, (text: string) => string>> = {
  'curly apostrophes': (text) => text.replaceAll("'", '’'),
  'no-break spaces': (text) => text.replace(/ (?=[?:»])/g, '\u00a0'),
  'narrow no-break spaces': (text) => text.replace(/ (?=[?:»])/g, '\u202f'),
  'no space before the mark': (text) => text.replace(/ (?=[?:])/g, ''),
  'composed accents': (text) => text.normalize('NFC'),
  'decomposed accents': (text) => text.normalize('NFD'),
  capitals: (text) => text.toUpperCase(),
  'no capitals': (text) => text.toLowerCase(),
  emphasis: (text) => text.replace(/^(\S+)/, '**$1**'),
};

test.each(Object.entries(typography))('law: %s leave every id as it was', (_, change) => {
  fc.assert(
    fc.property(deck, (cards) => {
      expect(idsOf(write(cards, change))).toEqual(idsOf(write(cards)));
    }),
    { numRuns: 60 },
  );
});

const files: Readonly<Record<string, (text: string) => string>> = {
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'lone CR line ends': (text) => text.replaceAll('\n', '\r'),
  'a byte-order mark': (text) => `\uFEFF${text}`,
};

test.each(Object.entries(files))('law: %s leave every card as it was', (_, change) => {
  const cardsOf = (text: string) => assemble([{ file: 'notes.md', text }]).documents.map(({ cards }) => cards);
  fc.assert(
    fc.property(deck, (cards) => {
      expect(cardsOf(change(write(cards)))).toEqual(cardsOf(write(cards)));
    }),
  );
});

test('law: no id changes when cards move, are numbered anew, get new answers, or others come before them', () => {
  const before = { question: 'What is a newcomer?', answer: 'The last to arrive.', id: undefined };
  const moved = deck.chain((cards) =>
    fc.tuple(fc.constant(cards), fc.shuffledSubarray([...cards], { minLength: cards.length }), fc.nat({ max: 90 })),
  );
  fc.assert(
    fc.property(moved, ([cards, shuffled, number]) => {
      const ids = idsOf(write(cards));
      expect(idsOf(write(shuffled, (text) => text, number + 1)).sort()).toEqual(ids.toSorted());
      expect(idsOf(write([before, ...cards])).slice(1)).toEqual(ids);
      expect(idsOf(write(cards.map((one) => ({ ...one, answer: 'Autrement.' }))))).toEqual(ids);
    }),
  );
});

test('law: a written id is the id', () => {
  fc.assert(
    fc.property(deck, (cards) => {
      const ids = idsOf(write(cards));
      cards.forEach(({ id }, at) => {
        if (id !== undefined) expect(ids[at]).toMatch(new RegExp(`^${id}\\.(fr|en)$`));
      });
    }),
  );
});

test('questions with the same words are told apart by their answers, in any order', () => {
  const same = ['One.', 'Two.', 'Three.'].map((answer) => ({ question: 'What is it?', answer, id: undefined }));
  const ids = idsOf(write(same));
  expect(new Set(ids).size).toBe(3);
  expect(idsOf(write(same.toReversed()))).toEqual(ids.toReversed());
});
