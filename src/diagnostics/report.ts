import type { Diagnostic, Severity } from './diagnostic.ts';

/**
 * Renders problems as text, grouped by file in the order given and sorted by place, and ends with their count by severity.
 * Returns the empty string where there is none.
 */
export function renderReport(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const files = Map.groupBy(diagnostics, ({ place }) => place.file);
  const groups = [...files.values()].map((group) => group.toSorted(byPlace).map(renderDiagnostic).join('\n'));
  return `${groups.join('\n\n')}\n\n${renderCount(diagnostics)}\n`;
}

function renderDiagnostic({ rule, severity, place, message, help }: Diagnostic): string {
  return `${place.file}:${place.line}:${place.column} ${severity} ${rule}\n  ${message}\n  → ${help}`;
}

/** Renders how many problems there are of each severity. */
export function renderCount(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, info } = countOf(diagnostics);
  return [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'remark')].join(', ');
}

/** Counts problems by severity. */
export function countOf(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** Compares two problems of one file by where they stand. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
