import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fileNotMarkdown, fileNotUtf8 } from '../diagnostics/problems.ts';

/** Takes a file's bytes and its name and returns its text without byte-order mark, or the problem that keeps it from being read. */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { readonly text: string } | { readonly problem: Diagnostic } {
  const what = foreignFormat(bytes, file);
  if (what) return { problem: fileNotMarkdown({ file, line: 1, column: 1 }, what) };
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { text };
  const at = firstInvalid(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, at)).split(/\r\n|\r|\n/);
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { problem: fileNotUtf8(place, bytes[at] ?? 0) };
}

const formats: Readonly<Record<string, string>> = {
  org: 'an Org file',
  ipynb: 'a Jupyter notebook',
  html: 'an HTML page',
  htm: 'an HTML page',
  pdf: 'a PDF',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'an RTF text',
  tex: 'a LaTeX source',
  rst: 'a reStructuredText file',
  adoc: 'an AsciiDoc file',
};

/** Names the format of a file that is certainly not Markdown, by its ending or its bytes. */
function foreignFormat(bytes: Uint8Array, file: string): string | undefined {
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (formats[ending]) return formats[ending];
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return 'UTF-16 text (save it as UTF-8)';
  return bytes.includes(0) ? 'a binary file' : undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The index of the first byte of what is no character, by halving: a prefix cut inside a character counts as valid. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (valid + 1 < invalid) {
    const middle = (valid + invalid) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  let start = isValidPrefix(bytes) ? bytes.length : valid;
  while (decodeUtf8(bytes.subarray(0, start)) === undefined) start -= 1;
  return start;
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
