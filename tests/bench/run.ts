import { parseArgs } from 'node:util';
import { notation } from './notation.ts';
import { storage } from './storage.ts';
import type { Bench } from './support/bench.ts';

const benches: Readonly<Record<string, Bench>> = { notation, storage };

const usage = `Usage: npm run -s bench -- NAME [--json] [--full]

Measures a part of Recto. --json prints what was measured as one JSON object; --full also measures what takes minutes.

${Object.entries(benches)
  .map(([name, { about }]) => `  ${name}  ${about}`)
  .join('\n')}
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (typeof call === 'string') {
    process.stderr.write(`${call}\n\n${usage}`);
    return 2;
  }
  const result = await call.bench.measure({ full: call.full, say: (line) => void process.stderr.write(`${line}\n`) });
  process.stdout.write(call.json ? `${JSON.stringify(result)}\n` : call.bench.show(result));
  return 0;
}

function parseCall(args: readonly string[]): { bench: Bench; json: boolean; full: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, full: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [name = ''] = positionals;
    const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (bench && positionals.length === 1) return { bench, ...values };
    return name === '' ? 'No bench was named.' : `There is no bench "${positionals.join(' ')}".`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
