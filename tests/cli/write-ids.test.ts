import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRaw, replaceFile } from '../../src/cli/replace-file.ts';

const program = join(import.meta.dirname, '../../src/cli/check.ts');
const notes =
  "\uFEFF### Q1: Qu'est-ce qu'un verrou ?  \r\nUn seul le tient.\r\n\r\n### Q2: Pourquoi ? {#why}\r\nPour l'ordre.";
const named = notes.replace('verrou ?', 'verrou ? {#qu-est-ce-qu-un-verrou}');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recto-ids-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('check --ids', () => {
  test('inserts ids, keeps every other byte and the permissions, and leaves nothing beside', () => {
    write('notes.md', notes);
    chmodSync(join(folder, 'notes.md'), 0o640);
    const { status, stdout } = run(['notes.md']);
    expect([status, stdout]).toEqual([0, 'notes.md: 1 id written, 2 cards\n']);
    expect(read('notes.md')).toBe(named);
    expect(statSync(join(folder, 'notes.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['notes.md']);
  });

  test('--dry-run shows what it would write, and writes nothing', () => {
    write('notes.md', notes);
    const { status, stdout } = run(['--dry-run', 'notes.md']);
    expect(status).toBe(0);
    expect(stdout).toBe(
      "notes.md: 1 id would be written, 2 cards\n       1  Qu'est-ce qu'un verrou ?  +{#qu-est-ce-qu-un-verrou}\n",
    );
    expect(read('notes.md')).toBe(notes);
  });

  test('says of a card that cannot bear an id where it stands, why, and what to do; the others get theirs', () => {
    const items = '- What is x?\n- Why y?\n- How is z?\n- Why w?\n\n- [ ]\n\n```\none\n```\n';
    write('notes.md', items);
    const { status, stdout } = run(['notes.md']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^notes\.md: 4 ids written, 5 cards\n {7}6 {2}\[ \] {2}no id: .* Ask it in a heading .*\n$/);
    expect(read('notes.md').replaceAll(/ \{#[a-z-]+\}/g, '')).toBe(items);
  });

  test('gives translations in the published notes one id, and leaves the document not named alone', () => {
    const english = '### Q1: What is a lock?\nOnly one holds it.\n';
    write('content/lock.fr.md', notes);
    write('content/lock.en.md', english);
    expect(run(['content/lock.fr.md']).status).toBe(0);
    expect(read('content/lock.fr.md')).toBe(notes.replace('verrou ?', 'verrou ? {#what-is-a-lock}'));
    expect(read('content/lock.en.md')).toBe(english);
  });

  test('writes through a link to the document it leads to', () => {
    write('notes.md', notes);
    symlinkSync('notes.md', join(folder, 'link.md'));
    run(['link.md']);
    expect(read('notes.md')).toBe(named);
    expect(readdirSync(folder)).toEqual(['link.md', 'notes.md']);
  });

  test('says what it cannot read, does the others, and exits with 1', () => {
    write('notes.md', notes);
    writeFileSync(join(folder, 'latin1.md'), Buffer.from([0x23, 0x20, 0xe9]));
    const { status, stdout } = run(['gone.md', 'latin1.md', 'notes.md']);
    expect(status).toBe(1);
    expect(stdout).toContain('gone.md:1:1 error file-unreadable');
    expect(stdout).toContain('latin1.md:1:3 error file-not-utf8');
    expect(stdout).not.toContain(folder);
    expect(read('notes.md')).toBe(named);
    expect([...readFileSync(join(folder, 'latin1.md'))]).toEqual([0x23, 0x20, 0xe9]);
  });

  test.each([
    [[], 'No document was named'],
    [['--write', 'notes.md'], "Unknown option '--write'"],
  ])('%j is a wrong call: it says why and exits with 2', (args, reason) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(stderr).toContain('Usage:');
  });
});

describe('replacing a file', () => {
  test('refuses where another program has changed it since, and leaves that as it is', async () => {
    write('notes.md', 'changed');
    expect(await replaceFile(join(folder, 'notes.md'), 'as read', 'new')).toBe('another program has just changed it');
    expect(read('notes.md')).toBe('changed');
    expect(readdirSync(folder)).toEqual(['notes.md']);
  });

  test('says why a file cannot be written', async () => {
    expect(await replaceFile(join(folder, 'gone.md'), '', 'new')).toContain('no such file');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('reads a byte-order mark and line ends as they are', async () => {
    write('notes.md', notes);
    expect(await readRaw(join(folder, 'notes.md'))).toBe(notes);
  });
});

function run(args: readonly string[]) {
  return spawnSync(process.execPath, [program, '--ids', ...args], { cwd: folder, encoding: 'utf8' });
}

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
