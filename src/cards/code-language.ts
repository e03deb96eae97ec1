import { bundledLanguagesInfo } from 'shiki';

const known = new Set(bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
const plain = new Set(['text', 'txt', 'plain', 'plaintext', 'output', 'console-output']);

/** Says whether a fence's language has a highlighting grammar, or is one of the names for plain text. */
export function isKnownCodeLanguage(name: string): boolean {
  return known.has(name.toLowerCase()) || isPlainText(name);
}

/** Says whether a fence's language is one of the names for text without colours. */
export function isPlainText(name: string): boolean {
  return plain.has(name.toLowerCase());
}
