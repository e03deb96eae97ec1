import { expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { answerMissing, blockUnused, fileUnreadable } from '../../src/diagnostics/problems.ts';
import { renderReport } from '../../src/diagnostics/report.ts';

const at = (file: string, line: number, column = 1) => ({ file, line, column });

test('no problem is no report', () => expect(renderReport([])).toBe(''));

test('a report has the files in their order, the problems of each in the order of the lines, and their count', () => {
  const problems = [
    blockUnused(at('b.md', 9), 'a remark'),
    answerMissing(at('b.md', 2, 5), 'Why?'),
    fileUnreadable(at('a.md', 1), 'there is no such file'),
  ];
  expect(renderReport(problems)).toBe(`b.md:2:5 warning answer-missing
  "Why?" has no answer: the card asks without showing one.
  → Write the answer under the question; if it is meant to be open, write what is asked next under "Follow-up questions:".
b.md:9:1 info block-unused
  Not used in any card: "a remark".
  → Put it under a question, or leave it: nothing is lost.

a.md:1:1 error file-unreadable
  The file can't be read: there is no such file.
  → Check its name and permissions.

1 error, 1 warning, 1 remark
`);
});

test('only an error stops a build', () => {
  expect(hasErrors([blockUnused(at('a.md', 1), 'x'), answerMissing(at('a.md', 1), 'x')])).toBe(false);
  expect(hasErrors([fileUnreadable(at('a.md', 1), 'x')])).toBe(true);
});
