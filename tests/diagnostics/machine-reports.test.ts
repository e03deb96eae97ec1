import { expect, test } from 'vitest';
import { z } from 'zod';
import { renderCodeQuality } from '../../src/diagnostics/code-quality.ts';
import { renderJson } from '../../src/diagnostics/json-report.ts';
import { answerMissing, blockUnused, fileUnreadable } from '../../src/diagnostics/problems.ts';

const at = (file: string, line: number, column = 1) => ({ file, line, column });
const problems = [
  blockUnused(at('b.md', 9), 'x'),
  answerMissing(at('b.md', 2, 5), 'Why?'),
  fileUnreadable(at('a.md', 1), 'it is a folder'),
];

test('JSON has every document, its problems by place, and their counts, on one line', () => {
  const out = renderJson(['a.md', 'b.md', 'c.md'], problems);
  expect(out.trimEnd()).not.toContain('\n');
  expect(JSON.parse(out)).toMatchObject({
    documents: [
      { file: 'a.md', diagnostics: [{ rule: 'file-unreadable', severity: 'error', line: 1, column: 1 }] },
      {
        file: 'b.md',
        diagnostics: [
          { rule: 'answer-missing', line: 2, column: 5, explained: 'src/diagnostics/rules.md#answer-missing' },
          { rule: 'block-unused', severity: 'info', line: 9 },
        ],
      },
      { file: 'c.md', diagnostics: [] },
    ],
    counts: { error: 1, warning: 1, info: 1 },
  });
});

const issues = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({ path: z.string(), lines: z.strictObject({ begin: z.number().int().positive() }) }),
  }),
);

test('a Code Quality report has what GitLab asks for', () => {
  const read = issues.parse(JSON.parse(renderCodeQuality(problems)));
  expect(read.map(({ check_name, severity, location }) => [check_name, severity, location.lines.begin])).toEqual([
    ['block-unused', 'info', 9],
    ['answer-missing', 'minor', 2],
    ['file-unreadable', 'major', 1],
  ]);
});

test('a Code Quality report knows a problem again when its line has moved, and tells two alike apart', () => {
  const prints = (lines: readonly number[]) =>
    issues
      .parse(JSON.parse(renderCodeQuality(lines.map((line) => answerMissing(at('a.md', line), 'Why?')))))
      .map(({ fingerprint }) => fingerprint);
  expect(prints([2, 8])).toEqual(prints([4, 9]));
  expect(new Set(prints([2, 8])).size).toBe(2);
});
