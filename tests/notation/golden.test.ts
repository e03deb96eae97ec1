import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { toJson } from '../../src/cli/card-json.ts';
import { assemble } from '../../src/collection/assemble.ts';

const folder = import.meta.dirname;
const cases = globSync('*/*.md', { cwd: folder }).sort();

test.each(cases)('%s gives the cards written beside it', (path) => {
  const text = readFileSync(join(folder, path), 'utf8');
  const read: unknown = JSON.parse(JSON.stringify(toJson(assemble([{ file: basename(path), text }]))));
  const expected = join(folder, path.replace(/\.md$/, '.json'));
  if (!existsSync(expected)) {
    writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
    expect.fail(`${expected} was missing: a draft is written. Read it, mend it, keep it.`);
  }
  expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
});

test('every expectation has its notes', () => {
  const expectations = globSync('*/*.json', { cwd: folder }).map((path) => path.replace(/\.json$/, '.md'));
  expect(expectations.sort()).toEqual(cases);
});
