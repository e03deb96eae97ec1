import { parseArgs } from 'node:util';
import { readDocuments } from '../collection/read-files.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { renderReport } from '../diagnostics/report.ts';
import { toJson } from './card-json.ts';
import { toTable } from './card-table.ts';

const usage = `Usage: npm run -s cards -- [--json] FILE…

Shows the cards that Recto reads in Markdown documents. --json prints them as one JSON object; without it, a table, and the
problems on standard error. Exits with 1 where a document has an error, with 2 where the call itself is wrong.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (typeof call === 'string') {
    process.stderr.write(`${call}\n\n${usage}`);
    return 2;
  }
  const collection = await readDocuments(call.files, (file) => file);
  if (call.json) process.stdout.write(`${JSON.stringify(toJson(collection))}\n`);
  else process.stdout.write(toTable(collection));
  if (!call.json) process.stderr.write(renderReport(collection.diagnostics));
  return hasErrors(collection.diagnostics) ? 1 : 0;
}

function parseCall(args: readonly string[]): { files: string[]; json: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    return positionals.length > 0
      ? { files: [...new Set(positionals)], json: values.json ?? false }
      : 'No document was named.';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
