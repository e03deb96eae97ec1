import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLog, encodeEntry, encodeLog, logHeader } from '../../src/study/codec.ts';
import { frame } from '../../src/study/line.ts';
import { hostileLog, manyReviews, reviewed } from './examples.ts';

describe('a log is its entries', () => {
  it('decode(encode(log)) = log, whatever its texts hold', () => {
    fc.assert(
      fc.property(hostileLog, (log) => {
        expect(decodeLog(encodeLog(log))).toEqual({ entries: log, unreadable: [] });
      }),
    );
  });

  it('is one line an entry, of well-formed Unicode without control characters', () => {
    fc.assert(
      fc.property(hostileLog, (log) => {
        for (const line of log.map(encodeEntry)) {
          expect(line).not.toMatch(/[\n\r\u2028\u2029\p{Cc}]/u);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it('reads a log that came back with Windows line breaks', () => {
    const log = manyReviews(3);
    expect(decodeLog(encodeLog(log).replaceAll('\n', '\r\n'))).toEqual({ entries: log, unreadable: [] });
  });

  it('costs about 70 characters a review with names of a usual length', () => {
    expect(encodeEntry(reviewed({ key: '4f2a9c10.3.12', device: '4f2a9c1077aa0b1e' })).length).toBeLessThan(80);
  });
});

describe('numbers', () => {
  it('stores times, offsets and seconds as whole numbers only', () => {
    const odd = reviewed({ at: 1_700_000_000_000.6, offset: 59.7, seconds: 3.2 });
    expect(decodeLog(encodeLog([odd])).entries).toEqual([{ ...odd, at: 1_700_000_000_001, offset: 60, seconds: 3 }]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 9e15])('refuses to write %s as a time', (at) => {
    expect(() => encodeEntry(reviewed({ at }))).toThrow(RangeError);
  });
});

/** Every text that differs from `text` by the character at one place. */
function corrupted(text: string, place: number, by: string): string {
  return text.slice(0, place) + by + text.slice(place + 1);
}

const replacement = fc.oneof(
  fc.constantFrom('', ' ', '\n', '>', '%', 'r', '0', '9', '\u0000'),
  fc.string({ maxLength: 1 }),
);

describe('damage', () => {
  it('to one character loses no other line, and is reported', () => {
    const version = logHeader.length - 1;
    fc.assert(
      fc.property(
        fc.array(fc.constant(null), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        replacement,
        (some, at, by) => {
          const log = manyReviews(some.length);
          const text = encodeLog(log);
          const place = at % text.length;
          fc.pre(place !== version && text[place] !== by);
          const { entries, unreadable } = decodeLog(corrupted(text, place, by));
          const hit = text.slice(0, place).split('\n').length - 2;
          expect(entries).toEqual(expect.arrayContaining(log.filter((_, index) => index !== hit)));
          expect(log).toEqual(expect.arrayContaining([...entries]));
          expect(entries.length === log.length || unreadable.length > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is reported with its line, its text and why', () => {
    const [first = '', second = ''] = manyReviews(2).map(encodeEntry);
    const broken = first.replace('card', 'cart');
    const text = `${logHeader}\n${broken}\n${second}\n`;
    expect(decodeLog(text).unreadable).toEqual([{ line: 2, text: broken, why: 'damaged' }]);
    expect(decodeLog(text).entries).toHaveLength(1);
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { entries, unreadable } = decodeLog(text);
        expect(entries).toEqual([]);
        expect(unreadable.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the header', () => {
  it('of a newer version: nothing is read, and that is what is reported, with the whole text', () => {
    const text = encodeLog(manyReviews(3)).replace(logHeader, 'recto-log 2');
    expect(decodeLog(text)).toEqual({ entries: [], unreadable: [{ line: 1, text, why: 'newer-version' }] });
  });

  it('missing: the lines are read all the same, and it is reported', () => {
    const log = manyReviews(2);
    const text = log.map(encodeEntry).join('\n');
    expect(decodeLog(text)).toEqual({ entries: log, unreadable: [{ line: 1, text: '', why: 'no-header' }] });
  });

  it('damaged: the same, with its text', () => {
    const log = manyReviews(2);
    const text = encodeLog(log).replace(logHeader, 'recto-lag 1');
    expect(decodeLog(text)).toEqual({ entries: log, unreadable: [{ line: 1, text: 'recto-lag 1', why: 'no-header' }] });
  });

  it('of a line framed well but unknown to this version: reported, not dropped', () => {
    const odd = frame(['z', 'something']);
    expect(decodeLog(`${logHeader}\n${odd}\n`).unreadable).toEqual([{ line: 2, text: odd, why: 'unknown-entry' }]);
  });
});
