import { parseArgs } from 'node:util';
import { hostile } from './hostile.ts';
import { notation } from './notation.ts';
import { type DataFiles, measureData, readData, showData } from './search/outside.ts';
import { search } from './search.ts';
import { storage } from './storage.ts';
import type { Bench, Settings } from './support/bench.ts';

/** What was measured, as JSON and for people. */
interface Printed {
  readonly json: object;
  readonly shown: string;
}

interface NamedBench {
  readonly about: string;
  readonly run: (settings: Settings) => Promise<Printed>;
}

interface Call {
  readonly bench: NamedBench;
  readonly json: boolean;
  readonly full: boolean;
  readonly files: DataFiles | undefined;
}

const benches: Readonly<Record<string, NamedBench>> = {
  notation: named(notation),
  hostile: named(hostile),
  storage: named(storage),
  search: named(search),
};

const usage = `Usage: npm run -s bench -- NAME [--json] [--full]
       npm run -s bench -- search --cards CARDS.json --queries QUERIES.json [--json] [--full]

Measures a part of Recto. --json prints what was measured as one JSON object; --full also measures what takes minutes.
--cards and --queries name what to search instead of what the bench makes: a list of cards
{ "id", "concept", "language": "fr" or "en", "deck", "question", "answer", "tags" }, and one of queries
{ "query", "class", "relevant": [concepts] }. A query is asked in the language of most of its words, else in English.

${Object.entries(benches)
  .map(([name, { about }]) => `  ${name}  ${about}`)
  .join('\n')}
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  if (typeof call === 'string') return refuse(`${call}\n\n${usage}`);
  const settings = { full: call.full, say };
  const printed = call.files ? await runOnFiles(call.files, settings) : await call.bench.run(settings);
  if (typeof printed === 'string') return refuse(`${printed}\n`);
  process.stdout.write(call.json ? `${JSON.stringify(printed.json)}\n` : printed.shown);
  return 0;
}

function refuse(why: string): number {
  process.stderr.write(why);
  return 2;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function runOnFiles(files: DataFiles, settings: Settings): Promise<Printed | string> {
  const data = await readData(files);
  if (typeof data === 'string') return data;
  const json = measureData(data, settings);
  return { json, shown: showData(json) };
}

function named<Measured extends object>({ about, measure, show }: Bench<Measured>): NamedBench {
  return {
    about,
    run: async (settings) => {
      const json = await measure(settings);
      return { json, shown: show(json) };
    },
  };
}

function parseCall(args: readonly string[]): Call | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        cards: { type: 'string' },
        queries: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [name = ''] = positionals;
    const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
    if (!bench || positionals.length !== 1)
      return name === '' ? 'No bench was named.' : `There is no bench "${positionals.join(' ')}".`;
    const files = filesOf(values, name);
    return typeof files === 'string' ? files : { bench, json: values.json, full: values.full, files };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function filesOf(
  { cards, queries }: { readonly cards?: string | undefined; readonly queries?: string | undefined },
  name: string,
): DataFiles | undefined | string {
  if (cards === undefined && queries === undefined) return undefined;
  if (name !== 'search') return `The bench "${name}" reads no cards and queries.`;
  return cards !== undefined && queries !== undefined
    ? { cards, queries }
    : '--cards and --queries go together: name a file for each.';
}
