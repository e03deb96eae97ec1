import { createHash } from 'node:crypto';
import type { Diagnostic, Severity } from './diagnostic.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** Renders problems as a Code Quality report of GitLab, which shows them in a merge request. */
export function renderCodeQuality(diagnostics: readonly Diagnostic[]): string {
  const groups = [...Map.groupBy(diagnostics, identityOf)];
  const issues = groups.flatMap(([identity, same]) => same.map((one, copy) => toIssue(one, `${identity}\n${copy}`)));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/** What a problem is known by from one run to the next, wherever its line has moved. */
function identityOf({ rule, place, message }: Diagnostic): string {
  return [rule, place.file, message].join('\n');
}

function toIssue({ rule, severity, place, endLine, message, help }: Diagnostic, identity: string): object {
  return {
    description: `${message} ${help}`,
    check_name: rule,
    fingerprint: createHash('sha256').update(identity).digest('hex'),
    severity: severities[severity],
    location: { path: place.file, lines: { begin: place.line, ...(endLine !== undefined && { end: endLine }) } },
  };
}
