import { decodeBytes, encodeBytes, zero } from './base32768.ts';
import { codeEntry } from './coded-entry.ts';
import { contexts } from './coding-places.ts';
import { beforeFirst, type Names } from './coding-state.ts';
import { frame, type Range, readWhole, writeWhole } from './line.ts';
import { openDecoder, openEncoder } from './range-coder.ts';
import type { Entry } from './review.ts';

/** The letter of a packed line. */
export const packedLetter = 'p';
/** The most characters of text in a packed line: what a few bytes from a stranger may grow to. */
export const mostText = 2 ** 18;

/** What a packed line held. */
export interface PackedLine {
  readonly entries: readonly Entry[];
  /** How many entries are lost for want of a card's name: an earlier line told it, and that line can't be read. */
  readonly incomplete: number;
}

const counts: Range = { least: 1, most: 65_536 };
/** A line has a letter for every two entries at least, where a real log has three: no few bytes grow to a million entries. */
const entriesPerLetter = 2;
const nameNumbers: Range = { least: 0, most: 10_000_000 };

/** Makes names of which none is known. */
export function noNames(): Names {
  return { list: [], numbers: new Map() };
}

/** Takes entries (1 to 65,536) and the names of the lines before, adds theirs, and returns one line; throws RangeError as `encodeEntry`, and for too much text. */
export function encodePacked(entries: readonly Entry[], names: Names): string {
  const coder = openEncoder(contexts);
  const first = names.list.length;
  const before = beforeFirst(names, mostText);
  for (const entry of entries) codeEntry(coder, before, entry);
  const numbers = [writeWhole(entries.length, counts), writeWhole(first, nameNumbers)];
  const letters = encodeBytes(coder.finish()).padEnd(entries.length / entriesPerLetter, zero);
  return frame([packedLetter, ...numbers, letters]);
}

/** Takes the fields of a packed line and the names of the lines before, adds theirs, and returns what it holds, or undefined where it is none. */
export function decodePacked(fields: readonly string[], names: Names): PackedLine | undefined {
  const [, countText, firstText, text] = fields;
  const count = readWhole(countText, counts);
  const first = readWhole(firstText, nameNumbers);
  if (count === undefined || first === undefined || text === undefined || fields.length !== 4) return undefined;
  const bytes = count > (text.length + 1) * entriesPerLetter ? undefined : decodeBytes(text);
  if (bytes === undefined) return undefined;
  names.list.length = first;
  return decodeEntries(bytes, count, names);
}

function decodeEntries(bytes: Uint8Array, count: number, names: Names): PackedLine | undefined {
  const coder = openDecoder(contexts, bytes);
  const before = beforeFirst(names, mostText);
  const entries: Entry[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      const entry = codeEntry(coder, before);
      if (!before.isIncomplete) entries.push(entry);
      before.isIncomplete = false;
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return { entries, incomplete: count - entries.length };
}
