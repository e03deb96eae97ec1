import { resolve } from 'node:path';

/** The folder of the notes: `content`, or what the environment variable `CONTENT_DIR` names, from the project's root. */
export const contentFolder = resolve(process.env.CONTENT_DIR ?? 'content');
