import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fit, type FitProgress, fewestForAll, fitWeights } from '../../src/study/fit.ts';
import { type FitSequence, fitSequences, foretoldTimes } from '../../src/study/fit-answers.ts';
import { scoreOf } from '../../src/study/fit-score.ts';
import { foldHistory } from '../../src/study/history.ts';
import { defaultWeights, withinLimits } from '../../src/study/schedule.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { conceptOf, day, minute, reviewed, start } from './examples.ts';
import { simulatedAnswers } from './simulated.ts';

/** A learner who forgets faster than most at first, and gains more from each answer. */
const learner = defaultWeights.map((weight, index) => {
  const other: Readonly<Record<number, number>> = { 0: 0.1, 1: 0.4, 2: 0.8, 3: 2.2, 8: 2.2, 10: 1.2, 20: 0.3 };
  return other[index] ?? weight;
});

function run(sequences: readonly FitSequence[], inUse: readonly number[] = defaultWeights): [Fit, FitProgress[]] {
  const fitting = fitWeights(sequences, inUse, 1);
  const told: FitProgress[] = [];
  for (let next = fitting.next(); ; next = fitting.next()) {
    if (next.done) return [next.value, told];
    told.push(next.value);
  }
}

function fitted(sequences: readonly FitSequence[], inUse?: readonly number[]): readonly number[] {
  const [fit] = run(sequences, inUse);
  if (fit.kind !== 'better') throw new Error(fit.kind);
  return fit.weights;
}

describe('fitting the answers of a simulated learner', () => {
  const known = simulatedAnswers(learner, 250, 8);
  const fresh = simulatedAnswers(learner, 400, 8, 99);
  const [fit, told] = run(known);
  const found = fit.kind === 'better' ? fit.weights : [];

  it('foretells answers it never saw better than the defaults, and goes most of the way to the learner’s own weights', () => {
    const score = (weights: readonly number[]) => scoreOf(fresh, weights);
    const [best, common, own] = [score(learner), score(defaultWeights), score(found)];
    expect(common.logLoss - own.logLoss).toBeGreaterThan((common.logLoss - best.logLoss) / 2);
    expect(own.rmse).toBeLessThan(0.7 * common.rmse);
  });

  it('measures itself on the last fifth by time, which it is not fitted to', () => {
    const times = foretoldTimes(known);
    const from = times[Math.floor(times.length * 0.8)] ?? 0;
    expect(fit).toMatchObject({ before: scoreOf(known, defaultWeights, from), after: scoreOf(known, found, from) });
    expect(scoreOf(known, found, from).count).toBe(times.filter((time) => time >= from).length);
    const otherEnd = known.map((answers) =>
      answers.map((answer) => (answer.at >= from ? { ...answer, grade: 'again' as const } : answer)),
    );
    expect(run(otherEnd)[0]).toMatchObject({ after: scoreOf(otherEnd, found, from) });
  });

  it('tells how far it is, to the end', () => {
    expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
    expect(told.map(({ done }) => done)).toEqual(told.map((_, index) => index + 1));
  });

  it('gives only weights that FSRS-6 allows, a better first answer never a shorter stability', () => {
    expect(withinLimits(found, 1)).toEqual(found);
    expect(found.slice(0, 4)).toEqual(found.slice(0, 4).toSorted((a, b) => a - b));
  });

  it('keeps the weights in use where they foretell better', () => {
    expect(run(known, learner)[0].kind).toBe('no-better');
  });
});

