import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/diagnostics/diagnostic.ts';
import { sectionsOf } from '../../src/diagnostics/rule-book.ts';
import { inWorkplace } from '../support/run-check.ts';

const good = 'Q: What is RAM?\nA: Memory, see ![a chip](/img/chip.png).\n';
const files = {
  'content/good.md': good,
  'content/img/chip.png': '',
  'content/sub/open.md': '# Notes\n\n### Q1: What is a fault?\n\n### Q2: What is a hit?\nIt was there.\n',
  'content/_draft.md': 'Q: unfinished?',
  'bad.md': '---\nlanguage: de\n---\nQ: What is a?\nA: b\n',
};
const check = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  inWorkplace(({ write, check: run }) => {
    write(files);
    return run(args, env);
  });

describe('check', () => {
  test('prints every problem with its line, its rule and what to do, and ends with their counts', () => {
    expect(check(['bad.md', 'content/sub/open.md'])).toEqual({
      code: 1,
      err: '',
      out: `── bad.md: 1 error, 0 warnings, 0 remarks

bad.md:2:1 error front-matter-value-invalid
  2 | language: de
    | ^
  The value of "language" can't be used.
  → Write "fr" or "en".
  ? src/diagnostics/rules.md#front-matter-value-invalid

── content/sub/open.md: 0 errors, 1 warning, 0 remarks

content/sub/open.md:3:1 warning answer-missing
  3 | ### Q1: What is a fault?
    | ^
  "What is a fault?" has no answer: the card asks without showing one.
  → Write the answer under the question; if it is meant to be open, write what is asked next under "Follow-up questions:".
  ? src/diagnostics/rules.md#answer-missing

2 documents checked: 1 error, 1 warning, 0 remarks
  1 front-matter-value-invalid
  1 answer-missing
`,
    });
  });

  test('checks content/ where nothing is named, its drafts left alone, and exits with 0 where nothing is an error', () => {
    const { code, out } = check([]);
    expect(code).toBe(0);
    expect(out).toContain('2 documents checked: 0 errors, 1 warning, 0 remarks\n');
    expect(out).toContain('content/sub/open.md:3:1 warning answer-missing');
  });

  test('checks the folder that CONTENT_DIR names', () =>
    expect(check([], { CONTENT_DIR: 'content/sub' }).out).toContain('1 document checked: 0 errors, 1 warning'));

  test('checks files and folders together, each document once', () =>
    expect(check(['content', 'content/good.md', './bad.md', 'bad.md', 'content/sub/']).out).toContain(
      '3 documents checked: 1 error, 1 warning, 0 remarks',
    ));

  test('--all shows every problem of a rule', () => {
    const questions = Array.from({ length: 9 }, (_, at) => `### Q${at}: What is item ${at}?\n`).join('\n');
    const report = (...args: readonly string[]) =>
      inWorkplace(({ write, check: run }) => {
        write({ 'many.md': `# Notes\n\n${questions}` });
        return run([...args, 'many.md']).out;
      });
    expect(report()).toContain('many.md: 6 more of answer-missing, on lines 9, 11, 13, 15, 17, 19 (--all shows each)');
    expect(report('--all').match(/warning answer-missing/g)).toHaveLength(9);
  });

  test('says of a file that is not there that it is not', () => {
    const { code, out } = check(['gone.md']);
    expect(code).toBe(1);
    expect(out).toContain("gone.md:1:1 error file-unreadable\n  The file can't be read: there is no such file.");
  });

  test.each([
    [['--jason'], "Unknown option '--jason'"],
    [['--json', '--sarif'], 'Only one of --json and --sarif can be printed.'],
    [['--all', '--json'], '--json prints every problem without --all.'],
    [['--explain'], 'argument missing'],
    [['--explain', 'no-such-rule'], 'There is no rule "no-such-rule". The rules: file-unreadable,'],
    [['--explain', 'link-broken', 'notes.md'], '--explain takes a rule and nothing else.'],
  ])('%j is a wrong call: it says why, shows the usage, and exits with 2', (args, reason) => {
    const { code, out, err } = check(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
    expect(err).toContain('Usage: npm run -s check');
  });

  test('--explain prints the section of a rule', () => {
    const book = sectionsOf(readFileSync('src/diagnostics/rules.md', 'utf8'));
    expect(check(['--explain', 'link-broken'])).toEqual({
      code: 0,
      err: '',
      out: `link-broken\n\n${book.get('link-broken')?.text}\n`,
    });
  });
});

describe('check for machines', () => {
  test('--json prints one object and nothing else', () => {
    const { code, out, err } = check(['--json', 'bad.md', 'content'], { GITHUB_ACTIONS: 'true' });
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({
      documents: [
        { file: 'bad.md', diagnostics: [{ rule: 'front-matter-value-invalid', line: 2 }] },
        { file: 'content/good.md', diagnostics: [] },
        { file: 'content/sub/open.md', diagnostics: [{ rule: 'answer-missing', line: 3, column: 1 }] },
      ],
      counts: { error: 1, warning: 1, info: 0 },
    });
  });

  test('--sarif prints a log whose rules are explained in the rule book', () => {
    const { code, out } = check(['--sarif', 'content']);
    const [run] = JSON.parse(out).runs;
    expect(code).toBe(0);
    expect(run.results).toHaveLength(1);
    expect(run.tool.driver.rules[rules.indexOf('answer-missing')].helpUri).toBe(
      `${pathToFileURL(resolve('src/diagnostics/rules.md')).href}#answer-missing`,
    );
  });

  test('--sarif points to the rule book on the code host where it runs there', () => {
    const env = { GITHUB_SERVER_URL: 'https://example.org', GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: 'c0ffee' };
    const [run] = JSON.parse(check(['--sarif', 'content'], env).out).runs;
    expect(run.tool.driver.rules[0].helpUri).toBe(
      'https://example.org/a/b/blob/c0ffee/src/diagnostics/rules.md#file-unreadable',
    );
  });

  test('--code-quality prints an array', () =>
    expect(JSON.parse(check(['--code-quality', 'content']).out)).toMatchObject([{ check_name: 'answer-missing' }]));

  test('on GitHub Actions the problems are annotations too, elsewhere not', () => {
    expect(check(['bad.md'], { GITHUB_ACTIONS: 'true' }).out).toContain(
      'invalid\n::error file=bad.md,line=2,col=1,title=front-matter-value-invalid::The value',
    );
    expect(check(['bad.md']).out).not.toContain('::error');
  });
});

describe('check in a git repository', () => {
  const notes = (french: string, english: string) =>
    `Q: Quelle est la réponse ? {#x}\nA: ${french}\n\nQ: What is the answer? {#x}\nA: ${english}\n`;
  const reportAfter = (time: string, change: string) =>
    inWorkplace(({ write, commit, check: run }) => {
      write({ 'content/notes.md': notes('Celle-ci.', 'This one.') });
      commit('2026-01-01T12:00:00Z');
      write({ 'content/notes.md': notes('Celle-ci.', change) });
      commit(time);
      return run([]).out;
    });

  test('a side edited long after the other is a remark at the older one', () => {
    const out = reportAfter('2026-03-01T12:00:00Z', 'This one, and not that one.');
    expect(out).toContain('content/notes.md:1:1 info translation-drift\n  1 | Q: Quelle est la réponse ? {#x}');
    expect(out).toContain('last edited on 2026-01-01, its translation at content/notes.md:4:1 on 2026-03-01');
  });

  test('a side edited soon after the other is none', () =>
    expect(reportAfter('2026-01-20T12:00:00Z', 'This one, and not that one.')).toContain('no problem found'));

  test('white space is no edit', () =>
    expect(reportAfter('2026-03-01T12:00:00Z', 'This  one.')).toContain('no problem found'));
});

test("the project's own notes have no error and no warning", () =>
  inWorkplace(({ check: run }) => {
    const { code, out } = run(['--json', resolve('content')]);
    expect(code).toBe(0);
    expect(JSON.parse(out).counts).toMatchObject({ error: 0, warning: 0 });
  }));
