import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { compareCards, fingerprintOf, isAnswerChanged, readFingerprint } from '../../src/study/fingerprint.ts';
import { hostileText } from './examples.ts';

const print = (question: string, answer: string): string => fingerprintOf(fold(question), fold(answer));
const ofAnswer = (answer: string): string => print('', answer);

const words = fc.array(fc.constantFrom('l’été', 'nœud', 'déjà', 'lock', '443', '0.5', 'x', 'C++', 'a-t-il', 'naïve'), {
  minLength: 1,
  maxLength: 30,
});
const typography: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFC'),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFKD'),
  (text) => text.replaceAll('’', "'"),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '  \n'),
  (text) => text.replaceAll(' ', '\u202f'),
  (text) => `« ${text} »`,
  (text) => `“${text}”`,
  (text) => `${text}.`,
  (text) => `${text} !`,
  (text) => text.replaceAll('œ', 'oe'),
  (text) => text.toUpperCase(),
  (text) => text.replace(' ', ' – '),
  (text) => text.replace(' ', ' — '),
  (text) => text.replace(' ', '\u00ad '),
];

describe('a fingerprint', () => {
  test('does not change with typography', () => {
    const sequence = fc.array(fc.constantFrom(...typography), { maxLength: 5 });
    fc.assert(
      fc.property(words, words, sequence, sequence, (asked, told, one, other) => {
        const [question, answer] = [asked.join(' '), told.join(' ')];
        const set = (text: string, changes: typeof one) => changes.reduce((so, change) => change(so), text);
        expect(print(set(question, one), set(answer, other))).toBe(print(question, answer));
      }),
    );
  });

  test.each([
    ['Take the lock.', 'Take no lock.'],
    ['Port 443', 'Port 80'],
    ['a < b', 'a <= b'],
    ['a == b', 'a != b'],
    ['sin x', '-sin x'],
    ['[1, 2]', '{1, 2}'],
    ['0.5', '0.05'],
    ['first last', 'last first'],
    ['', 'Something.'],
  ])('changes with the words of the answer: %s / %s', (before, after) => {
    expect(isAnswerChanged(ofAnswer(before), ofAnswer(after))).toBe(true);
  });

  test('of the question says nothing of the answer', () => {
    expect(isAnswerChanged(print('What is a lock?', 'A door.'), print('What locks?', 'A door.'))).toBe(false);
  });

  test('is 37 letters long for any text, and can be read', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (question, answer) => {
        const text = print(question, answer);
        expect(text).toMatch(/^2[\w-]{36}$/);
        expect(readFingerprint(text)).toBeDefined();
      }),
    );
  });

  test('is the same on every machine', () => {
    expect(print('What is a lock?', 'A door that one thread at a time goes through.')).toBe(
      '2KOWGmxdh8rsntFJlWMavOY2dExZ4-cQ-d4xz',
    );
  });

  test.each([[undefined], [''], ['1short'], [`1${'A'.repeat(36)}`], [`1${'é'.repeat(36)}`]])(
    'that can’t be read claims nothing: %j',
    (text) => {
      expect(readFingerprint(text)).toBeUndefined();
      expect(isAnswerChanged(text, ofAnswer('A door.'))).toBe(false);
      expect(isAnswerChanged(ofAnswer('A door.'), text)).toBe(false);
    },
  );

  test('compares cards whichever comes first, and a card with itself as one', () => {
    const any = fc.tuple(words, words).map(([a, b]) => readFingerprint(print(a.join(' '), b.join(' '))));
    fc.assert(
      fc.property(any, any, (a, b) => {
        if (a === undefined || b === undefined) throw new Error('no fingerprint');
        expect(compareCards(a, b)).toEqual(compareCards(b, a));
        expect(compareCards(a, a)).toEqual({ question: 1, answer: 1 });
      }),
    );
  });

  test('tells how alike texts are, within what 120 bits can', () => {
    const text = (from: number) => Array.from({ length: 200 }, (_, at) => `word${from + at}`).join(' ');
    const [a, b] = [readFingerprint(ofAnswer(text(0))), readFingerprint(ofAnswer(text(50)))];
    if (a === undefined || b === undefined) throw new Error('no fingerprint');
    // 150 of 250 words are common.
    expect(Math.abs(compareCards(a, b).answer - 0.6)).toBeLessThan(0.2);
  });
});