describe('with few answers', () => {
  it('fewer than 8 on a later day teach nothing, however many there were on the same day', () => {
    const sequence = simulatedAnswers(learner, 1, 5)[0] ?? [];
    const sameDay = Array.from({ length: 30 }, (_, index) => ({
      ...{ grade: 'good' as const, days: 0 },
      at: start + index * minute,
    }));
    const [fit] = run([sequence, sameDay]);
    expect(fit).toMatchObject({ kind: 'too-few', needed: 8 });
    expect(run([])[0]).toEqual({ kind: 'too-few', count: 0, needed: 8 });
  });

  it('fewer than 64 move the four initial stabilities alone', () => {
    const slow = defaultWeights.map((weight, index) => (index < 4 ? weight * 4 : weight));
    const few = simulatedAnswers(slow, 30, 3, 5).slice(0, 30);
    expect(foretoldTimes(few).length).toBeLessThan(fewestForAll);
    const weights = fitted(few);
    expect(weights.slice(4)).toEqual(defaultWeights.slice(4));
    expect(weights.slice(0, 4)).not.toEqual(defaultWeights.slice(0, 4));
  });

  it('all answers at one moment can’t be split, and teach nothing', () => {
    const one = [
      { grade: 'good' as const, days: 0, at: start },
      { grade: 'good' as const, days: 3, at: start + 3 * day },
    ];
    expect(run(Array.from({ length: 20 }, () => one))[0]).toMatchObject({ kind: 'too-few', count: 20 });
  });
});

it('is never worse than the defaults or the weights in use on what was held out, whoever answers', () => {
  const anyLearner = fc
    .array(fc.double({ min: 0.4, max: 2.5, noNaN: true }), { minLength: 21, maxLength: 21 })
    .map((times) =>
      withinLimits(
        defaultWeights.map((weight, index) => weight * (times[index] ?? 1)),
        1,
      ),
    );
  fc.assert(
    fc.property(anyLearner, fc.integer({ min: 2, max: 40 }), fc.integer(), (weights, cards, seed) => {
      const answers = simulatedAnswers(weights, cards, 5, seed);
      const [fit] = run(answers);
      if (fit.kind !== 'better') return;
      expect(fit.after.logLoss).toBeLessThan(fit.before.logLoss);
      expect(fit.weights.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

describe('a score', () => {
  it('is ln 2 and no calibration error for a coin that is foretold as one', () => {
    const weights = defaultWeights;
    const halfLife = 10_000;
    const once = (grade: 'again' | 'good') => [
      { grade: 'again' as const, days: 0, at: start },
      { grade, days: halfLife, at: start + halfLife * day },
    ];
    const score = scoreOf([once('again'), once('good')], weights);
    expect(score.count).toBe(2);
    // Again and 10,000 days: the chance is p, and of two one was remembered.
    const [only] = [scoreOf([once('good')], weights)];
    const p = Math.exp(-(only?.logLoss ?? 0));
    expect(score.logLoss).toBeCloseTo(-(Math.log(p) + Math.log(1 - p)) / 2, 10);
    expect(score.rmse).toBeCloseTo(Math.abs(p - 0.5), 10);
  });
});

describe('the answers of a history', () => {
  const fold = (...reviews: Parameters<typeof foldHistory>[0][]) =>
    fitSequences(
      foldHistory(
        reviews.flatMap((each) => [...each]),
        conceptOf,
        defaultSettings,
      ),
    );

  it('are those in force by concept, with the learner’s days between them, never negative, and begin again after a reset', () => {
    const later = (key: string, at: number) => reviewed({ key, at });
    const sequences = fold([
      later('a', start),
      later('b', start + 2 * day),
      later('c', start + 2 * day + minute),
      reviewed({ key: 'd', at: start + 2 * day + 2 * minute, offset: -720 }),
      { kind: 'reset', key: 'e', at: start + 3 * day, card: reviewed().card, device: 'desk' },
      later('f', start + 4 * day),
      later('g', start + 9 * day),
      later('h', start + 10 * day),
      { kind: 'undo', key: 'i', of: 'h', at: start + 11 * day, device: 'desk' },
    ]);
    expect(sequences.map((sequence) => sequence.map(({ days }) => days))).toEqual([
      [0, 2, 0, 0],
      [0, 5],
    ]);
  });
});
