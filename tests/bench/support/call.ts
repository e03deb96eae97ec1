import { parseArgs } from 'node:util';
import type { DataFiles } from '../search/outside.ts';

/** What the command was asked: which bench, how to print, and what to search where that comes from outside. */
export interface Call {
  readonly name: string;
  readonly json: boolean;
  readonly full: boolean;
  readonly files: DataFiles | undefined;
}

/** Reads the command's arguments, or says what is wrong with them; `names` are those of the benches. */
export function parseCall(args: readonly string[], names: readonly string[]): Call | string {
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
    const { json, full, cards, queries } = values;
    const [name] = positionals;
    if (name === undefined) return 'No bench was named.';
    if (!names.includes(name) || positionals.length > 1) return `There is no bench "${positionals.join(' ')}".`;
    const files = filesOf(name, cards, queries);
    return typeof files === 'string' ? files : { name, json, full, files };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function filesOf(name: string, cards: string | undefined, queries: string | undefined): Call['files'] | string {
  if (cards === undefined && queries === undefined) return undefined;
  if (name !== 'search') return `The bench "${name}" reads no cards and queries.`;
  return cards !== undefined && queries !== undefined
    ? { cards, queries }
    : '--cards and --queries go together: name a file for each.';
}
