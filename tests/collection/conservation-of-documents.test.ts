import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { notesIn } from '../../src/collection/notes-in.ts';
import { readDocuments } from '../../src/collection/read-files.ts';
import { conservationOf } from '../support/conservation.ts';

const folder = resolve(process.env.RECTO_DOCUMENTS ?? 'content');
const files = (await notesIn(folder)).filter((file) => /\.(?:md|markdown)$/.test(file));
const conservation = await Promise.all(files.map(lawIn));
const countOf = (which: 'top' | 'blocks') => conservation.reduce((sum, found) => sum + found[which], 0);

test(`law: each of the ${countOf('top')} blocks of ${files.length} documents, ${countOf('blocks')} with what they hold, ends in exactly one place`, () => {
  expect(countOf('blocks')).toBeGreaterThan(0);
  expect(conservation.flatMap(({ violations }) => violations)).toEqual([]);
});

async function lawIn(file: string) {
  const collection = await readDocuments([file], (path) => resolve(folder, path));
  return conservationOf(collection, collection.documents[0]?.text ?? '', file);
}
