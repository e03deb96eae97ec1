import { join, posix, relative, sep } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { renderReport } from '../diagnostics/report.ts';
import type { Collection } from './collection.ts';
import { imagesIn, notesIn } from './notes-in.ts';
import { readDocuments } from './read-files.ts';

/** The notes of a folder, and the images among them, by their paths in it with forward slashes. */
export interface Notes {
  readonly collection: Collection;
  readonly images: readonly string[];
  /** Every problem that stops no build, as text; empty where there is none. */
  readonly report: string;
}

/** Reads all notes of a folder. Throws once, with every problem of every document, where any of them is an error. */
export async function readNotes(folder: string): Promise<Notes> {
  const collection = await readDocuments(await notesIn(folder), (file) => join(folder, file));
  const report = renderReport(collection.diagnostics.map((diagnostic) => fromRoot(diagnostic, folder)));
  if (hasErrors(collection.diagnostics)) throw new Error(`The notes can't be published:\n\n${report}`);
  return { collection, images: await imagesIn(folder), report };
}

/** Names a problem's file from where the command runs, so that a terminal can open it. */
function fromRoot({ place, ...rest }: Diagnostic, folder: string): Diagnostic {
  const path = relative(process.cwd(), folder).split(sep).join('/');
  return { ...rest, place: { ...place, file: posix.join(path, place.file) } };
}
