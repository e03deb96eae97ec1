import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemOf } from '../../src/search/stem.ts';

const alike: readonly (readonly [string, ...string[]])[] = [
  ['model', 'models', 'modele', 'modeles'],
  ['network', 'networks'],
  ['reseau', 'reseaux'],
  ['canal', 'canaux'],
  ['jeu', 'jeux'],
  ['loi', 'lois'],
  ['category', 'categories', 'categorie'],
  ['matrix', 'matrices'],
  ['class', 'classes'],
  ['quantization', 'quantisation', 'quantize', 'quantised', 'quantizing'],
  ['behaviour', 'behavior'],
  ['centre', 'center', 'centres'],
  ['labelled', 'labeled'],
  ['catalogue', 'catalog'],
  ['training', 'trained', 'train', 'trains'],
  ['tuning', 'tuned', 'tune'],
  ['running', 'run'],
  ['entrainee', 'entraines', 'entrainer', 'entraine'],
  ['position', 'positional', 'positionnel'],
];

describe('one stem', () => {
  test.each(alike)('%s, %s …', (...words) => expect(new Set(words.map(stemOf)).size).toBe(1));
});

describe('its own stem', () => {
  test.each(['c++', 'get_peft_model', 'gpt2', 'rag', 'élu'])('%s', (word) => expect(stemOf(word)).toBe(word));
  test('words that mean different things stay apart', () => {
    for (const [a, b] of [
      ['loss', 'lot'],
      ['token', 'tool'],
      ['attention', 'attack'],
      ['bias', 'biology'],
    ] as const)
      expect(stemOf(a)).not.toBe(stemOf(b));
  });
});

test('law: a stem is a beginning of its word but for two letters or so, and never empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcdeilnorstux'), minLength: 1, maxLength: 14 }), (word) => {
      const stem = stemOf(word);
      expect(stem.length).toBeGreaterThan(0);
      expect(word.startsWith(stem.slice(0, -3))).toBe(true);
    }),
  );
});
