import { parseArgs } from 'node:util';
import type { Rule } from '../diagnostics/diagnostic.ts';
import { rules } from '../diagnostics/diagnostic.ts';
import { isRule } from '../diagnostics/rule-book.ts';

const formats = ['json', 'sarif', 'code-quality'] as const;

/** How the problems are printed: `text` to read, the others for machines. */
export type Format = 'text' | (typeof formats)[number];

/** What a call of `check` asks for, or why it is a wrong call. */
export type CheckCall =
  | { readonly kind: 'check'; readonly paths: readonly string[]; readonly format: Format; readonly isWhole: boolean }
  | { readonly kind: 'explain'; readonly rule: Rule }
  | { readonly kind: 'ids'; readonly paths: readonly string[]; readonly isDryRun: boolean }
  | { readonly kind: 'wrong'; readonly reason: string };

/** Reads the arguments of `npm run check`. */
export function readCheckCall(args: readonly string[]): CheckCall {
  try {
    return readOptions(args);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function readOptions(args: readonly string[]): CheckCall {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      all: flag,
      json: flag,
      sarif: flag,
      'code-quality': flag,
      explain: { type: 'string' },
      ids: flag,
      'dry-run': flag,
    },
    allowPositionals: true,
  });
  const asked = formats.filter((format) => values[format]);
  if (values.explain !== undefined)
    return asked.length + positionals.length > 0
      ? wrong('--explain takes a rule and nothing else.')
      : explain(values.explain);
  if (values.all && asked.length > 0) return wrong(`--${asked[0]} prints every problem without --all.`);
  if (values.ids || values['dry-run']) return ids(positionals, asked.length, values.ids, values['dry-run']);
  if (asked.length > 1)
    return wrong(`Only one of ${asked.map((format) => `--${format}`).join(' and ')} can be printed.`);
  return { kind: 'check', paths: [...new Set(positionals)], format: asked[0] ?? 'text', isWhole: values.all === true };
}

function explain(rule: string): CheckCall {
  return isRule(rule)
    ? { kind: 'explain', rule }
    : wrong(`There is no rule "${rule}". The rules: ${rules.join(', ')}.`);
}

function ids(paths: readonly string[], formatsAsked: number, isAsked = false, isDryRun = false): CheckCall {
  if (!isAsked) return wrong('--dry-run goes with --ids.');
  if (formatsAsked > 0) return wrong('--ids prints what it wrote: it takes no format.');
  return paths.length > 0
    ? { kind: 'ids', paths: [...new Set(paths)], isDryRun }
    : wrong('No document was named: --ids takes those to write into.');
}

function wrong(reason: string): CheckCall {
  return { kind: 'wrong', reason };
}
