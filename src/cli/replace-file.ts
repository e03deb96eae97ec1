import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Reads a file of UTF-8 with its byte-order mark and its line ends as they are. */
export async function readRaw(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

/**
 * Replaces a file's text at once: a new file beside it takes its place, so that a crash or a full disk leaves the old one whole.
 * Returns what kept it from being written: another program changed the file since `before` was read, or the file system refused.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<string | undefined> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    const { mode } = await stat(path);
    await writeWhole(beside, after, mode);
    if ((await readRaw(path)) !== before) return 'another program has just changed it';
    await rename(beside, path);
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.message;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text, 'utf8');
    await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}
