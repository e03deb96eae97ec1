import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseCall } from '../support/call.ts';
import { ownCards } from './own-queries.ts';
import { parseData } from './parse-data.ts';

const program = join(import.meta.dirname, '../run.ts');
const folder = mkdtempSync(join(tmpdir(), 'recto-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const card = (concept: string, question: string, answer: string) => ({
  id: `${concept}.en`,
  concept,
  language: 'en',
  deck: 'deck',
  question,
  answer,
  tags: [],
});
const cards = [
  card('cache', 'Why keep a cache near the processor?', 'Memory is slow: what was read once is read again.'),
  card('lock', 'What does a lock protect?', 'State that two threads share.'),
];
const queries = [
  { query: 'cache processor', class: 'exact', relevant: ['cache'] },
  { query: 'threads state', class: 'answer only', relevant: ['lock'] },
];

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function bench(...args: readonly string[]) {
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
}

const figure = z.number().min(0);
const share = figure.max(1);
const classSchema = z.strictObject({ recall5: share, mrr: share });
const outputSchema = z.strictObject({
  engines: z.array(
    z.strictObject({
      name: z.string(),
      p50: figure,
      p95: figure,
      recall1: share,
      recall5: share,
      mrr: share,
      classes: z.strictObject({ exact: classSchema, 'answer only': classSchema }),
    }),
  ),
});

test('cards and queries from outside give the scores of every engine, and nothing else, as JSON', () => {
  const files = ['--cards', fileOf('cards.json', cards), '--queries', fileOf('queries.json', queries)];
  const { status, stdout } = bench('search', ...files, '--json');
  const { engines } = outputSchema.parse(JSON.parse(stdout));
  expect(status).toBe(0);
  expect(engines.map(({ name }) => name)).toEqual([
    'recto',
    'minisearch',
    'ufuzzy',
    'flexsearch',
    'orama',
    'fuse',
    'fuse tokens',
    'scan',
  ]);
  expect(engines.slice(0, 5).map(({ recall1 }) => recall1)).toEqual([1, 1, 1, 1, 1]);
});

test('a file that is not there is named on standard error alone, and the command exits with 2', () => {
  const { status, stdout, stderr } = bench('search', '--cards', join(folder, 'none.json'), '--queries', 'x');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/none\.json: can't be read/);
});

test.each([
  ['one file of two', ['search', '--cards', 'x'], /go together/],
  ['files for another bench', ['notation', '--cards', 'x', '--queries', 'y'], /reads no cards/],
])('%s is no call', (_, args, message) => {
  expect(parseCall(args, ['search', 'notation'])).toMatch(message);
});

test('files for the search are a call', () => {
  const call = parseCall(['search', '--cards', 'x', '--queries', 'y', '--json'], ['search']);
  expect(call).toEqual({ name: 'search', json: true, full: false, files: { cards: 'x', queries: 'y' } });
});

describe('what cannot be read is named with its file, its place and what to write', () => {
  const read = (someCards: unknown, someQueries: unknown) =>
    parseData(
      { name: 'c.json', text: typeof someCards === 'string' ? someCards : JSON.stringify(someCards) },
      { name: 'q.json', text: JSON.stringify(someQueries) },
    );

  test.each([
    ['no JSON', '[{]', queries, /^c\.json: not JSON \(.*\)\. Write a list/],
    ['no list', {}, queries, /^c\.json: the whole file: .*Each needs id, concept, language/],
    ['no cards', [], queries, /^c\.json: the whole file/],
    ['another language', [cards[0], { ...cards[1], language: 'de' }], queries, /^c\.json: number 2, language: .*"fr"/],
    ['a missing field', [{ ...cards[0], answer: undefined }], queries, /^c\.json: number 1, answer/],
    ['an id twice', [cards[0], cards[0]], [queries[0]], /^c\.json: number 2: .*"cache\.en".* Give each/],
    ['nothing relevant', cards, [{ ...queries[0], relevant: [] }], /^q\.json: number 1, relevant: .*Each needs query/],
    [
      'an unknown concept',
      cards,
      [{ ...queries[0], relevant: ['cash'] }],
      /^q\.json: number 1 .*"cash"\. Name concepts/,
    ],
  ])('%s', (_, someCards, someQueries, message) => {
    expect(read(someCards, someQueries)).toMatch(message);
  });

  test('and what can be is what was written', () => {
    expect(read(cards, queries)).toEqual({ cards, queries });
  });
});

test('the project’s own cards are those of its site, each with its concept', async () => {
  const own = await ownCards();
  expect(own.length).toBeGreaterThan(20);
  expect(own.every(({ id, concept, question }) => id !== '' && concept !== '' && question !== '')).toBe(true);
});
