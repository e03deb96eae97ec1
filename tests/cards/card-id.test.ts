import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isValidId, slugOf } from '../../src/cards/card-id.ts';

test.each([
  ["Qu'est-ce que l'IA générative ?", 'qu-est-ce-que-l-ia-generative'],
  ['Qu’est-ce que l’IA générative ?', 'qu-est-ce-que-l-ia-generative'],
  ['Cœur, œuvre & Straße', 'coeur-oeuvre-strasse'],
  ['  What is C++?  ', 'what-is-c'],
  ['ﬁne‑tuning…', 'fine-tuning'],
  ['T5 / GPT-4o', 't5-gpt-4o'],
])('%j is named %s', (text, slug) => expect(slugOf(text)).toBe(slug));

test('words of other alphabets, and very long questions, are told apart by a digest', () => {
  expect(slugOf('注意力')).toMatch(/^[a-z0-9]{6}$/);
  expect(slugOf('注意力')).not.toBe(slugOf('变换器'));
  expect(slugOf('σ ?')).not.toBe(slugOf('μ ?'));
  const long = 'a question that goes on '.repeat(6);
  expect(slugOf(`${long} one`)).not.toBe(slugOf(`${long} two`));
  expect(slugOf(`${long} one`)).toMatch(/^a-question-that(-[a-z]+)*-[a-z0-9]{6}$/);
});

test('law: a name is empty or an id that an author could write, and names itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const slug = slugOf(text);
      expect(slug === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug), slug).toBe(true);
      expect(slug.length).toBeLessThanOrEqual(90);
      if (slug !== '') expect(isValidId(slug)).toBe(true);
      if (slug.length <= 80) expect(slugOf(slug)).toBe(slug);
    }),
  );
});

test.each(['rag', 'lora-2', '4o', 'a'.repeat(100)])('%s can be an id', (id) => expect(isValidId(id)).toBe(true));
test.each(['', 'RAG', 'l_ora', 'é', '-a', 'a-', 'a--b', 'a b', 'a.fr', 'a'.repeat(101)])('%j can be no id', (id) =>
  expect(isValidId(id)).toBe(false),
);
