/** The terms by their lengths, the shortest first, and what they look like. */
export interface Shapes {
  readonly numbers: Uint32Array;
  /** For each length where its terms begin, and last how many terms there are; what is longer counts as the longest. */
  readonly firstOfLength: Uint32Array;
  /** Of each which letters it has (see `letterSet`), and which pairs of neighbours (see `pairSet`). */
  readonly letters: Uint32Array;
  readonly pairs: Uint32Array;
}

/** Terms from this length on are not told apart by it. */
const longestTold = 40;

/** Takes the terms of an index and returns what they look like. */
export function shapesOf(terms: readonly string[]): Shapes {
  const firstOfLength = new Uint32Array(longestTold + 2);
  const lengthOf = (term: string): number => Math.min(longestTold, term.length);
  for (const term of terms) firstOfLength[lengthOf(term) + 1] = (firstOfLength[lengthOf(term) + 1] ?? 0) + 1;
  for (let length = 1; length < firstOfLength.length; length += 1)
    firstOfLength[length] = (firstOfLength[length] ?? 0) + (firstOfLength[length - 1] ?? 0);
  const next = firstOfLength.slice();
  const numbers = new Uint32Array(terms.length);
  terms.forEach((term, number) => {
    const length = lengthOf(term);
    numbers[next[length] ?? 0] = number;
    next[length] = (next[length] ?? 0) + 1;
  });
  const each = (shapeOf: (term: string) => number): Uint32Array =>
    Uint32Array.from(numbers, (number) => shapeOf(terms[number] ?? ''));
  return { numbers, firstOfLength, letters: each(letterSet), pairs: each(pairSet) };
}

/** Takes a word and returns which letters it has, as bits: 26 for a to z, the others share the rest. */
export function letterSet(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const place = word.charCodeAt(i) - 97;
    bits |= 1 << (place >= 0 && place < 26 ? place : 26 + (word.charCodeAt(i) % 6));
  }
  return bits >>> 0;
}

/** Takes a word and returns which pairs of neighbouring letters it has, the beginning counted as a letter: a bit for each of 32 sorts of them. */
export function pairSet(word: string): number {
  let bits = 0;
  let before = 96;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    bits |= 1 << (Math.imul(before * 31 + code, 0x9e3779b1) >>> 27);
    before = code;
  }
  return bits >>> 0;
}

/** Takes a number and returns how many of its 32 bits are set. */
export function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
