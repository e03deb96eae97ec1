/**
 * Fifteen bits a UTF-16 unit: the CJK ideographs from U+3400 and the first 5,120 Hangul syllables are 32,768 letters that are no
 * surrogates, and that no Unicode normalisation to NFC or change of case touches.
 */
const blocks = { first: 0x3400, firstLength: 0x6c00, second: 0xac00 };
const bits = 15;

/** The letter of fifteen zeros. */
export const zero: string = String.fromCharCode(blocks.first);

/** Takes bytes and returns them as text, 15 bits a UTF-16 unit, zeros filling the last one. */
export function encodeBytes(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.ceil((bytes.length * 8) / bits));
  let held = 0;
  let count = 0;
  let at = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0x7fffff;
    count += 8;
    if (count >= bits) {
      count -= bits;
      units[at++] = letterOf((held >>> count) & 0x7fff);
    }
  }
  if (count > 0) units[at] = letterOf((held << (bits - count)) & 0x7fff);
  return textOf(units);
}

/** Takes such a text and returns its bytes, sometimes a zero more than was encoded; undefined where a letter is none of ours. */
export function decodeBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * bits) / 8));
  let held = 0;
  let count = 0;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = fifteenOf(text.charCodeAt(index));
    if (value === undefined) return undefined;
    held = ((held << bits) | value) & 0x7fffff;
    count += bits;
    while (count >= 8) {
      count -= 8;
      bytes[at++] = (held >>> count) & 0xff;
    }
  }
  return bytes;
}

function letterOf(value: number): number {
  return value < blocks.firstLength ? blocks.first + value : blocks.second + value - blocks.firstLength;
}

function fifteenOf(unit: number): number | undefined {
  const low = unit - blocks.first;
  if (low >= 0 && low < blocks.firstLength) return low;
  const high = unit - blocks.second + blocks.firstLength;
  return high >= blocks.firstLength && high < 1 << bits ? high : undefined;
}

/** In pieces, because a function takes only so many arguments. */
function textOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < units.length; from += 4096)
    pieces.push(String.fromCharCode(...units.subarray(from, from + 4096)));
  return pieces.join('');
}
