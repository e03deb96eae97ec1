import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { findPython } from '../support/find-python.ts';

/** Code of the project's own notes: where it stands, and in what language. */
interface Fence {
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

/** What a fence may import and still be run: NumPy, and what comes with Python. The others are compiled. */
const present = /^(?:numpy|math|json|re|collections|heapq|hashlib|itertools|pickle|random|statistics)(?:\.|$)/;

const folder = new URL('../../content/', import.meta.url);
const fences = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .flatMap(fencesOf);
const python = fences.filter(({ language }) => language === 'python');
const run = python.filter(canRun);
const compiled = python.filter((fence) => !canRun(fence));
const interpreter = findPython() ?? 'python3';

test('the notes hold code, and hardly any needs a library that is not here', () => {
  expect(run.length).toBeGreaterThan(40);
  expect(compiled.length).toBeLessThanOrEqual(2);
});

test.concurrent.each(run)(
  '$name runs alone, warns of nothing, and prints only what its comments say',
  async ({ code }) => {
    const { status, printed, complaints } = await interpret(['-W', 'error', '-'], code);
    expect(complaints).toBe('');
    expect(status).toBe(0);
    const comments = new Set([...code.matchAll(/# (.*)$/gm)].map(([, comment]) => comment));
    expect(printed.split('\n').filter((line) => line !== '' && !comments.has(line))).toEqual([]);
  },
);

test.concurrent.each(compiled)('$name compiles', async ({ code }) => {
  const { complaints } = await interpret(['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], code);
  expect(complaints).toBe('');
});

test.each(fences.filter(({ language }) => language === 'json'))('$name is JSON', ({ code }) => {
  expect(() => JSON.parse(code)).not.toThrow();
});

function fencesOf(file: string): Fence[] {
  const tree = unified()
    .use(remarkParse)
    .parse(readFileSync(new URL(file, folder), 'utf8'));
  const found: Fence[] = [];
  visit(tree, 'code', ({ lang, value, position }) => {
    found.push({ name: `${file}:${position?.start.line}`, language: lang ?? '', code: value });
  });
  return found;
}

function canRun({ code }: Fence): boolean {
  return [...code.matchAll(/^\s*(?:from|import)\s+([\w.]+)/gm)].every(([, module]) => present.test(module ?? ''));
}

async function interpret(options: readonly string[], code: string) {
  const child = spawn(interpreter, options, { timeout: 30_000 });
  child.stdin.end(code);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [status, printed, complaints] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, printed, complaints };
}
