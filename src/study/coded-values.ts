import type { Coder } from './range-coder.ts';

/** Where the contexts of one value begin. */
export interface Place {
  readonly from: number;
}

const lengthContexts = 64;
const headBits = 3;
const pieceBits = 16;
const asciiContexts = 128;

/** How many contexts each kind of value takes. */
export const sizes = {
  flag: 1,
  choice: 16,
  number: lengthContexts + lengthContexts * 2 ** headBits,
  text: lengthContexts + lengthContexts * 2 ** headBits + asciiContexts + asciiContexts * asciiContexts,
} as const;

/** Codes a yes or no. */
export function codeFlag(coder: Coder, { from }: Place, value: boolean): boolean {
  return coder.bit(from, Number(value)) === 1;
}

/** Codes a number from 0 to 15. */
export function codeChoice(coder: Coder, { from }: Place, value: number): number {
  return codeTree(coder, from, 4, value);
}

/** Codes a whole number from 0 to 2⁵³ − 2: its length in bits, then its bits, of which the first three have likelihoods of their own. */
export function codeNumber(coder: Coder, { from }: Place, value: number): number {
  const length = codeTree(coder, from, 6, bitsOf(value + 1) - 1);
  const head = Math.min(headBits, length);
  let rest = length - head;
  const heads = from + lengthContexts + length * 2 ** headBits;
  let found = 2 ** head + codeTree(coder, heads, head, Math.floor((value + 1) / 2 ** rest) - 2 ** head);
  while (rest > 0) {
    const width = Math.min(pieceBits, rest);
    rest -= width;
    found = found * 2 ** width + coder.uniform(Math.floor((value + 1) / 2 ** rest) % 2 ** width, 2 ** width);
  }
  return found - 1;
}

/** Codes a whole number of either sign. */
export function codeSigned(coder: Coder, place: Place, value: number): number {
  const found = codeNumber(coder, place, value < 0 ? -2 * value - 1 : 2 * value);
  return found % 2 === 1 ? -(found + 1) / 2 : found / 2;
}

/** Codes a number below another, all equally likely. */
export function codeBelow(coder: Coder, value: number, below: number): number {
  const step = 2 ** pieceBits;
  if (below <= step) return coder.uniform(value, below);
  const high = codeBelow(coder, Math.floor(value / step), Math.ceil(below / step));
  return high * step + coder.uniform(value % step, step);
}

/** Codes any UTF-16 text, an ASCII letter by the one before it; throws RangeError where it is longer than `most` units. */
export function codeText(coder: Coder, place: Place, text: string, most: number): string {
  const length = codeNumber(coder, place, text.length);
  if (length > most) throw new RangeError('a packed line holds too much text');
  const units: string[] = [];
  let before = 0;
  for (let index = 0; index < length; index += 1) {
    const unit = codeUnit(coder, place.from + sizes.number, before, text.charCodeAt(index));
    units.push(String.fromCharCode(unit));
    before = unit % asciiContexts;
  }
  return units.join('');
}

function codeUnit(coder: Coder, from: number, before: number, unit: number): number {
  const isAscii = coder.bit(from + before, Number(unit < asciiContexts)) === 1;
  if (!isAscii) return coder.uniform(unit, 2 ** pieceBits);
  return codeTree(coder, from + asciiContexts + before * asciiContexts, 7, unit);
}

/** The bits of a number, highest first, each by those before it. */
function codeTree(coder: Coder, from: number, bits: number, value: number): number {
  let node = 1;
  for (let left = bits - 1; left >= 0; left -= 1) node = node * 2 + coder.bit(from + node, (value >>> left) & 1);
  return node - 2 ** bits;
}

function bitsOf(value: number): number {
  const high = Math.floor(value / 2 ** 32);
  return high > 0 ? 64 - Math.clz32(high) : 32 - Math.clz32(value);
}
