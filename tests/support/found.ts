import { assemble } from '../../src/collection/assemble.ts';
import type { Diagnostic, Rule } from '../../src/diagnostics/diagnostic.ts';

/** The problems of one rule in some documents, given by their names and texts; `hasFile` says which other files exist. */
export function found(
  rule: Rule,
  documents: string | Readonly<Record<string, string>>,
  hasFile: (path: string) => boolean = () => false,
): Diagnostic[] {
  const texts = typeof documents === 'string' ? { 'notes.md': documents } : documents;
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
  return assemble(sources, hasFile).diagnostics.filter((diagnostic) => diagnostic.rule === rule);
}

/** A problem's severity and place, to compare at a glance. */
export function placed({ severity, place }: Diagnostic): string {
  return `${severity} ${place.file}:${place.line}:${place.column}`;
}
