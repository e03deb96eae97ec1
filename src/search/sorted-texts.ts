/**
 * Sorted texts, none twice, and what finds them by all their letters or by the first: numbers side by side, as each text that has to be
 * looked at lies somewhere else in memory.
 */
export interface SortedTexts {
  readonly texts: readonly string[];
  /** Of each text its first four letters, as one number that is sorted too. */
  readonly heads: Uint32Array;
  /** A hash table with open addressing, at most half full: 0, or the number of a text counted from 1, and beside it bits of its hash. */
  readonly slots: Int32Array;
  /** How many bits of a slot are the number. */
  readonly numberBits: number;
}

const headLength = 4;
/** Letters from this one on are not told apart in a head. */
const lastLetter = 255;

/** Takes sorted texts, none twice, and returns what finds them. */
export function openSorted(texts: readonly string[]): SortedTexts {
  const numberBits = 32 - Math.clz32(texts.length);
  const slots = new Int32Array(2 << numberBits);
  const heads = new Uint32Array(texts.length);
  for (let number = 0; number < texts.length; number += 1) {
    const text = texts[number] ?? '';
    heads[number] = headOf(text, 0);
    const hash = hashOf(text);
    let at = hash & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = (hash & (-1 << numberBits)) | (number + 1);
  }
  return { texts, heads, slots, numberBits };
}

/** Takes sorted texts and a text and returns its number among them, undefined where it is none of them. */
export function numberIn({ texts, slots, numberBits }: SortedTexts, text: string): number | undefined {
  const hash = hashOf(text);
  for (let at = hash & (slots.length - 1); ; at = (at + 1) & (slots.length - 1)) {
    const slot = slots[at] ?? 0;
    if (slot === 0) return undefined;
    if ((slot ^ hash) >> numberBits !== 0) continue;
    const number = (slot & ~(-1 << numberBits)) - 1;
    if (texts[number] === text) return number;
  }
}

/** Takes sorted texts and how some begin and returns the numbers from which, up to which they do, that text itself included. */
export function startingWith({ texts, heads }: SortedTexts, start: string): readonly [from: number, to: number] {
  const from = firstWhere(0, heads.length, (at) => (heads[at] ?? 0) >= headOf(start, 0));
  const last = headOf(start, lastLetter);
  const to = from + countFrom(from, heads.length, (at) => (heads[at] ?? 0) <= last);
  if (start.length <= headLength && isTold(start)) return [from, to];
  const first = firstWhere(from, to, (at) => (texts[at] ?? '') >= start);
  return [first, first + countFrom(first, to, (at) => texts[at]?.startsWith(start) ?? false)];
}

/** Takes sorted texts, how some may begin and the numbers from which, up to which to look, and returns whether any of these does. */
export function isStart({ texts }: SortedTexts, start: string, from: number, to: number): boolean {
  const first = firstWhere(from, to, (at) => (texts[at] ?? '') >= start);
  return first < to && (texts[first]?.startsWith(start) ?? false);
}

/** Takes two numbers and what holds for one and all after it, and returns the first between them for which it holds; the second where there is none. */
export function firstWhere(from: number, to: number, holds: (number: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many numbers from one on something holds for that holds for no number after one where it does not: few, as a rule. */
function countFrom(from: number, to: number, holds: (number: number) => boolean): number {
  let [step, known] = [1, from];
  while (known + step <= to && holds(known + step - 1)) {
    known += step;
    step *= 2;
  }
  return firstWhere(known, Math.min(to, known + step - 1), (at) => !holds(at)) - from;
}

/** The first letters of a text as a number, with one of these for each that it lacks. */
function headOf(text: string, missing: number): number {
  let head = 0;
  for (let at = 0; at < headLength; at += 1)
    head = head * 256 + (at < text.length ? Math.min(text.charCodeAt(at), lastLetter) : missing);
  return head;
}

/** Whether all letters of so short a text are told apart in a head. */
function isTold(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0 || code >= lastLetter) return false;
  }
  return true;
}

/** FNV-1a (Fowler, Noll, Vo, 1991) of a text, with its bits mixed once more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
