import { describe, expect, test } from 'vitest';
import { createSearch } from '../../src/search/rank.ts';
import { entriesOf, sample } from './sample.ts';

const firstOf = (cards: Parameters<typeof entriesOf>[0], query: string): string => {
  const [first] = createSearch([...sample, ...entriesOf(cards)])(query, { language: 'en', limit: 1 });
  return `${first?.concept}`;
};

const aside = 'On a shelf stood pots, pans, books, lamps, cups, plates, boxes and jars of every size. '.repeat(6);

describe('two words that some card writes as one', () => {
  const cards = {
    'reward.fr': ['Qu’est-ce que l’apprentissage par renforcement ?', 'Un apprentissage guidé par une récompense.'],
    'fit.fr': ['Quand un modèle est-il trop complexe ?', 'Quand vient le surapprentissage : il retient le bruit.'],
    'mixed.en': ['What does mixed precision save?', 'Memory: torch.autocast chooses the type of each step.'],
    'auto.en': ['What is an auto encoder?', 'It squeezes, then restores.'],
  } as const;
  test.each([
    ['sur apprentissage', 'fit'],
    ['auto cast', 'mixed'],
  ])('%s means that card', (query, concept) => expect(firstOf(cards, query)).toBe(concept));

  test('but a letter or two before a word belong to the sentence', () => {
    const ciphers = {
      'sym.en': ['How does a symmetric cipher work?', 'Both sides share one key.'],
      'asym.en': ['How does an asymmetric cipher work?', 'One key is public: slower than a symmetric cipher.'],
      'chiffre.fr': ['Quel algorithme de chiffrement choisir ?', 'Le plus étudié.'],
      'dechiffre.fr': ['Quel algorithme de déchiffrement choisir ?', 'Celui du chiffrement.'],
    } as const;
    expect(firstOf(ciphers, 'a symmetric cipher')).toBe('sym');
    expect(firstOf(ciphers, 'how does a symmetric cipher work')).toBe('sym');
    expect(firstOf(ciphers, 'algorithme de chiffrement')).toBe('chiffre');
  });
  test('and both words, very common ones too, still find all that have them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2600 }, (_, at) => [`card-${at}.en`, [`Deep learning ${at}`, 'It learns.'] as const]),
    );
    const search = createSearch(entriesOf({ ...many, 'one.en': ['What is deeplearning?', 'One word.'] }));
    expect(search('deep learning', { language: 'en', limit: 50 })).toHaveLength(50);
  });
  test('and what is marked are the words as they stand', () => {
    const search = createSearch(
      entriesOf({ 'list.en': ['What is a todo?', 'A note.'], 'say.en': ['What is there to do?', 'Little.'] }),
    );
    const found = search('to do', { language: 'en', limit: 9 }).find(({ concept }) => `${concept}` === 'say');
    expect(found?.matches[0]?.question.map(([start, end]) => 'What is there to do?'.slice(start, end))).toEqual([
      'to',
      'do',
    ]);
  });
});

test.each(['formula of perplexity', 'perplexity formula', 'definition of perplexity'])(
  '%s means the card about perplexity, though another names both words',
  (query) => {
    const cards = {
      'perplexity.en': ['How is perplexity computed?', 'The exponential of the mean loss.'],
      'f1.en': [
        'What does F1 measure?',
        `${aside}The formula is a harmonic mean, by definition between both: nothing like perplexity.`,
      ],
    } as const;
    expect(firstOf(cards, query)).toBe('perplexity');
  },
);

test('in a long query the card about two of the words stands before one that mentions them all', () => {
  const cards = {
    'gradient.en': ['Why does a gradient vanish?', `${aside}${aside}Each step multiplies it.`],
    'garden.en': [
      'What was in the kitchen?',
      `${aside}Gradient, vanish, recurrent, sigmoid, seventy: written on a jar.`,
    ],
  } as const;
  expect(firstOf(cards, 'gradient vanish recurrent sigmoid seventy')).toBe('gradient');
});

describe('among thousands of cards', () => {
  /** One in so many is about cookies; half of the others explain, and a third name the server. */
  const cardsWith = (every: number, meant: readonly [string, string]) =>
    Object.fromEntries(
      Array.from({ length: 6300 }, (_, at) => {
        const isCookie = at % every === 0;
        const question = `${at % 2 === 0 && !isCookie ? 'Explain' : 'Watch'} a ${isCookie ? 'cookie' : `item${at}`} of machine ${at}`;
        const answer = at % 3 === 0 && !isCookie ? 'On the server.' : 'On the client.';
        return [`card-${at}.en`, at === 13 * every ? meant : ([question, answer] as const)];
      }),
    );
  test('a word that a third of them have still chooses among those with the others', () => {
    const cards = cardsWith(42, ['Watch a cookie of machine 546', 'On the server.']);
    expect(firstOf(cards, 'server cookie')).toBe('card-546');
  });
  test('what asks tells apart those about the same', () => {
    const cards = cardsWith(420, ['Explain a cookie of machine 5460', 'On the client.']);
    expect(firstOf(cards, 'cookie machine')).not.toBe('card-5460');
    expect(firstOf(cards, 'cookie machine explain')).toBe('card-5460');
  });
});
