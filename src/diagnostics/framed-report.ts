import { renderCodeFrame } from './code-frame.ts';
import type { Diagnostic } from './diagnostic.ts';
import { printable } from './printable.ts';
import { byPlace, renderCount } from './report.ts';
import { sectionAddress } from './rule-book.ts';

/**
 * Renders problems as text to read in a terminal: grouped by file in the order given, sorted by place, each with the line it
 * stands in, what to do, and where its rule is explained. `textOf` gives a file's text, `documents` is how many were checked.
 */
export function renderFramedReport(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string,
  documents: number,
): string {
  const files = [...Map.groupBy(diagnostics, ({ place }) => place.file)];
  const groups = files.map(([file, group]) => renderFile(file, group, textOf(file)));
  const checked = `${documents} ${documents === 1 ? 'document' : 'documents'} checked`;
  const found = diagnostics.length === 0 ? 'no problem found' : renderCount(diagnostics);
  return [...groups, `${checked}: ${found}\n`].join('\n');
}

function renderFile(file: string, diagnostics: readonly Diagnostic[], text: string): string {
  const problems = diagnostics.toSorted(byPlace).map((diagnostic) => renderProblem(diagnostic, text));
  return [`── ${file}: ${renderCount(diagnostics)}\n`, ...problems].join('\n');
}

function renderProblem({ rule, severity, place, message, help }: Diagnostic, text: string): string {
  const lines = [
    `${place.file}:${place.line}:${place.column} ${severity} ${rule}`,
    ...indented(renderCodeFrame(text, place)),
    ...indented(printable(message)),
    ...indented(`→ ${printable(help)}`),
    ...indented(`? ${sectionAddress(rule)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function indented(text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `  ${line}`);
}
