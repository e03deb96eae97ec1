import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { slugOf } from '../../src/cards/card-id.ts';
import { assemble } from '../../src/collection/assemble.ts';
import type { SourceText } from '../../src/collection/collection.ts';
import { fileForms, typography } from '../support/typography.ts';

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

const rewritten: typeof typography = {
  ...typography,
  capitals: (text) => text.toUpperCase(),
  'no capitals': (text) => text.toLowerCase(),
  emphasis: (text) => text.replace(/^(\S+)/, '**$1**'),
};

test.each(Object.entries(rewritten))('law: %s leave every id as it was', (_, change) => {
  fc.assert(
    fc.property(deck, (cards) => {
      expect(idsOf(write(cards, change))).toEqual(idsOf(write(cards)));
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(fileForms))('law: %s leave every card as it was', (_, change) => {
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

test('typography in their answers changes no id of questions with the same words', () => {
  const twins = (answers: readonly string[]) =>
    idsOf(write(answers.map((answer) => ({ question: 'What is it?', answer, id: undefined }))));
  const ids = twins(["L'été : « oui ».", 'x - y', 'x + y']);
  expect(twins(['L’e\u0301te\u0301\u202f: “oui”.', 'x – y', 'x + y'])).toEqual(ids);
  expect(new Set(ids).size).toBe(3);
});

/** Cards in several documents, and others that share neither their words nor their ids. */
const documents = fc
  .tuple(deck, deck, fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 }))
  .map(([cards, others, places]) => {
    const ids = new Set(cards.map(({ id }) => id));
    const questions = new Set(cards.map(({ question }) => slugOf(question)));
    const newcomers = others.filter(({ question, id }) => !questions.has(slugOf(question)) && !(id && ids.has(id)));
    return { cards, newcomers, places };
  });

/** Writes each card into the document that `places` says, in order. */
function spread(cards: readonly Written[], places: readonly number[], names: readonly string[]): SourceText[] {
  return names.map((file, at) => ({ file, text: write(cards.filter((_, one) => places[one] === at)) }));
}

function cardsByQuestion(sources: readonly SourceText[]): Map<string, Card> {
  const cards = assemble(sources).documents.flatMap((document) => document.cards);
  return new Map(cards.map((one) => [one.question.text, one]));
}

function idsByQuestion(sources: readonly SourceText[]): Map<string, string> {
  return new Map([...cardsByQuestion(sources)].map(([question, { id }]) => [question, id]));
}

const names = ['a.md', 'b.md', 'sub/c.md'];

test('law: no id changes when a card moves to another document, or a document gets another name', () => {
  fc.assert(
    fc.property(documents, ({ cards, places }) => {
      const ids = idsByQuestion(spread(cards, places, names));
      expect(idsByQuestion(spread(cards, places.toReversed(), names))).toEqual(ids);
      expect(idsByQuestion(spread(cards, places, ['z.fr.md', 'z.en.md', 'b.md']))).toEqual(ids);
    }),
  );
});

test('law: no id changes when cards with other words come, before, between, after or in the other language', () => {
  fc.assert(
    fc.property(documents, fc.infiniteStream(fc.boolean()), ({ cards, newcomers, places }, chance) => {
      const ids = idsByQuestion(spread(cards, places, names));
      const mixed = [...newcomers, ...cards].toSorted((a, b) => {
        if (cards.includes(a) && cards.includes(b)) return cards.indexOf(a) - cards.indexOf(b);
        return chance.next().value ? 1 : -1;
      });
      const placeOf = (one: Written) => places[cards.indexOf(one)] ?? 1;
      const after = idsByQuestion(spread(mixed, mixed.map(placeOf), names));
      for (const [question, id] of ids) expect(after.get(question)).toBe(id);
    }),
  );
});

test("law: a card with the same words takes nobody's id: the old one then names neither, unless one of them has it written", () => {
  fc.assert(
    fc.property(deck, fc.nat(), (cards, pick) => {
      const [twin] = cards.slice(pick % cards.length);
      if (twin === undefined) return;
      const ids = idsOf(write(cards));
      const added = { ...twin, answer: 'Tout autre chose.', id: undefined };
      const after = idsOf(write([...cards, added]));
      const at = cards.indexOf(twin);
      expect(after.slice(0, -1).toSpliced(at, 1)).toEqual(ids.toSpliced(at, 1));
      expect(after.at(-1)).not.toBe(ids[at]);
      if (twin.id !== undefined) expect(after[at]).toBe(ids[at]);
      else expect(after).not.toContain(ids[at]);
    }),
  );
});

test('law: a written id loses nothing: the id that the words gave stays known, on every card', () => {
  fc.assert(
    fc.property(documents, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), ({ cards, places }, chosen) => {
      const before = cardsByQuestion(spread(cards, places, names));
      const named = cards.map((one, at) => (chosen[at] ? { ...one, id: one.id ?? `written-${at}` } : one));
      for (const [question, { id, formerIds }] of cardsByQuestion(spread(named, places, names)))
        expect([id, ...formerIds]).toContain(before.get(question)?.id);
    }),
  );
});

test('a written id on one of two cards with the same words loses nothing of the other either', () => {
  const twins = ['One.', 'Two.'].map((answer): Written => ({ question: 'What is it?', answer, id: undefined }));
  const before = idsOf(write(twins));
  const [first, second] = twins;
  if (first === undefined || second === undefined) throw new Error('There are two.');
  const after = assemble([{ file: 'notes.md', text: write([{ ...first, id: 'one' }, second]) }]).documents[0]?.cards;
  expect(after?.map(({ id }) => id)).toEqual(['one.en', 'what-is-it.en']);
  expect(after?.map(({ formerIds }) => formerIds)).toEqual([[before[0]], [before[1]]]);
});

test("law: no two cards claim one former id, and no former id is a card's", () => {
  fc.assert(
    fc.property(fc.array(card, { maxLength: 8 }), (cards) => {
      const found = assemble([{ file: 'notes.md', text: write(cards) }]).documents.flatMap(
        (document) => document.cards,
      );
      const all = found.flatMap(({ id, formerIds }) => [id, ...formerIds]);
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});

test("law: a translation that comes later changes no id; the pair's concept is what one of its sides was about before", () => {
  const subject = fc.constantFrom('Redis', 'GraphQL', 'Kafka', 'BERT');
  fc.assert(
    fc.property(subject, subject, fc.boolean(), (one, other, isFrenchFirst) => {
      const french = { question: `Qu'est-ce que ${one} ?`, answer: 'Une chose.', id: undefined };
      const english = { question: `What is ${other}?`, answer: 'A thing.', id: undefined };
      const order = isFrenchFirst ? [french, english] : [english, french];
      const alone = order.flatMap((side) => [...cardsByQuestion([{ file: 'a.md', text: write([side]) }]).values()]);
      const together = [...cardsByQuestion([{ file: 'a.md', text: write(order) }]).values()];
      expect(together.map(({ id }) => id)).toEqual(alone.map(({ id }) => id));
      const concepts = new Set(together.map(({ concept }) => concept));
      expect(concepts.size).toBe(one === other ? 1 : 2);
      expect(alone.map(({ concept }) => concept)).toEqual(expect.arrayContaining([...concepts]));
    }),
  );
});

test('a written id in one language changes no id of the other', () => {
  const english = { question: 'Redis?', answer: 'A cache in memory.', id: undefined };
  const french = { question: "À quoi sert l'outil Redis ?", answer: 'À garder.', id: 'redis' };
  expect(idsOf(write([english]))).toEqual(['redis.en']);
  expect(idsOf(write([english, french]))).toEqual(['redis.en', 'redis.fr']);
});
