import { hostile } from './hostile.ts';
import { notation } from './notation.ts';
import { type DataFiles, measureData, readData, showData } from './search/outside.ts';
import { search } from './search.ts';
import { storage } from './storage.ts';
import type { Bench, Settings } from './support/bench.ts';
import { parseCall } from './support/call.ts';

/** What was measured, as JSON and for people. */
interface Printed {
  readonly json: object;
  readonly shown: string;
}

interface NamedBench {
  readonly about: string;
  readonly run: (settings: Settings) => Promise<Printed>;
}

const benches: ReadonlyMap<string, NamedBench> = new Map([
  ['notation', named(notation)],
  ['hostile', named(hostile)],
  ['storage', named(storage)],
  ['search', named(search)],
]);

const usage = `Usage: npm run -s bench -- NAME [--json] [--full]
       npm run -s bench -- search --cards CARDS.json --queries QUERIES.json [--json] [--full]

Measures a part of Recto. --json prints what was measured as one JSON object; --full also measures what takes minutes.
--cards and --queries name what to search instead of what the bench makes: a list of cards
{ "id", "concept", "language": "fr" or "en", "deck", "question", "answer", "tags" }, and one of queries
{ "query", "class", "relevant": [concepts] }. A query is asked in the language of most of its words, else in English.

${[...benches].map(([name, { about }]) => `  ${name}  ${about}`).join('\n')}
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const call = parseCall(args, [...benches.keys()]);
  if (typeof call === 'string') return refuse(`${call}\n\n${usage}`);
  const settings = { full: call.full, say };
  const printed = call.files ? await runOnFiles(call.files, settings) : await benches.get(call.name)?.run(settings);
  if (!printed) return refuse(usage);
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
