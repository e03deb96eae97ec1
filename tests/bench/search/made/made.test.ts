import { describe, expect, test } from 'vitest';
import type { BenchQuery } from '../data.ts';
import { makeCards } from './concepts.ts';
import { makeQueries } from './queries.ts';
import { withoutAccents } from './typos.ts';

const made = makeCards(200);
const queries = makeQueries(made);
const textOf = new Map(
  [...Map.groupBy(made.cards, ({ concept }) => concept)].map(([concept, cards]) => [
    concept,
    cards.map(({ question, answer }) => `${question} ${answer}`.toLowerCase()).join('\n'),
  ]),
);
const wordsIn = new Map([...textOf].map(([concept, text]) => [concept, new Set(wordsOf(text))]));
const classes = Map.groupBy(queries, (query) => query.class);

function textsOf({ relevant }: BenchQuery): string[] {
  return relevant.map((concept) => textOf.get(concept) ?? '');
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_-]+/u);
}

describe('the cards', () => {
  test('are the same for the same seed, others for another', () => {
    expect(makeCards(200)).toEqual(made);
    expect(makeCards(200, 2).cards).not.toEqual(made.cards);
  });

  test('are as many as asked, half in each language, most concepts in both, some in each one alone', () => {
    expect(made.cards.length).toBe(200);
    expect(made.cards.filter(({ language }) => language === 'fr').length).toBe(100);
    const spoken = Map.groupBy(made.concepts, ({ languages }) => languages.join());
    expect((spoken.get('fr,en')?.length ?? 0) / made.concepts.length).toBeGreaterThan(0.5);
    expect([...spoken.keys()].sort()).toEqual(['en', 'fr', 'fr,en']);
    expect(new Set(made.cards.map(({ id }) => id)).size).toBe(200);
  });

  test('have questions and answers of the usual length', () => {
    const lengths = (texts: string[]) => texts.map((text) => text.split(/\s+/).length);
    const questions = lengths(made.cards.map(({ question }) => question));
    const answers = lengths(made.cards.map(({ answer }) => answer));
    expect(Math.min(...questions)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...questions)).toBeLessThanOrEqual(20);
    expect(Math.min(...answers)).toBeGreaterThanOrEqual(35);
    expect(Math.max(...answers)).toBeLessThanOrEqual(170);
  });

  test('have no slot left open, and French elides', () => {
    const all = [...textOf.values()].join('\n');
    expect(all).not.toMatch(/[{}]|undefined/);
    expect(all).not.toMatch(/(?<!\p{L})(?:le|la|de) [aeiouéèêœ]/u);
  });

  test('take more words the more they are', () => {
    const vocabulary = (count: number) =>
      new Set(makeCards(count).cards.flatMap(({ question, answer }) => wordsOf(`${question} ${answer}`.toLowerCase())))
        .size;
    expect(vocabulary(1_000)).toBeGreaterThan(2 * vocabulary(100));
  });
});

describe('the queries', () => {
  test('are the same for the same seed', () => {
    expect(makeQueries(made)).toEqual(queries);
    expect(makeQueries(made, 2)).not.toEqual(queries);
  });

  test('are thirty different ones of each class, each with the concepts it means, the classes in turn', () => {
    expect([...classes.values()].map((some) => new Set(some.map(({ query }) => query)).size)).toEqual(
      Array(classes.size).fill(30),
    );
    expect(new Set(queries.slice(0, classes.size).map((query) => query.class)).size).toBe(classes.size);
    expect(queries.filter(({ relevant }) => relevant.length === 0 || relevant.length > 3)).toEqual([]);
  });

  test.each(['exact', 'out of order', 'answer only'])(
    'of the class "%s" mean all concepts that hold every word',
    (name) => {
      for (const query of classes.get(name) ?? []) {
        const holding = [...wordsIn].filter(([, words]) => query.query.split(' ').every((word) => words.has(word)));
        expect([query.query, holding.map(([concept]) => concept).sort()]).toEqual([
          query.query,
          [...query.relevant].sort(),
        ]);
      }
    },
  );

  test('without accents mean concepts whose French cards have the words with theirs', () => {
    const french = made.cards.filter(({ language }) => language === 'fr');
    for (const query of classes.get('no accents') ?? [])
      for (const { question, answer } of french.filter(({ concept }) => query.relevant.includes(concept))) {
        const text = `${question} ${answer}`.toLowerCase();
        const words = query.query.split(' ');
        expect(wordsOf(withoutAccents(text))).toEqual(expect.arrayContaining(words));
        expect(words.every((word) => wordsOf(text).includes(word))).toBe(false);
      }
  });

  test('that are begun mean concepts with words that begin so', () => {
    for (const query of classes.get('prefix') ?? [])
      for (const text of textsOf(query))
        expect(query.query.split(' ').every((begun) => wordsOf(text).some((word) => word.startsWith(begun)))).toBe(
          true,
        );
  });

  test('in French for an English card mean one that has no French side', () => {
    for (const query of classes.get('French for English') ?? [])
      expect(
        query.relevant.map((concept) => made.concepts.find(({ name }) => name === concept)?.languages.join()),
      ).toContain('en');
  });

  test.each(['one typo', 'two typos', 'short typo', 'split', 'joined', 'inflected'])(
    'of the class "%s" have a word that no concept meant by them holds',
    (name) => {
      for (const query of classes.get(name) ?? [])
        for (const text of textsOf(query))
          expect([query.query, query.query.split(' ').every((word) => wordsOf(text).includes(word))]).toEqual([
            query.query,
            false,
          ]);
    },
  );

  test('of joined words hold, without spaces and hyphens, what the texts do', () => {
    const bare = (text: string) => text.replace(/[ -]/g, '');
    for (const query of [...(classes.get('joined') ?? []), ...(classes.get('split') ?? [])])
      for (const text of textsOf(query)) {
        const [first = '', ...others] = query.query.split(' ');
        const held = bare(text).includes(bare(first)) || bare(text).includes(bare(others.join('')));
        expect([query.query, held]).toEqual([query.query, true]);
      }
  });
});
