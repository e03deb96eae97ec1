import { parseArgs } from 'node:util';
import { writeIds } from './write-ids.ts';

const usage = `Usage: node src/cli/check-ids.ts [--dry-run] FILE…

Writes an id on every card that has none, so that its question may be rewritten without losing what was learnt. Nothing else in
a document changes. --dry-run only shows what would be written. Exits with 1 where a document can't be read or written, with 2
where the call itself is wrong.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (typeof call === 'string') {
    process.stderr.write(`${call}\n\n${usage}`);
    return 2;
  }
  const { report, hasFailed } = await writeIds(call.files, { isDryRun: call.isDryRun });
  process.stdout.write(report);
  return hasFailed ? 1 : 0;
}

function parseCall(args: readonly string[]): { files: string[]; isDryRun: boolean } | string {
  try {
    const options = { 'dry-run': { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) return 'No document was named.';
    return { files: [...new Set(positionals)], isDryRun: values['dry-run'] ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
