import { renderCodeFrame } from './code-frame.ts';
import type { Diagnostic } from './diagnostic.ts';
import { printable } from './printable.ts';
import { byPlace, renderCount } from './report.ts';
import { sectionAddress } from './rule-book.ts';

const most = 3;
const mostLines = 12;

/**
 * Renders problems as text to read in a terminal: grouped by file in the order given, sorted by place, each with the line it
 * stands in, what to do, and where its rule is explained; at the end their count by rule. `textOf` gives a file's text, `documents`
 * is how many were checked. Unless `isWhole`, what a file has more than three times of one rule is a line of line numbers; errors
 * are always shown.
 */
export function renderFramedReport(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string,
  documents: number,
  isWhole: boolean,
): string {
  const files = [...Map.groupBy(diagnostics, ({ place }) => place.file)];
  const groups = files.map(([file, group]) => renderFile(file, group, textOf(file), isWhole));
  const checked = `${documents} ${documents === 1 ? 'document' : 'documents'} checked`;
  if (diagnostics.length === 0) return `${checked}: no problem found\n`;
  return [...groups, `${checked}: ${renderCount(diagnostics)}\n${renderRules(diagnostics)}`].join('\n');
}

function renderFile(file: string, diagnostics: readonly Diagnostic[], text: string, isWhole: boolean): string {
  const sorted = diagnostics.toSorted(byPlace);
  const more = isWhole
    ? []
    : [...Map.groupBy(sorted.filter(isMendable), ({ rule }) => rule).values()].map((all) => all.slice(most));
  const left = new Set(more.flat());
  const problems = sorted.filter((one) => !left.has(one)).map((one) => renderProblem(one, text));
  const rest = more.filter((all) => all.length > 0).map((all) => `${renderMore(file, all)}\n`);
  return [`── ${file}: ${renderCount(diagnostics)}\n`, ...problems, ...rest].join('\n');
}

function isMendable({ severity }: Diagnostic): boolean {
  return severity !== 'error';
}

function renderMore(file: string, all: readonly Diagnostic[]): string {
  const lines = [...new Set(all.map(({ place }) => place.line))];
  const shown = lines.slice(0, mostLines).join(', ') + (lines.length > mostLines ? ', …' : '');
  const where = lines.length === 1 ? 'line' : 'lines';
  return `${file}: ${all.length} more of ${all[0]?.rule}, on ${where} ${shown} (--all shows each)`;
}

/** How often each rule was broken, the most frequent first. */
function renderRules(diagnostics: readonly Diagnostic[]): string {
  const counts = [...Map.groupBy(diagnostics, ({ rule }) => rule)].map(([rule, all]) => ({ rule, count: all.length }));
  const width = Math.max(...counts.map(({ count }) => String(count).length));
  const ranked = counts.toSorted((a, b) => b.count - a.count);
  return ranked.map(({ rule, count }) => `  ${String(count).padStart(width)} ${rule}\n`).join('');
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
