import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, encodeBytes } from '../../src/study/base32768.ts';
import { decodeLog, encodeLog } from '../../src/study/codec.ts';
import { frame } from '../../src/study/line.ts';
import {
  addToPackedLog,
  emptyLog,
  encodePackedLog,
  isPackable,
  packingOrder,
  readPackedLog,
} from '../../src/study/packed-log.ts';
import { card, day, hostileLog, likelyLog, manyReviews, reviewed, start } from './examples.ts';

describe('a packed log is its entries', () => {
  it('decode(encode(log)) = log, whatever its texts hold', () => {
    for (const log of [hostileLog, likelyLog]) {
      fc.assert(
        fc.property(log, (entries) => {
          expect(decodeLog(encodePackedLog(entries))).toEqual({ entries, unreadable: [] });
        }),
      );
    }
  });

  it('decode(add(encode(log), more)) = both, over full lines and open ones', () => {
    const sizes = fc.array(fc.constantFrom(0, 1, 7, 900, 2047, 2048, 2049, 5000), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, (counts) => {
        const all = manyReviews(counts.reduce<number>((sum, count) => sum + count, 0));
        let text = encodePackedLog([]);
        let from = 0;
        for (const count of counts) {
          text = addToPackedLog(readPackedLog(text) ?? emptyLog, all.slice(from, from + count));
          from += count;
        }
        expect(decodeLog(text)).toEqual({ entries: all, unreadable: [] });
      }),
      { numRuns: 15 },
    );
  });

  it('mixes with lines in one text', () => {
    const [packed, plain] = [manyReviews(3), [reviewed({ key: 'plain' })]];
    const text = `${encodePackedLog(packed)}${encodeLog(plain).split('\n').slice(1).join('\n')}`;
    expect(decodeLog(text)).toEqual({ entries: [...packed, ...plain], unreadable: [] });
  });

  it('is of letters that no normalisation, no encoding and no change of line breaks touches', () => {
    const text = encodePackedLog(manyReviews(500));
    expect(text.normalize('NFC')).toBe(text);
    expect(text.isWellFormed()).toBe(true);
    expect(text.toLowerCase()).toBe(text);
    expect(decodeLog(text.replaceAll('\n', '\r\n')).entries).toHaveLength(500);
  });

  it('refuses a text too long for a line, and says so before', () => {
    const long = reviewed({ key: 'k'.repeat(300_000) });
    expect(isPackable(long)).toBe(false);
    expect(() => encodePackedLog([long])).toThrow(RangeError);
    expect(() => encodePackedLog([reviewed({ at: Number.NaN })])).toThrow(RangeError);
  });
});

describe('the order of packing', () => {
  it('is the same entries, one page’s together', () => {
    fc.assert(
      fc.property(likelyLog, (log) => {
        const ordered = packingOrder(log);
        expect(ordered).toHaveLength(log.length);
        expect(log).toEqual(expect.arrayContaining([...ordered]));
      }),
    );
  });
});

describe('damage', () => {
  const log = Array.from({ length: 5000 }, (_, index) =>
    reviewed({ key: `w.${index}`, at: start + index * day, card: card(`card-${Math.floor(index / 3)}.fr`) }),
  );
  const text = encodePackedLog(log);

  it('to one character costs one line and what only that line could name, and is reported', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('x', '一', '\n', '>', ''), (at, by) => {
        const place = 12 + (at % (text.length - 13));
        fc.pre(text[place] !== by && text[place] !== '\n');
        const { entries, unreadable } = decodeLog(text.slice(0, place) + by + text.slice(place + 1));
        expect(unreadable.length).toBeGreaterThan(0);
        expect(entries.length).toBeGreaterThanOrEqual(904);
        const all = new Map(log.map((entry) => [entry.key, entry]));
        for (const entry of entries) expect(entry).toEqual(all.get(entry.key));
      }),
      { numRuns: 30 },
    );
  });

  it('by truncation leaves the lines before the cut', () => {
    const { entries, unreadable } = decodeLog(text.slice(0, -20));
    expect(entries).toEqual(log.slice(0, 4096));
    expect(unreadable).toMatchObject([{ why: 'damaged' }]);
  });

  it('never makes the reader throw, nor grow a little into a lot', () => {
    const letters = fc.uint8Array({ maxLength: 200 }).map(encodeBytes);
    const numbers = fc.constantFrom('0', '1', '5', '2s', '1ekf', 'zzzzzz', '', '-1');
    fc.assert(
      fc.property(letters, numbers, numbers, (packed, count, first) => {
        const { entries } = decodeLog(`recto-log 1\n${frame(['p', count, first, packed])}\n`);
        expect(entries.length).toBeLessThanOrEqual(2 * packed.length + 2);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('base 32768', () => {
  it('gives the bytes back, and a zero at most', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const back = [...(decodeBytes(encodeBytes(bytes)) ?? [])];
        expect(back.slice(0, bytes.length)).toEqual([...bytes]);
        expect(back.slice(bytes.length).every((byte) => byte === 0) && back.length <= bytes.length + 1).toBe(true);
      }),
    );
  });

  it('knows a letter that is none of its own', () => {
    for (const letter of ['a', '\u33ff', '\ua000', '\uabff', '\uc000', '\ud800'])
      expect(decodeBytes(`㐀${letter}`)).toBeUndefined();
  });
});
