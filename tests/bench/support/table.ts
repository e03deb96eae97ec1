import type { Result } from './bench.ts';

/** Shows rows as a table, one column for each name, what was not measured as a dash. */
export function tableOf({ rows }: Pick<Result, 'rows'>): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => shown(row[name] ?? null)))];
  const widths = names.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) => `${line.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')}\n`).join('');
}

function shown(value: string | number | null): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  return value >= 100 || Number.isInteger(value) ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);
}
