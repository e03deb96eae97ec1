import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIdle } from '../../src/search/idle.ts';
import { createSearch, type SearchResult } from '../../src/search/rank.ts';
import { stemOf } from '../../src/search/stem.ts';
import { tokenize, words } from '../../src/search/tokens.ts';
import { all, anything, asking, collection } from './arbitrary.ts';

test('law: marks lie inside the text, apart and in order, on whole words; something is marked', () => {
  fc.assert(
    fc.property(anything, ([entries, asked]) => {
      for (const { entries: sides, matches } of createSearch(entries)(asked, all)) {
        const marked = matches.flatMap(({ question, answer, rewordings }) => [
          ...question,
          ...answer,
          ...rewordings.flat(),
        ]);
        // A card may be found by a small word alone, which is not marked where others are asked for.
        if (!words(asked).some(isIdle)) expect(marked.length).toBeGreaterThan(0);
        for (const [i, { question, answer, rewordings }] of matches.entries()) {
          checkMarks(sides[i]?.question ?? '', question);
          checkMarks(sides[i]?.answer ?? '', answer);
          for (const [at, own] of rewordings.entries()) checkMarks(sides[i]?.rewordings?.[at] ?? '', own);
        }
      }
    }),
  );
});

test('law: every place of an asked word is marked, on every side', () => {
  fc.assert(
    fc.property(asking, ({ entries, asked }) => {
      const told = asked.filter((word) => !isIdle(word));
      for (const { entries: sides, matches } of createSearch(entries)(asked.join(' '), all)) {
        for (const [i, { question, answer }] of matches.entries()) {
          expect(unmarked(sides[i]?.question ?? '', question, told)).toEqual([]);
          expect(unmarked(sides[i]?.answer ?? '', answer, told)).toEqual([]);
        }
      }
    }),
  );
});

test('law: what is marked for a known word starts as the word does', () => {
  fc.assert(
    fc.property(collection, (entries) => {
      const search = createSearch(entries);
      // A plural is also looked up without its ending, and marks that.
      const plain = entries.flatMap(({ question }) => words(question)).filter((term) => /^\p{L}{2,}[^sx]$/u.test(term));
      for (const asked of plain) {
        for (const marked of search(asked, all).flatMap(markedIn)) expectStart(marked, asked);
      }
    }),
  );
});

function markedIn({ entries: sides, matches }: SearchResult): string[] {
  return matches.flatMap(({ question, answer }, i) => [
    ...question.map((range) => sides[i]?.question.slice(...range) ?? ''),
    ...answer.map((range) => sides[i]?.answer.slice(...range) ?? ''),
  ]);
}

function checkMarks(text: string, ranges: readonly (readonly [number, number])[]): void {
  const { words: found, forms } = tokenize(text);
  const starts = new Set([...found, ...forms].map(({ range }) => range[0]));
  const ends = new Set([...found, ...forms].map(({ range }) => range[1]));
  for (const [i, [start, end]] of ranges.entries()) {
    expect(start).toBeGreaterThanOrEqual(ranges[i - 1]?.[1] ?? 0);
    expect([start < end, end <= text.length, starts.has(start), ends.has(end)]).toEqual([true, true, true, true]);
  }
}

function unmarked(text: string, ranges: readonly (readonly [number, number])[], asked: readonly string[]): string[] {
  const places = tokenize(text).words.filter(({ term }) => asked.includes(term));
  return places
    .filter(({ range }) => !ranges.some(([start, end]) => start <= range[0] && range[1] <= end))
    .map(({ term }) => term);
}

/** A mark starts as the word does, or is another inflection of it, unless it is an acronym written out or a mark grown together with its neighbour. */
function expectStart(marked: string, asked: string): void {
  const found = words(marked);
  const initials = found.map((term) => term.charAt(0)).join('');
  const start = [found.join(''), ...found].some((term) => term.startsWith(asked) || stemOf(term) === stemOf(asked));
  expect(start || initials === asked, `${marked} for ${asked}`).toBe(true);
}
