import { describe, expect, test } from 'vitest';
import type { ConceptId, DeckId } from '../../src/cards/card.ts';
import { createIndex } from '../../src/search/create-index.ts';
import { type Desk, type Filters, openDesk } from '../../src/search/desk.ts';
import { writeIndex } from '../../src/search/index-file.ts';
import { learnLexicon } from '../../src/search/lexicon.ts';
import { openLibrary } from '../../src/search/library.ts';
import { textsByDeck } from '../../src/search/site-data.ts';
import { sample } from './sample.ts';

const address = 'https://notes.example/base/search.json';
const lexicon = learnLexicon(sample);
const index = writeIndex(createIndex(sample, lexicon));
const texts = textsByDeck(sample);

const whole = { kind: 'whole', entries: sample, lexicon };
const parts = { kind: 'parts', index: 'search/index.bin', texts: { deck: 'search/deck.json' } };
const files = new Map<string, unknown>([
  ['https://notes.example/base/search/deck.json', texts.get('deck' as DeckId)],
  ['https://notes.example/base/search/index.bin', index],
]);

/** Opens a desk over files as a site serves them: what is not among them can't be had. */
async function deskOf(data: unknown, served: ReadonlyMap<string, unknown> = files): Promise<Desk> {
  const json = async (asked: string): Promise<unknown> => {
    const found = asked === address ? data : served.get(asked);
    if (found === undefined) throw new Error('404');
    return JSON.parse(JSON.stringify(found));
  };
  const bytes = async (asked: string): Promise<Uint8Array> => {
    const found = served.get(asked);
    if (found instanceof Uint8Array) return found;
    throw new Error('404');
  };
  return openDesk(await openLibrary(address, { json, bytes }));
}

const ask = (desk: Desk, query: string, filters: Filters = {}) =>
  desk.answer({ query, language: 'en', limit: 20, filters });
const concepts = (found: Awaited<ReturnType<typeof ask>>) => found.results.map(({ concept }) => `${concept}`);

describe('a desk', () => {
  test('answers the same from one file and from parts', async () => {
    const [one, other] = [await deskOf(whole), await deskOf(parts)];
    for (const query of ['attention', 'lora', 'recuperation', '"vector store"', '"relational database"', 'zebra'])
      expect(await ask(other, query)).toEqual(await ask(one, query));
  });

  test('finds a card by other words in which it is asked, and shows those that hold more of them than its answer', async () => {
    const shown = async (query: string) => {
      const [first] = (await ask(await deskOf(whole), query)).results;
      return [first?.concept, first?.question.text, first?.excerpt?.text, first?.excerpt?.marks.length];
    };
    const question = 'What is a vector store?';
    expect(await shown('relational database')).toEqual(['store', question, 'Would a relational database do?', 2]);
    expect(await shown('where do I look up lookalikes')).toEqual([
      'store',
      question,
      'Where would you put millions of points to look up lookalikes?',
      3,
    ]);
    const [, , best] = await shown('millions relational database');
    expect(best).toBe('Would a relational database do?');
    const [, , answer] = await shown('embeddings attention facts');
    expect(answer).toMatch(/^It keeps embeddings/);
  });

  test('finds nothing where only the small words of a question stand anywhere', async () => {
    expect(concepts(await ask(await deskOf(whole), 'what is zebra'))).toEqual([]);
    expect(concepts(await ask(await deskOf(whole), 'what is'))).toContain('rag');
  });

  test('names the card where its text cannot be had', async () => {
    const desk = await deskOf(parts, new Map([['https://notes.example/base/search/index.bin', index]]));
    const [first] = (await ask(desk, 'rag')).results;
    expect(first).toMatchObject({ concept: 'rag', question: { text: 'rag' }, excerpt: undefined });
  });

  test('limits by language, deck and memory', async () => {
    const desk = await deskOf(whole);
    desk.remember([['attention' as ConceptId, 'due', false]]);
    expect(concepts(await ask(desk, 'attention', { state: 'due' }))).toEqual(['attention']);
    expect(concepts(await ask(desk, 'attention', { state: 'new' }))).not.toContain('attention');
    expect(concepts(await ask(desk, 'attention', { deck: 'other' as DeckId }))).toEqual([]);
    const [french] = (await ask(desk, 'attention', { language: 'fr' })).results;
    expect(french?.question.language).toBe('fr');
  });

  test('tells what comes nearest: without the filters, else to fewer words', async () => {
    const desk = await deskOf(whole);
    const limited = await ask(desk, 'lora', { deck: 'other' as DeckId });
    expect(limited.nearest[0]?.concept).toBe('lora');
    const phrase = await ask(desk, '"zebra transformer"');
    expect(phrase.results).toEqual([]);
    expect(phrase.nearest.map(({ concept }) => `${concept}`)).toContain('transformer');
  });

  test.each([
    ['nothing', null],
    ['a list', []],
    ['no lexicon', { ...whole, lexicon: { a: 'b' } }],
    ['no entries', { ...whole, entries: [{}] }],
    ['no index', { ...parts, index: 1 }],
  ])('says that it cannot read %s', async (_, data) => {
    await expect(deskOf(data)).rejects.toThrow('search.json');
  });
});
