import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rules } from '../../src/diagnostics/diagnostic.ts';
import { answerMissing, blockUnused, fileUnreadable } from '../../src/diagnostics/problems.ts';
import { sectionsOf } from '../../src/diagnostics/rule-book.ts';
import { renderSarif } from '../../src/diagnostics/sarif.ts';

const sections = sectionsOf(readFileSync('src/diagnostics/rules.md', 'utf8'));
const book = 'https://example.org/rules.md';
const at = (file: string, line: number, column = 1) => ({ file, line, column });

const text = z.strictObject({ text: z.string().min(1) });
// SARIF 2.1.0, sections 3.13 to 3.30 and 3.49: the properties that are written, no other.
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              shortDescription: text,
              fullDescription: text,
              help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }),
              helpUri: z.url(),
            }),
          ),
        }),
      }),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.number().int().nonnegative(),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message: text,
          locations: z.tuple([
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({ uri: z.string().regex(/^(?!\/)[\w.~!$&'()*+,;=:@%/-]+$/) }),
                region: z.strictObject({
                  startLine: z.number().int().positive(),
                  startColumn: z.number().int().positive(),
                }),
              }),
            }),
          ]),
        }),
      ),
    }),
  ]),
});

const problems = [
  answerMissing(at('notes/été à deux.md', 2, 5), 'Why?'),
  fileUnreadable(at('a#b.md', 1), 'it is a folder'),
  blockUnused(at('a.md', 3), 'x'),
];
const log = sarif.parse(JSON.parse(renderSarif(problems, sections, book)));
const [{ tool, results }] = log.runs;

test('has every rule once, with the words of the rule book and the address of its section', () => {
  expect(tool.driver.rules.map(({ id }) => id)).toEqual([...rules]);
  for (const { id, help, helpUri, shortDescription } of tool.driver.rules) {
    expect(help.markdown).toBe(sections.get(id)?.text);
    expect(helpUri).toBe(`${book}#${id}`);
    expect(help.text.replace(/\s+/g, ' ').startsWith(shortDescription.text)).toBe(true);
  }
});

test('has a result for each problem, that points to its rule', () => {
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['answer-missing', 'warning'],
    ['file-unreadable', 'error'],
    ['block-unused', 'note'],
  ]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test('says where, with relative addresses that are safe', () => {
  const places = results.map(({ locations: [{ physicalLocation }] }) => physicalLocation);
  expect(places[0]).toEqual({
    artifactLocation: { uri: 'notes/%C3%A9t%C3%A9%20%C3%A0%20deux.md' },
    region: { startLine: 2, startColumn: 5 },
  });
  expect(places[1]?.artifactLocation.uri).toBe('a%23b.md');
});
