import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, pass, recallAfter, untraced, weightCount } from '../../src/study/fit-model.ts';
import { type Memory, newMemory, type SeenMemory } from '../../src/study/memory.ts';
import { type Grade, grades } from '../../src/study/review.ts';
import { defaultWeights, preview, retrievability, review, withinLimits } from '../../src/study/schedule.ts';
import { defaultSettings, type Settings } from '../../src/study/settings.ts';
import { card, day, minute, start } from './examples.ts';
import { daysUntil, first, next, recall, type Strength, weightsOf } from './fsrs6.ts';

const rag = card('rag.fr');
const plain: Settings = { ...defaultSettings, fuzz: false };
const w = weightsOf(defaultWeights);

/** Weights that FSRS-6 allows, from all over what it allows. */
const anyWeights = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: weightCount, maxLength: weightCount })
  .map((moves) => defaultWeights.map((weight, index) => weight * (1 + (moves[index] ?? 0) * 0.6)))
  .map((weights) => [...withinLimits(weights, 1)]);
/** Answers with the whole days since the one before; often the same day. */
const anyAnswers = fc.array(
  fc.tuple(fc.constantFrom(...grades), fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 }))),
  { minLength: 1, maxLength: 20 },
);
type Answers = readonly (readonly [Grade, number])[];

function memoriesAfter(answers: Answers, settings: Settings): readonly SeenMemory[] {
  let at = start;
  let memory: Memory = newMemory;
  return answers.map(([grade, days], index) => {
    at += index === 0 ? 0 : days * day;
    memory = review(memory, grade, at, 0, rag, settings);
    return memory;
  });
}

function strengthsAfter(answers: Answers, weights: readonly number[]): readonly Strength[] {
  const own = weightsOf(weights);
  let strength: Strength | undefined;
  return answers.map(([grade, days]) => {
    strength = strength ? next(own, strength, grade, days) : first(own, grade);
    return strength;
  });
}

