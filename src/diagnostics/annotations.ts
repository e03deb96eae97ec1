import type { Diagnostic, Severity } from './diagnostic.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
const order: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Renders problems as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. Errors come first:
 * GitHub shows the first ten of each kind.
 */
export function renderAnnotations(diagnostics: readonly Diagnostic[]): string {
  const sorted = diagnostics.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return sorted.map((diagnostic) => `${renderAnnotation(diagnostic)}\n`).join('');
}

function renderAnnotation({ rule, severity, place, endLine, message, help }: Diagnostic): string {
  // GitHub takes a column only within one line.
  const end = endLine === undefined ? { col: place.column } : { endLine };
  const properties = { file: place.file, line: place.line, ...end, title: rule };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${escapeData(`${message} ${help}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
