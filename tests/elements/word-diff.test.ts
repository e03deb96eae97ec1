import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Run, wordDiff } from '../../src/elements/word-diff.ts';

const said = (runs: readonly Run[], ...kinds: readonly Run['kind'][]): string =>
  runs
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('a difference by words', () => {
  test('shows what went and what came', () => {
    expect(wordDiff('A cable is about 180 metres.', 'A cable is exactly 185.2 metres.')).toEqual([
      { kind: 'same', text: 'A cable is' },
      { kind: 'removed', text: ' about 180' },
      { kind: 'added', text: ' exactly 185.2' },
      { kind: 'same', text: ' metres.' },
    ]);
  });

  test.each([
    ["What's it?", 'What’s it ?'],
    ['l\'été "ici"', 'l’e\u0301te\u0301 «\u00a0ici\u00a0»'],
    ['two  spaces\nand a line', 'two spaces and a line'],
  ])('shows no typography: %s', (before, after) => {
    const runs = wordDiff(before, after);
    expect(runs.map(({ kind }) => kind)).toEqual(['same']);
    expect(said(runs, 'same')).toBe(after);
  });

  test('holds every word of both texts', () => {
    const text = fc
      .array(fc.constantFrom('lock', 'nœud', 'x', '=', '0.5', '\n', ' ', '😀', 'e\u0301'))
      .map((all) => all.join(' '));
    const bare = (one: string) => one.replaceAll(/\s/g, '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        expect(bare(said(runs, 'same', 'added'))).toBe(bare(after));
        expect(bare(said(runs, 'same', 'removed'))).toBe(bare(before));
      }),
    );
  });
});
