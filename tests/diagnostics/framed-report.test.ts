import { describe, expect, test } from 'vitest';
import { renderFramedReport } from '../../src/diagnostics/framed-report.ts';
import { answerMissing, blockUnused, fileUnreadable } from '../../src/diagnostics/problems.ts';

const at = (file: string, line: number, column = 1) => ({ file, line, column });

test('says how many documents were checked where there is no problem', () => {
  expect(renderFramedReport([], () => '', 1, false)).toBe('1 document checked: no problem found\n');
  expect(renderFramedReport([], () => '', 2, false)).toBe('2 documents checked: no problem found\n');
});

test('has the files in their order, the problems of each in the order of the lines, each with its line and its rule', () => {
  const problems = [
    blockUnused(at('b.md', 4), 'a remark'),
    answerMissing(at('b.md', 2, 5), 'Why?'),
    fileUnreadable(at('a.md', 1), 'there is no such file'),
  ];
  const texts: Readonly<Record<string, string>> = { 'b.md': '# Notes\n### Why?\n\na remark\n', 'a.md': '' };
  expect(
    renderFramedReport(problems, (file) => texts[file] ?? '', 2, false),
  ).toBe(`── b.md: 0 errors, 1 warning, 1 remark

b.md:2:5 warning answer-missing
  2 | ### Why?
    |     ^
  "Why?" has no answer: the card asks without showing one.
  → Write the answer under the question; if it is meant to be open, write what is asked next under "Follow-up questions:".
  ? src/diagnostics/rules.md#answer-missing

b.md:4:1 info block-unused
  4 | a remark
    | ^
  Not used in any card: "a remark".
  → Put it under a question, or leave it: nothing is lost.
  ? src/diagnostics/rules.md#block-unused

── a.md: 1 error, 0 warnings, 0 remarks

a.md:1:1 error file-unreadable
  The file can't be read: there is no such file.
  → Check its name and permissions.
  ? src/diagnostics/rules.md#file-unreadable

2 documents checked: 1 error, 1 warning, 1 remark
  1 block-unused
  1 answer-missing
  1 file-unreadable
`);
});

test('shows what a terminal would act on in a message as a mark', () =>
  expect(renderFramedReport([answerMissing(at('a.md', 1), 'a\u001b[2J?')], () => '', 1, false)).toContain(
    '"a\ufffd[2J?"',
  ));

describe('many problems of one rule', () => {
  const lines = Array.from({ length: 16 }, (_, index) => index + 1);
  const text = lines.map((line) => `### What is ${line}?`).join('\n');
  const problems = [
    ...lines.map((line) => answerMissing(at('a.md', line), `What is ${line}?`)),
    blockUnused(at('a.md', 9), 'x'),
  ];
  const shown = (report: string) => report.match(/^a\.md:\d+:1 .*$/gm);

  test('three are shown, and where the others are', () => {
    const report = renderFramedReport(problems, () => text, 1, false);
    expect(shown(report)).toEqual([
      'a.md:1:1 warning answer-missing',
      'a.md:2:1 warning answer-missing',
      'a.md:3:1 warning answer-missing',
      'a.md:9:1 info block-unused',
    ]);
    expect(report).toContain(
      '\na.md: 13 more of answer-missing, on lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, … (--all shows each)\n',
    );
    expect(report).toMatch(/0 errors, 16 warnings, 1 remark\n {2}16 answer-missing\n {3}1 block-unused\n$/);
  });

  test('all are where all are asked for', () => {
    const report = renderFramedReport(problems, () => text, 1, true);
    expect(shown(report)).toHaveLength(17);
    expect(report).not.toContain('more of');
  });

  test('errors are always shown', () => {
    const errors = lines.map((line) => fileUnreadable(at('a.md', line), 'there is no such file'));
    expect(shown(renderFramedReport(errors, () => text, 1, false))).toHaveLength(16);
  });
});
