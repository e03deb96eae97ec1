import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/search/excerpt.ts';

const answer = `${'before '.repeat(50)}the needle lies here ${'after '.repeat(50)}`.trim();
const at = answer.indexOf('needle');

describe('excerpt', () => {
  test('shows the first match with words around it', () => {
    const { text, marks, cutBefore, cutAfter } = excerpt(answer, [[at, at + 6]], 60);
    expect(text).toMatch(/^before .*the needle lies here after.*after$/u);
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['needle']);
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(text.length).toBeLessThanOrEqual(60);
  });
  test('shows the place where most different words stand, the first of such places', () => {
    const text = `needle, needle, needle ${'before '.repeat(50)}a needle in the hay ${'after '.repeat(50)}needle hay`;
    const marks = [...text.matchAll(/needle|hay/gu)].map(({ 0: word, index }) => [index, index + word.length] as const);
    const { text: shown, marks: inside } = excerpt(text, marks, 60);
    expect(inside.map(([start, end]) => shown.slice(start, end))).toEqual(['needle', 'hay']);
    expect(shown).toMatch(/before a needle in the hay after/u);
  });
  test('starts at the start without a match, and shows a short text whole', () => {
    expect(excerpt(answer, [], 20)).toEqual({
      text: 'before before before',
      marks: [],
      cutBefore: false,
      cutAfter: true,
    });
    expect(excerpt('short', [[0, 5]], 20)).toEqual({
      text: 'short',
      marks: [[0, 5]],
      cutBefore: false,
      cutAfter: false,
    });
    expect(excerpt('', [], 20)).toEqual({ text: '', marks: [], cutBefore: false, cutAfter: false });
  });
  test('a match at the end keeps the room before it', () => {
    const text = `${'word '.repeat(30)}end`;
    expect(excerpt(text, [[150, 153]], 40).text.length).toBeGreaterThan(30);
  });
  test('a match longer than the excerpt is shown whole', () => {
    expect(excerpt('aaa bbbbbbbbbbbbbbb ccc', [[4, 19]], 5)).toMatchObject({
      text: 'bbbbbbbbbbbbbbb',
      marks: [[0, 15]],
    });
  });

  test('law: a part of the text, never half a character, with the first match in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '\n', '🙂', 'é'), minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(8), fc.integer({ min: 1, max: 40 }), (whole, from, size, length) => {
        const characters = [...whole];
        const first = from % characters.length;
        const start = characters.slice(0, first).join('').length;
        const range = [start, start + characters.slice(first, first + size + 1).join('').length] as const;
        const cut = excerpt(whole, [range], length);
        expect(whole).toContain(cut.text);
        expect(cut.text.isWellFormed()).toBe(true);
        expect(cut.marks.map((mark) => cut.text.slice(...mark))).toEqual([whole.slice(...range)]);
        expect(cut.text.length).toBeLessThanOrEqual(Math.max(length, range[1] - range[0]) + 1);
      }),
      { numRuns: 2000 },
    );
  });
});
