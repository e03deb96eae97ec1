import { describe, expect, test } from 'vitest';
import { keyOf, learnLexicon } from '../../src/search/lexicon.ts';
import { createSearch } from '../../src/search/rank.ts';
import type { Side } from '../../src/search/translations.ts';
import { entriesOf } from './sample.ts';

const side = (concept: string, language: string, question: string, answer = ''): Side => ({
  concept,
  language,
  question,
  answer,
});

describe('short names', () => {
  test('before and behind a bracket, both ways', () => {
    const lexicon = learnLexicon([
      side('a', 'en', 'What is Retrieval-Augmented Generation (RAG)?'),
      side('b', 'en', 'What is LoRA?', 'KV (key and value) pairs are kept. Use RNNs (recurrent neural networks).'),
    ]);
    expect(lexicon[keyOf('rag')]).toEqual(['retrieval augmented generation']);
    expect(lexicon[keyOf('retrieval augmented generation')]).toEqual(['rag']);
    expect(lexicon[keyOf('kv')]).toEqual(['key and value']);
    expect(lexicon[keyOf('rnn')]).toEqual(['recurrent neural networks']);
  });
  test('in the other order of French, and spelt out on the other side alone', () => {
    const french = learnLexicon([side('a', 'fr', 'Qu’est-ce qu’un réseau antagoniste génératif (GAR) ?')]);
    expect(french[keyOf('gar')]).toEqual(['reseau antagoniste generatif']);
    const both = learnLexicon([
      side('a', 'fr', 'Le grand modèle de langage (LLM)'),
      side('a', 'en', 'A large language model'),
    ]);
    expect(both[keyOf('llm')]).toContain('large language model');
  });
  test('a bracket with something else in it explains nothing', () => {
    const lexicon = learnLexicon([side('a', 'en', 'It is fast (GPU), and small (see below) or IS (a score).')]);
    expect(lexicon).toEqual({});
  });
});

describe('translations', () => {
  const colours = ['rouge red', 'verte green', 'jaune yellow', 'noire black', 'bleue blue'].map((pair) =>
    pair.split(' '),
  );
  const shapes = ['boule ball', 'caisse crate', 'corde rope', 'porte door', 'pomme apple'].map((pair) =>
    pair.split(' '),
  );
  const sides = colours.flatMap(([rouge, red], i) =>
    shapes.flatMap(([boule, ball], j) => [
      side(`c${i}${j}`, 'fr', `À quoi sert la ${boule} ${rouge} ?`),
      side(`c${i}${j}`, 'en', `What is the ${red} ${ball} for?`),
    ]),
  );
  test('are learnt from what stands on both sides of many concepts', () => {
    const lexicon = learnLexicon(sides, []);
    for (const [french = '', english = ''] of [...colours, ...shapes]) {
      expect(lexicon[keyOf(french)]?.[0]).toBe(english);
      expect(lexicon[keyOf(english)]?.[0]).toBe(french);
    }
  });
  test('do not depend on the order of the cards', () => {
    expect(learnLexicon(sides.toReversed())).toEqual(learnLexicon(sides));
  });
  test('are not learnt from a few cards that share words by chance', () => {
    expect(learnLexicon(sides.slice(0, 4))).toEqual({});
  });
  test('are not learnt of a word that both sides have: a name needs none', () => {
    const lexicon = learnLexicon(sides.map((one) => ({ ...one, answer: `Kingma${one.concept.slice(1, 2)}` })));
    for (const shape of [0, 1, 2, 3, 4]) expect(lexicon[keyOf(`kingma${shape}`)]).toBeUndefined();
    expect(lexicon[keyOf('rouge')]?.[0]).toBe('red');
  });
  test('of a glossary count where a card has the word', () => {
    const lexicon = learnLexicon(
      [side('a', 'fr', 'La perte diminue.')],
      [
        ['loss', 'perte'],
        ['tree', 'arbre'],
      ],
    );
    expect(lexicon).toEqual({ [keyOf('perte')]: ['loss'], [keyOf('loss')]: ['perte'] });
  });
});

test('another name finds the card, its own name finds it first', () => {
  const entries = entriesOf({
    'a.en': ['What is a loss?', 'It falls.'],
    'b.fr': ['Qu’est-ce que la perte ?', 'Elle diminue.'],
    'c.en': ['What is RAG?', ''],
    'd.en': ['What is Retrieval-Augmented Generation (RAG)?', ''],
    'e.en': ['How is retrieval-augmented generation judged?', ''],
  });
  const search = createSearch(entries, learnLexicon(entries, [['loss', 'perte']]));
  const found = (query: string) => search(query, { language: 'en', limit: 9 }).map(({ concept }) => `${concept}`);
  expect(found('loss')).toEqual(['a', 'b']);
  expect(found('perte')).toEqual(['b', 'a']);
  expect(found('rag').toSorted()).toEqual(['c', 'd', 'e']);
  expect(found('retrieval augmented generation').toSorted()).toEqual(['c', 'd', 'e']);
});
