import { type Diagnostic, type Rule, rules, type Severity } from './diagnostic.ts';
import type { RuleSection } from './rule-book.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * Renders problems as SARIF 2.1.0, the format in which code hosts and editors take such results. `sections` explains each rule,
 * `book` is the absolute address of the document that they stand in.
 */
export function renderSarif(
  diagnostics: readonly Diagnostic[],
  sections: ReadonlyMap<string, RuleSection>,
  book: string,
): string {
  const driver = { name: 'Recto', rules: rules.map((rule) => toDescriptor(rule, sections.get(rule), book)) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: diagnostics.map(toResult) };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function toDescriptor(rule: Rule, section: RuleSection | undefined, book: string): object {
  const { summary = rule, text = rule } = section ?? {};
  return {
    id: rule,
    shortDescription: { text: summary },
    fullDescription: { text },
    help: { text, markdown: text },
    helpUri: `${book}#${rule}`,
  };
}

function toResult({ rule, severity, place, endLine, message, help }: Diagnostic): object {
  const end = endLine !== undefined && { endLine };
  const region = { startLine: place.line, startColumn: place.column, ...end };
  const artifactLocation = { uri: place.file.split('/').map(encodeURIComponent).join('/') };
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: levels[severity],
    message: { text: `${message} ${help}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  };
}
