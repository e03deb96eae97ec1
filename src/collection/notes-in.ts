import { glob } from 'node:fs/promises';
import { sep } from 'node:path';

const notes = '**/*.{md,markdown,org,ipynb,html,htm,docx,odt,rtf,tex,rst,adoc}';
const images = '**/*.{png,jpg,jpeg,gif,webp,avif}';

/** The notes of a folder, by their paths in it with forward slashes; those that are no Markdown too, so that they are reported. */
export async function notesIn(folder: string): Promise<string[]> {
  return filesIn(folder, notes);
}

/** The images among the notes of a folder, by their paths in it with forward slashes. */
export async function imagesIn(folder: string): Promise<string[]> {
  return filesIn(folder, images);
}

async function filesIn(folder: string, pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: folder })) files.push(file.split(sep).join('/'));
  return files.filter((file) => !/(?:^|\/)[._]/.test(file)).sort();
}
