import { expect, test } from 'vitest';
import { detectLanguage, majorityOf } from '../../src/cards/language.ts';

test.each([
  ['Différence entre WHERE et HAVING', 'fr'],
  ["Qu'est-ce qu'un LLM ?", 'fr'],
  ['Qu’est-ce que le RAG ?', 'fr'],
  ['Pourquoi LoRA ?', 'fr'],
  ["Comment marche l'attention ?", 'fr'],
  ["L'attention", 'fr'],
  ['Citez des usages.', 'fr'],
  ['Définissez LoRA', 'fr'],
  ['Vrai ou faux : TCP garde un ordre.', 'fr'],
  ['DIFFÉRENCE ENTRE WHERE ET HAVING', 'fr'],
  ['Diffe\u0301rence WHERE / HAVING', 'fr'],
  ['What is RAG?', 'en'],
  ["What's GPT's context window's limit?", 'en'],
  ["Why doesn't it scale?", 'en'],
  ["Why don't they’re agree?", 'en'],
  ['Explain LoRA', 'en'],
  ['L1 vs L2: which one is sparse?', 'en'],
  ['When is C faster than D?', 'en'],
  ['Difference between WHERE and HAVING', 'en'],
  ['TRUE OR FALSE: THE CACHE IS FULL', 'en'],
  ['LoRA ?', undefined],
  ['L2 regularization', undefined],
  ['C, D, S, T5', undefined],
  ['42', undefined],
  ['', undefined],
])('%j is in %s', (text, language) => expect(detectLanguage(text)).toBe(language));

test('the language of most cards counts, and no tie decides', () => {
  expect(majorityOf(['fr', 'en', 'fr', undefined])).toBe('fr');
  expect(majorityOf(['fr', 'en', undefined, undefined])).toBeUndefined();
  expect(majorityOf([])).toBeUndefined();
});
