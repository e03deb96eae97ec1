/** Where a line is cut in two: the front ends at `start`, the back begins at `end`. */
export interface Separator {
  readonly start: number;
  readonly end: number;
  readonly reversed: boolean;
}

const divider = /^[ \t]*(?:\?\??|%)[ \t]*$/;
const separator = /[ \t]*(:::?)(?!:)[ \t]*(?=\S)/;
// `std::vector` and `Class::method` are names; `key:: value` at the start is a property, as Logseq writes them.
const inName = /[\p{L}\p{N}_>]$/u;
const property = /^[\p{L}\p{N}_-]+$/u;

/**
 * Finds `front::back` in a line, or `front:::back` (asked both ways); code in it masked. Where the file is made for a flashcard
 * plug-in every separator counts; elsewhere one inside a name, and a property, don't.
 */
export function separatorIn(line: string, isMeant: boolean): Separator | undefined {
  const found = separator.exec(line);
  const front = found && line.slice(0, found.index).trim();
  if (!found || !front) return undefined;
  const [whole, colons = ''] = found;
  const next = line.charAt(found.index + whole.length);
  const isName = whole === colons && inName.test(front) && /[\p{L}_~]/u.test(next);
  if (!isMeant && (isName || property.test(front))) return undefined;
  return { start: found.index, end: found.index + whole.length, reversed: colons.length === 3 };
}

/** Says whether a line alone parts the front of a card from its back: `?` or `??` (Obsidian), `%` (mdanki). */
export function isDivider(line: string): boolean {
  return divider.test(line);
}
