import { glob } from 'node:fs/promises';
import { sep } from 'node:path';

/** What may be notes: Markdown, and formats that are reported as none rather than passed over. */
export const notes = '**/*.{md,markdown,org,ipynb,html,htm,docx,odt,rtf,tex,rst,adoc}';
export const images = '**/*.{png,jpg,jpeg,gif,webp,avif}';

/** Lists the files of a folder that match a pattern, by their paths in it with forward slashes; names that begin with "_" or "." are left out. */
export async function filesIn(folder: string, pattern: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: folder })) files.push(file.split(sep).join('/'));
  return files.filter((file) => !/(?:^|\/)[._]/.test(file)).sort();
}
