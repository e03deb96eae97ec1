/** Writes numbers and texts one after the other. */
export interface Writer {
  /** Takes a whole number from 0 to 2³² − 1; small ones take less room (LEB128). */
  readonly number: (value: number) => void;
  /** Takes numbers below 256. */
  readonly raw: (values: ArrayLike<number>) => void;
  readonly text: (value: string) => void;
  readonly finish: () => Uint8Array;
}

/** Reads what a writer wrote, in the same order; throws RangeError where there is no more. */
export interface Reader {
  readonly number: () => number;
  /** So many numbers as were written one by one. */
  readonly numbers: (count: number) => Uint32Array;
  readonly raw: (count: number) => Uint8Array;
  readonly text: () => string;
  /** Whether all was read. */
  readonly isDone: () => boolean;
}

/** Opens a writer of nothing yet. */
export function openWriter(): Writer {
  let bytes = new Uint8Array(65_536);
  let length = 0;
  const room = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  const number = (value: number): void => {
    room(5);
    let rest = value;
    while (rest >= 128) {
      bytes[length] = (rest % 128) + 128;
      length += 1;
      rest = Math.floor(rest / 128);
    }
    bytes[length] = rest;
    length += 1;
  };
  const raw = (values: ArrayLike<number>): void => {
    room(values.length);
    bytes.set(values, length);
    length += values.length;
  };
  return {
    number,
    raw,
    text: (value) => {
      const encoded = new TextEncoder().encode(value);
      number(encoded.length);
      raw(encoded);
    },
    finish: () => bytes.slice(0, length),
  };
}

/** Takes what a writer wrote and opens its reader. */
export function openReader(bytes: Uint8Array): Reader {
  let at = 0;
  const raw = (count: number): Uint8Array => {
    if (at + count > bytes.length) throw new RangeError('the file ends too early');
    at += count;
    return bytes.subarray(at - count, at);
  };
  const number = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      if (at >= bytes.length) throw new RangeError('the file ends too early');
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const numbers = (count: number): Uint32Array => {
    const found = new Uint32Array(count);
    for (let place = 0; place < count; place += 1) {
      const byte = bytes[at] ?? 128;
      if (byte < 128) at += 1;
      found[place] = byte < 128 ? byte : number();
    }
    return found;
  };
  return {
    number,
    numbers,
    raw,
    text: () => new TextDecoder().decode(raw(number())),
    isDone: () => at === bytes.length,
  };
}
