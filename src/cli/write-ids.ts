import { realpath } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Card } from '../cards/card.ts';
import type { CollectedDocument, Collection } from '../collection/collection.ts';
import { contentFolder } from '../collection/folder.ts';
import { insertIds, type WithIds } from '../collection/insert-ids.ts';
import { notesIn } from '../collection/notes-in.ts';
import { readDocuments } from '../collection/read-files.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { renderReport } from '../diagnostics/report.ts';
import { readRaw, replaceFile } from './replace-file.ts';

const noPlace =
  'no id: beside these words it would change what the notes say. Ask it in a heading ("### Q: …"), then run this again.';

/** How ids are written. */
export interface WriteIdsOptions {
  /** Shows the lines that would change and leaves every file as it is. */
  readonly isDryRun: boolean;
}

/** What was done, as text to print, and whether a document could not be read or written. */
export interface WrittenIds {
  readonly report: string;
  readonly hasFailed: boolean;
}

/**
 * Writes an id into documents on every card that has none. All notes of the content folder are read with them, because a card's
 * name and its translation depend on the other notes; only the documents named are written, each at once or not at all.
 */
export async function writeIds(files: readonly string[], { isDryRun }: WriteIdsOptions): Promise<WrittenIds> {
  const paths = await Promise.all(files.map(truePath));
  const collection = await readDocuments([...new Set([...paths, ...(await notesBeside(paths))])], (file) => file);
  const done: WrittenIds[] = [];
  for (const [at, path] of paths.entries()) done.push(await writeOne(collection, path, files[at] ?? path, isDryRun));
  return { report: done.map(({ report }) => report).join('\n'), hasFailed: done.some(({ hasFailed }) => hasFailed) };
}

async function truePath(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return resolve(file);
    throw error;
  }
}

/** The published notes, where any of the documents is one of them: what else is there decides on names and translations. */
async function notesBeside(paths: readonly string[]): Promise<string[]> {
  const folder = await truePath(contentFolder);
  const isInside = (path: string) => !relative(folder, path).startsWith('..');
  return paths.some(isInside) ? (await notesIn(folder)).map((file) => resolve(folder, file)) : [];
}

async function writeOne(collection: Collection, path: string, name: string, isDryRun: boolean): Promise<WrittenIds> {
  const document = collection.documents.find(({ file }) => file === path);
  const problems = document?.diagnostics.filter(({ rule }) => rule.startsWith('file-')) ?? [];
  const unreadable = problems.map((problem) => ({ ...problem, place: { ...problem.place, file: name } }));
  if (document === undefined || hasErrors(unreadable)) return { report: renderReport(unreadable), hasFailed: true };
  const before = await readRaw(path);
  const result = insertIds(before, document.cards);
  if (!isDryRun && result.named.length > 0) {
    const problem = await replaceFile(path, before, result.text);
    if (problem) return { report: `${name}: nothing is written: ${problem}.\n`, hasFailed: true };
  }
  return { report: reportOf(name, document, result, isDryRun), hasFailed: false };
}

function reportOf(name: string, { cards }: CollectedDocument, result: WithIds, isDryRun: boolean): string {
  const { named, skipped } = result;
  const verb = isDryRun ? 'would be written' : 'written';
  const count = `${name}: ${named.length} ${named.length === 1 ? 'id' : 'ids'} ${verb}, ${cards.length} cards`;
  const lines = isDryRun ? named.map((card) => `  ${shown(card)}  +{#${card.concept}}`) : [];
  const left = skipped.map((card) => `  ${shown(card)}  ${noPlace}`);
  return `${[count, ...lines, ...left].join('\n')}\n`;
}

function shown({ span, question }: Card): string {
  return `${String(span.line).padStart(6)}  ${question.text}`;
}
