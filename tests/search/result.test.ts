import { describe, expect, test } from 'vitest';
import { createSearch } from '../../src/search/rank.ts';
import { sample } from './sample.ts';

const search = createSearch(sample);

describe('a result', () => {
  test.each(['fr', 'en'] as const)('has both sides, %s first', (language) => {
    const [result] = search('rag', { language, limit: 1 });
    expect(result?.entries.map((entry) => entry.language)).toEqual(language === 'fr' ? ['fr', 'en'] : ['en', 'fr']);
    expect(result?.matches.map(({ card }) => card)).toEqual(result?.entries.map(({ card }) => card));
  });

  const marked = (query: string, language: 'fr' | 'en') => {
    const [result] = search(query, { language, limit: 1 });
    const [entry, matches] = [result?.entries[0], result?.matches[0]];
    const cut = (text: string | undefined, ranges: readonly (readonly [number, number])[] | undefined) =>
      ranges?.map(([start, end]) => text?.slice(start, end));
    return [cut(entry?.question, matches?.question), cut(entry?.answer, matches?.answer)];
  };
  test.each([
    ['recuperation generation', 'fr', ['génération', 'récupération'], []],
    ['oeuvre', 'fr', [], ['œuvre']],
    ['rag', 'en', ['Retrieval-Augmented Generation', 'RAG'], []],
    ['finetuning low', 'en', ['fine-tuning'], ['Low']],
    ['peft_model', 'en', [], []],
    ['peft', 'en', [], ['peft']],
    ['vectorstore', 'en', ['vector store'], []],
    ['"frozen weights"', 'en', [], ['frozen weights']],
    ['tokn', 'en', [], ['token']],
    ['c++', 'en', ['C++'], []],
    ['shipstorch', 'en', [], ['Torch', 'ships']],
    ['how does attention work', 'en', ['attention'], []],
    ['how does', 'en', ['How', 'does'], []],
    ['how fast attention', 'en', ['attention'], []],
  ] as const)('marks %s', (query, language, question, answer) => {
    const expected = query === 'peft_model' ? [undefined, undefined] : [question, answer];
    expect(marked(query, language)).toEqual(expected);
  });
});
