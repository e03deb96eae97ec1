import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fileUnreadable } from '../diagnostics/problems.ts';
import { assemble } from './assemble.ts';
import type { CollectedDocument, Collection, SourceText } from './collection.ts';
import { decodeText } from './decode.ts';

/** Reads documents by their paths and returns the collection they make; a file that can't be read is a document with an error. */
export async function readDocuments(files: readonly string[], pathOf: (file: string) => string): Promise<Collection> {
  const read = await Promise.all(files.map((file) => readDocument(file, pathOf(file))));
  const sources = read.flatMap((one) => ('text' in one ? [one] : []));
  const collection = assemble(sources, (path) => existsSync(pathOf(path)));
  const byFile = new Map(collection.documents.map((document) => [document.file, document]));
  const documents = read.flatMap((one) => ('text' in one ? (byFile.get(one.file) ?? []) : unread(one)));
  return { ...collection, documents, diagnostics: documents.flatMap(({ diagnostics }) => diagnostics) };
}

type Unread = { readonly file: string; readonly problem: Diagnostic };

async function readDocument(file: string, path: string): Promise<SourceText | Unread> {
  try {
    const decoded = decodeText(await readFile(path), file);
    return { file, ...decoded };
  } catch (error) {
    const reason = error instanceof Error ? reasonOf(error) : String(error);
    return { file, problem: fileUnreadable({ file, line: 1, column: 1 }, reason) };
  }
}

function unread({ file, problem }: Unread): CollectedDocument {
  return { file, text: '', cards: [], definitions: [], diagnostics: [problem] };
}

function reasonOf(error: Error): string {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission is denied';
  return error.message;
}
