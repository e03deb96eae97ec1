import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assemble } from '../../src/collection/assemble.ts';
import { realisticNotes } from './support/realistic-notes.ts';

const program = join(import.meta.dirname, 'run.ts');

test.each([[[]], [['nothing']], [['notation', 'more']], [['--what']]])(
  '%j names no bench: lists them, exits with 2',
  (args) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^ {2}notation {2}/m);
  },
);

test('the notes of a bench are the same for the same size and seed, as long as asked, and free of problems', () => {
  const text = realisticNotes(30_000);
  expect(realisticNotes(30_000)).toBe(text);
  expect(realisticNotes(30_000, 2)).not.toBe(text);
  expect(text.length).toBeGreaterThanOrEqual(30_000);
  expect(text.length).toBeLessThan(45_000);
  // The two sides of a concept are made apart: they differ, and that is all.
  const others = assemble([{ file: 'notes.md', text }]).diagnostics.filter(
    ({ rule }) => !rule.startsWith('translation-'),
  );
  expect(others).toEqual([]);
});

test('the notes of a bench hold both languages, pairs, and every kind of card that notes have without gaps', () => {
  const { cards, concepts } = assemble([{ file: 'notes.md', text: realisticNotes(60_000) }]);
  const all = [...cards.values()];
  expect(new Set(all.map(({ language }) => language))).toEqual(new Set(['fr', 'en']));
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['basic', 'topic', 'choice']));
  expect(concepts.size).toBeLessThan(all.length);
});