describe('the references of ts-fsrs and fsrs-rs, number by number', () => {
  const history = (answers: readonly Grade[]): readonly number[] => {
    let now = start;
    let memory: Memory = newMemory;
    return answers.map((grade) => {
      const { interval } = preview(memory, now, 0, rag, plain)[grade];
      memory = review(memory, grade, now, 0, rag, plain);
      now = memory.due;
      return interval.kind === 'days' ? interval.days : 0;
    });
  };

  it('the intervals of a card answered Good, forgotten twice, and learnt again', () => {
    const good = (count: number): Grade[] => Array.from({ length: count }, () => 'good');
    expect(history([...good(6), 'again', 'again', ...good(5)])).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ]);
  });

  it('the memory after Again and five Good at 0, 0, 1, 3, 8 and 21 days', () => {
    const answers = [0, 0, 1, 3, 8, 21].map((days, index) => [index === 0 ? 'again' : 'good', days] as const);
    const last = memoriesAfter(answers, plain).at(-1);
    expect(last?.stability).toBeCloseTo(53.62691, 4);
    expect(last?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it('the four first answers', () => {
    const firsts = grades.map((grade) => review(newMemory, grade, start, 0, rag, plain));
    expect(firsts.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(firsts.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
    expect(firsts.map(({ kind }) => kind)).toEqual(['learning', 'learning', 'learning', 'review']);
    expect(preview(newMemory, start, 0, rag, plain).easy.interval).toEqual({ kind: 'days', days: 8 });
    const easy = review(newMemory, 'easy', start, 0, rag, plain);
    expect(retrievability(easy, easy.due, 0, plain)).toBeCloseTo(0.9024733, 6);
  });

  it('the two answers a day apart of fsrs-rs, and its forgetting curve', () => {
    const twice = (grade: Grade, days: number) =>
      memoriesAfter(
        [
          [grade, 0],
          [grade, days],
        ],
        plain,
      ).at(-1);
    const expected = [0.10088589, 3.2494123, 7.3153, 18.014914];
    for (const [index, grade] of grades.entries()) {
      expect(twice(grade, 1)?.stability).toBeCloseTo(expected[index] ?? 0, 4);
    }
    expect(twice('again', 2)?.stability).toBeCloseTo(0.112798266, 5);
    expect(twice('hard', 2)?.stability).toBeCloseTo(4.4694576, 4);
    expect(twice('again', 1)?.difficulty).toBeCloseTo(8.806304, 4);
    expect(twice('hard', 1)?.difficulty).toBeCloseTo(6.7404594, 4);
    expect(twice('good', 1)?.difficulty).toBeCloseTo(2.1112142, 4);
    const curve = [
      [1, 2, 0.9403443],
      [2, 3, 0.9253786],
      [3, 4, 0.9185229],
      [4, 4, 0.9],
      [5, 2, 0.8261359],
    ] as const;
    const easy = review(newMemory, 'easy', start, 0, rag, plain);
    for (const [days, stability, chance] of curve)
      expect(retrievability({ ...easy, stability }, start + days * day, 0, plain)).toBeCloseTo(chance, 5);
  });
});

describe('FSRS-6 as published, computed once more', () => {
  it('gives the same stability and difficulty after any answers, with any weights', () => {
    fc.assert(
      fc.property(anyAnswers, anyWeights, (answers, weights) => {
        const memories = memoriesAfter(answers, { ...plain, weights });
        for (const [index, { s, d }] of strengthsAfter(answers, weights).entries()) {
          // ts-fsrs rounds to eight places at every step.
          expect(Math.abs((memories[index]?.stability ?? 0) / s - 1)).toBeLessThan(1e-4);
          expect(memories[index]?.difficulty).toBeCloseTo(d, 5);
        }
      }),
    );
  });

  it('gives the same chance of recall on any day', () => {
    fc.assert(
      fc.property(anyAnswers, anyWeights, fc.integer({ min: 0, max: 3000 }), (answers, weights, days) => {
        const settings = { ...plain, weights };
        const memory = memoriesAfter(answers, settings).at(-1);
        if (memory === undefined) throw new Error('no answer');
        const chance = retrievability(memory, memory.lastReview + days * day, 0, settings);
        expect(chance).toBeCloseTo(recall(weightsOf(weights), days, memory.stability), 4);
      }),
    );
  });

  it('gives the same interval to what is desired, on the button for Good and in what it does', () => {
    const retention = fc.double({ min: 0.7, max: 0.97, noNaN: true });
    fc.assert(
      fc.property(anyAnswers, retention, (answers, desiredRetention) => {
        const settings = { ...plain, desiredRetention, learningSteps: [], relearningSteps: [] };
        const memory = memoriesAfter(answers, settings).at(-1);
        if (memory === undefined) throw new Error('no answer');
        const now = memory.due + 60 * minute;
        const good = review(memory, 'good', now, 0, rag, settings);
        const hard = review(memory, 'hard', now, 0, rag, settings);
        const { interval } = preview(memory, now, 0, rag, settings).good;
        const days = interval.kind === 'days' ? interval.days : 0;
        // ts-fsrs keeps Good a day longer than Hard where rounding makes them one, and rounds to eight places before.
        const whole = ({ stability }: SeenMemory, by: number) =>
          Math.min(36_500, Math.max(1, Math.round(daysUntil(w, desiredRetention, stability * by))));
        const least = Math.max(whole(good, 1 - 1e-6), Math.min(whole(hard, 1 - 1e-6), whole(good, 1 - 1e-6)) + 1);
        const most = Math.max(whole(good, 1 + 1e-6), Math.min(whole(hard, 1 + 1e-6), whole(good, 1 + 1e-6)) + 1);
        expect(days).toBeGreaterThanOrEqual(Math.min(36_500, least));
        expect(days).toBeLessThanOrEqual(Math.min(36_500, most));
        expect(good.dueDay - good.lastDay).toBe(days);
      }),
    );
  });

  it('counts an early answer with the days that passed, not with those planned', () => {
    const learnt = memoriesAfter([['easy', 0]], plain).at(-1);
    if (learnt === undefined) throw new Error('no answer');
    const planned = learnt.dueDay - learnt.lastDay;
    for (let days = 0; days <= planned; days += 1) {
      const early = review(learnt, 'good', start + days * day, 0, rag, plain);
      expect(early.stability).toBeCloseTo(next(w, first(w, 'easy'), 'good', days).s, 5);
      expect(early.dueDay).toBeGreaterThan(early.lastDay);
    }
  });
});

describe('the model that is fitted', () => {
  it('is the one that schedules: the same memory after any answers, with any weights', () => {
    fc.assert(
      fc.property(anyAnswers, anyWeights, (answers, weights) => {
        const traced = untraced();
        const own = weightsOf(weights);
        let strength: Strength | undefined;
        for (const [grade, days] of answers) {
          if (strength) {
            expect(recallAfter(days, traced.stability, weights).chance).toBeCloseTo(recall(own, days, strength.s), 8);
            pass(traced, grade, days, weights);
          } else begin(traced, grade, weights);
          strength = strength ? next(own, strength, grade, days) : first(own, grade);
          expect(traced.stability / strength.s).toBeCloseTo(1, 8);
          expect(traced.difficulty).toBeCloseTo(strength.d, 8);
        }
      }),
    );
  });

  it('knows how its memory moves with each weight: as a small change of the weight shows', () => {
    fc.assert(
      fc.property(anyAnswers, anyWeights, (answers, weights) => {
        const traced = untraced();
        for (const [index, [grade, days]] of answers.entries())
          index === 0 ? begin(traced, grade, weights) : pass(traced, grade, days, weights);
        for (let index = 0; index < weightCount; index += 1) {
          const [by, kink] = slopeOf(answers, weights, index);
          if (kink) continue;
          const scale = Math.max(1e-3, Math.abs(by));
          expect(Math.abs((traced.stabilityBy[index] ?? 0) - by) / scale).toBeLessThan(1e-2);
        }
      }),
    );
  });
});

/** How the last stability moves with a weight, by a small change; and whether a limit or a bend lies so near that both sides differ. */
function slopeOf(answers: Answers, weights: readonly number[], index: number): readonly [number, boolean] {
  const step = Math.max(1e-7, Math.abs(weights[index] ?? 0) * 1e-6);
  const moved = (by: number) =>
    strengthsAfter(
      answers,
      weights.map((weight, at) => (at === index ? weight + by : weight)),
    ).at(-1)?.s ?? 0;
  const [left, right] = [(moved(0) - moved(-step)) / step, (moved(step) - moved(0)) / step];
  const kink = Math.abs(left - right) > 1e-3 * Math.max(1e-3, Math.abs(left), Math.abs(right));
  return [(left + right) / 2, kink];
}
