import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openReader, openWriter } from '../../src/search/bytes.ts';
import { createIndex } from '../../src/search/create-index.ts';
import { readIndex, writeIndex } from '../../src/search/index-file.ts';
import { everydayKey, learnLexicon } from '../../src/search/lexicon.ts';
import { openSearch } from '../../src/search/rank.ts';
import { words } from '../../src/search/tokens.ts';
import { collection } from './arbitrary.ts';
import { sample } from './sample.ts';

const index = createIndex(sample, learnLexicon(sample));

test('an index of nothing comes back as nothing', () => {
  const nothing = createIndex([], {});
  expect(readIndex(writeIndex(nothing))).toEqual(nothing);
});

test('law: what is read is what was written', () => {
  fc.assert(
    fc.property(collection, (entries) => {
      const [first = ''] = entries.flatMap(({ answer }) => words(answer));
      const made = createIndex(entries, { ...learnLexicon(entries), [everydayKey]: [first] });
      expect(readIndex(writeIndex(made))).toEqual(made);
    }),
  );
});

test('law: numbers and texts come back in their order', () => {
  const part = fc.oneof(fc.nat({ max: 2 ** 31 - 1 }), fc.constant(2 ** 32 - 1), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const writer = openWriter();
      for (const one of parts) typeof one === 'number' ? writer.number(one) : writer.text(one);
      const reader = openReader(writer.finish());
      expect(parts.map((one) => (typeof one === 'number' ? reader.number() : reader.text()))).toEqual(parts);
      expect(reader.isDone()).toBe(true);
      expect(() => reader.number()).toThrow(RangeError);
    }),
  );
});

test('the index of a file answers as the one it was made of', () => {
  const [made, read] = [index, readIndex(writeIndex(index))].map((one) => openSearch(one, () => undefined));
  for (const query of ['attention', 'retreival', 'fine tuning', 'rag -attention', 'C++'])
    expect(read?.(query, { language: 'fr', limit: 9 }).hits).toEqual(made?.(query, { language: 'fr', limit: 9 }).hits);
});

test('a file of another version, cut short or too long says so', () => {
  const file = writeIndex(index);
  expect(() => readIndex(file.slice(0, -1))).toThrow('ends too early');
  expect(() => readIndex(Uint8Array.from([...file, 0]))).toThrow('after its end');
  expect(() => readIndex(new TextEncoder().encode('\u0009not ours\n'))).toThrow('another version');
});
