import type { Diagnostic } from './diagnostic.ts';
import { byPlace, countOf } from './report.ts';
import { sectionAddress } from './rule-book.ts';

/** Renders problems as one JSON object on one line: `documents`, each with its problems by place, and `counts` by severity. */
export function renderJson(files: readonly string[], diagnostics: readonly Diagnostic[]): string {
  const byFile = Map.groupBy(diagnostics, ({ place }) => place.file);
  const documents = files.map((file) => ({
    file,
    diagnostics: (byFile.get(file) ?? []).toSorted(byPlace).map(toJson),
  }));
  return `${JSON.stringify({ documents, counts: countOf(diagnostics) })}\n`;
}

function toJson({ place, endLine, ...diagnostic }: Diagnostic): object {
  const { rule, severity, message, help } = diagnostic;
  const lines = { line: place.line, column: place.column, ...(endLine !== undefined && { endLine }) };
  return { rule, severity, ...lines, message, help, explained: sectionAddress(rule) };
}
