import { expect, test } from 'vitest';
import { renderCodeFrame } from '../../src/diagnostics/code-frame.ts';

const at = (line: number, column: number) => ({ file: 'notes.md', line, column });

test('shows the line of the place, and a caret under its column', () =>
  expect(renderCodeFrame('one\ntwo three\nfour', at(2, 5))).toBe('2 | two three\n  |     ^'));

test('puts the caret behind the line where the column is behind it', () =>
  expect(renderCodeFrame('one', at(1, 4))).toBe('1 | one\n  |    ^'));

test.each(['\n', '\r\n', '\r'])('counts lines that end in %j', (end) =>
  expect(renderCodeFrame(['a', 'b', 'c'].join(end), at(3, 1))).toBe('3 | c\n  | ^'),
);

test('opens tabs to the stops that they stand for', () =>
  expect(renderCodeFrame('a\tb\tc', at(1, 5))).toBe('1 | a   b   c\n  |         ^'));

test('gives letters that fill two columns two columns', () =>
  expect(renderCodeFrame('缓存 x', at(1, 4))).toBe('1 | 缓存 x\n  |      ^'));

test('counts an accent and its letter, and the parts of a picture, as one', () => {
  expect(renderCodeFrame('e\u0301te x', at(1, 6))).toBe('1 | e\u0301te x\n  |     ^');
  expect(renderCodeFrame('👩‍💻 x', at(1, 7))).toBe('1 | 👩‍💻 x\n  |    ^');
});

test.each([
  [5, `1 | ${'0123456789'.repeat(4).slice(0, 28)}…\n  |     ^`],
  [100, /^1 \| ….*…\n {2}\| {11}\^$/],
  [200, /^1 \| ….*9\n {2}\| {29}\^$/],
])('cuts a line longer than the width around column %i', (column, expected) => {
  const frame = renderCodeFrame('0123456789'.repeat(20), at(1, column), 30);
  if (typeof expected === 'string') expect(frame).toBe(expected);
  else expect(frame).toMatch(expected);
  const [line = '', caret = ''] = frame.split('\n');
  expect(line.length).toBeLessThanOrEqual('1 | '.length + 30);
  expect(line[caret.indexOf('^')]).toBe(String((column - 1) % 10));
});

test('shows what a terminal would act on as a mark', () =>
  expect(renderCodeFrame('a\u001b[31mb\u202ec', at(1, 1))).toBe('1 | a\ufffd[31mb\ufffdc\n  | ^'));

test.each([
  ['no such line', 'one', 2],
  ['an empty line', 'one\n\n', 2],
  ['a text that could not be read', '', 1],
])('shows nothing for %s', (_, text, line) => expect(renderCodeFrame(text, at(line, 1))).toBe(''));
