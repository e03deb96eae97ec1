import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { tokenize, words } from '../../src/search/tokens.ts';

describe('words', () => {
  test.each([
    ['L’attention, qu’est-ce que c’est ?', ['attention', 'est', 'ce', 'que', 'est']],
    ["Jusqu'à l'IA d'Orsay, n'est-ce pas", ['a', 'ia', 'orsay', 'est', 'ce', 'pas']],
    ['l’« IA » l’.NET', ['ia', '.net']],
    ["aujourd'hui don't it's model's models' O'Reilly", ['aujourdhui', 'dont', 'it', 'model', 'models', 'oreilly']],
    [
      'get_peft_model() C++ C# F# .NET ASP.NET pass@k R&D',
      ['get_peft_model', 'c++', 'c#', 'f#', '.net', 'asp.net', 'pass@k', 'r&d'],
    ],
    ['C++17 a+b i++; C+', ['c++', '17', 'a', 'b', 'i++', 'c+']],
    ['La fin. Fin… …fin ...fin', ['la', 'fin', 'fin', 'fin', 'fin']],
    ['GPT-4 3.5 __init__ torch.nn.Linear', ['gpt', '4', '3.5', '__init__', 'torch.nn.linear']],
    ['🙂 ?! -- ""', []],
    ['√d_k', ['sqrt', 'd_k']],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected));

  test('other forms: joined compounds, parts of identifiers', () => {
    const forms = (text: string) =>
      tokenize(text).forms.map(({ term, range: [start, end] }) => [term, text.slice(start, end)]);
    expect(forms('Le fine-tuning')).toEqual([['finetuning', 'fine-tuning']]);
    expect(forms('état-de-l’art state-of-the-art')).toContainEqual(['stateoftheart', 'state-of-the-art']);
    expect(forms('get_peft_model')).toEqual([
      ['get', 'get'],
      ['peft', 'peft'],
      ['model', 'model'],
      ['getpeftmodel', 'get_peft_model'],
    ]);
    expect(forms('PyTorch LLMs')).toEqual([['torch', 'Torch']]);
    expect(forms('50,257 et 124\u202f439\u00a0808 jetons')).toEqual([
      ['50257', '50,257'],
      ['124439808', '124\u202f439\u00a0808'],
    ]);
    expect(forms('175 Billion, 1,3 milliard, 60\u00a0millions et 10 thousandths')).toEqual([
      ['175b', '175 Billion'],
      ['1.3b', '1,3 milliard'],
      ['60m', '60\u00a0millions'],
    ]);
    expect(forms('12, 500 ou 3,1415 ou 1,024d ou x1 000')).toEqual([]);
  });

  test('law: a word’s place folds to the word', () => {
    const piece = fc.constantFrom(
      'Œuvre',
      'été',
      'e\u0301te\u0301',
      'ﬁne',
      'C++',
      '.NET',
      'l’IA',
      'inter\u00adface',
      'get_x',
      'Straße',
      '🙂',
      '-',
      ' — ',
      'don’t',
      "model's",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom(' ', '\u00a0', '-', ', '))), (parts) => {
        const text = parts.flat().join('');
        const { words: found, forms } = tokenize(text);
        const letters = (word: string) => word.replace(/['_-]/gu, '');
        for (const { term, range } of [...found, ...forms])
          expect(letters(fold(text.slice(...range)))).toBe(letters(term));
      }),
    );
  });

  test('law: places lie inside any text, in reading order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { term, range } of tokenize(text).words) {
          expect(range[0]).toBeLessThan(range[1]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(...range)).replaceAll("'", '')).toContain(term);
        }
      }),
    );
  });
});
