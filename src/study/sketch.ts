import { fnv1a } from './fnv1a.ts';

/** Six bits each: one letter of a fingerprint. */
export type Sketch = readonly number[];

/** Takes parts of a text and how many letters, and returns a sketch of one-bit minwise hashing (Li and König, 2010). */
export function sketchOf(parts: readonly string[], letters: number): Sketch {
  const hashes = [...new Set(parts)].map(hashOf);
  return Array.from({ length: letters }, (_, letter) => {
    const bits = Array.from({ length: bitsPerLetter }, (_unused, bit) => bitOf(hashes, letter * bitsPerLetter + bit));
    return bits.reduce((six, bit) => six * 2 + bit, 0);
  });
}

/**
 * Takes two sketches of one length and returns how alike their texts are, from 0 to 1: an estimate of the share of their parts that
 * is common (Jaccard's likeness). Half of the bits of strangers are equal by chance; that is taken off.
 */
export function likenessOf(a: Sketch, b: Sketch): number {
  let other = 0;
  for (let letter = 0; letter < a.length; letter += 1) other += ones[(a[letter] ?? 0) ^ (b[letter] ?? 0)] ?? 0;
  return Math.max(0, 1 - (2 * other) / (a.length * bitsPerLetter));
}

/** Takes a text and returns a whole number from 0 to 2³² − 1, the same on every machine (FNV-1a over UTF-16 units, then mixed). */
export function hashOf(text: string): number {
  return mixed(fnv1a(text));
}

const bitsPerLetter = 6;
/** How many of the six bits of a number are set. */
const ones = Array.from({ length: 2 ** bitsPerLetter }, (_, six) => six.toString(2).replaceAll('0', '').length);
/** 2³² divided by the golden ratio: it spreads 1, 2, 3 … over all of 32 bits. */
const golden = 0x9e3779b9;

/** The lowest bit of the least of the hashes, each changed in the way that this bit of a sketch has for itself. */
function bitOf(hashes: readonly number[], index: number): number {
  const seed = Math.imul(index + 1, golden);
  let least = 2 ** 32;
  for (const hash of hashes) {
    const own = mixed(hash ^ seed);
    if (own < least) least = own;
  }
  return least % 2;
}

/** The finaliser of MurmurHash3 (Appleby): every bit that comes out depends on every bit that goes in. */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
