import { fnv1a } from './fnv1a.ts';

/** A range of whole numbers, both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Characters that would break a line, its fields or an export in UTF-8: white space, the marks `%` and `>`, controls, lone surrogates. */
const unsafe = /[\s%>\p{C}]/gu;
const escaped = /%([0-9a-f]{4})/g;
const base36 = /^-?[0-9a-z]{1,11}$/;

/** Takes fields of any text and returns one line: `>`, the fields escaped and separated by spaces, and a checksum of all that. */
export function frame(fields: readonly string[]): string {
  const body = `>${fields.map(escapeField).join(' ')}`;
  return `${body} ${checksum(body)}`;
}

/** Takes a line and returns its fields, or undefined when a single character of it has changed since it was framed. */
export function unframe(line: string): readonly string[] | undefined {
  const cut = line.lastIndexOf(' ');
  if (cut < 1 || !line.startsWith('>')) return undefined;
  const body = line.slice(0, cut);
  if (checksum(body) !== line.slice(cut + 1)) return undefined;
  return body.slice(1).split(' ').map(unescapeField);
}

/** Takes a number and its range and returns it rounded, in base 36; throws RangeError when it is outside, or no number at all. */
export function writeWhole(value: number, range: Range): string {
  return wholeWithin(Math.round(value), range).toString(36);
}

/** Takes a number and its range and returns it; throws RangeError when it is outside, no whole number, or no number at all. */
export function wholeWithin(value: number, range: Range): number {
  if (Number.isInteger(value) && isWithin(value, range)) return value;
  throw new RangeError(`${value} is no whole number between ${range.least} and ${range.most}`);
}

/** Takes the text of a number in base 36 and its range, and returns the number, or undefined when it is not one or is outside. */
export function readWhole(text: string | undefined, range: Range): number | undefined {
  if (text === undefined || !base36.test(text)) return undefined;
  const value = Number.parseInt(text, 36);
  return isWithin(value, range) ? value : undefined;
}

function isWithin(value: number, { least, most }: Range): boolean {
  return value >= least && value <= most;
}

function escapeField(text: string): string {
  return text.replace(unsafe, (found) => found.split('').map(escapeUnit).join(''));
}

function escapeUnit(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function unescapeField(text: string): string {
  return text.replace(escaped, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** FNV-1a on UTF-16 units, 32 bits: every step is a bijection, so a change of one character always shows. */
function checksum(text: string): string {
  return (fnv1a(text) >>> 0).toString(36);
}
