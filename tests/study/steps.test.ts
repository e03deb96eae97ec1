import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueFor } from '../../src/study/preferences.ts';
import { readSteps, writeSteps } from '../../src/study/steps.ts';

describe('steps as a learner writes them', () => {
  it.each([
    ['1m 10m', [1, 10]],
    ['1 10', [1, 10]],
    ['1m,10m; 2h', [1, 10, 120]],
    ['  15min   1d ', [15, 1440]],
    ['1J 30MN', [1440, 30]],
    ['', []],
    ['   ', []],
  ])('%j is %j minutes', (text, minutes) => expect(readSteps(text)).toEqual({ kind: 'steps', minutes }));

  it.each([
    ['1m ten', { kind: 'unreadable', word: 'ten' }],
    ['30s', { kind: 'unreadable', word: '30s' }],
    ['1.5h', { kind: 'unreadable', word: '1.5h' }],
    ['-5m', { kind: 'unreadable', word: '-5m' }],
    ['5toString', { kind: 'unreadable', word: '5toString' }],
    ['0m 10m', { kind: 'too-short', word: '0m' }],
    ['1m 31d', { kind: 'too-long', word: '31d' }],
    ['1 2 3 4 5 6 7 8 9 10 11', { kind: 'too-many' }],
  ])('%j is refused, with the word that is wrong', (text, problem) => expect(readSteps(text)).toEqual(problem));

  it('are written so that they read as the same, in both languages, and are such as a preference may hold', () => {
    const any = fc.array(fc.integer({ min: 1, max: 43_200 }), { maxLength: 10 });
    fc.assert(
      fc.property(any, fc.constantFrom('d' as const, 'j' as const), (minutes, letter) => {
        expect(readSteps(writeSteps(minutes, letter))).toEqual({ kind: 'steps', minutes });
        expect(valueFor('learningSteps', minutes)).toEqual(minutes);
      }),
    );
    expect(writeSteps([1, 10, 120, 1440], 'j')).toBe('1m 10m 2h 1j');
  });

  it('of any text are such as a preference may hold, or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9mhdj ,]*$/)), (text) => {
        const steps = readSteps(text);
        if (steps.kind === 'steps') expect(valueFor('relearningSteps', steps.minutes)).toEqual(steps.minutes);
      }),
    );
  });
});
