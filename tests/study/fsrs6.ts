import type { Grade } from '../../src/study/review.ts';

/**
 * FSRS-6 computed once more from its published formulas (github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm), in plain
 * numbers and without any code of the project or of ts-fsrs: what the schedule is held against.
 */
export interface Strength {
  readonly s: number;
  readonly d: number;
}

/** A weight by its number. */
export type Weights = (index: number) => number;

export const weightsOf =
  (list: readonly number[]): Weights =>
  (index) =>
    list[index] ?? Number.NaN;

const G: Readonly<Record<Grade, number>> = { again: 1, hard: 2, good: 3, easy: 4 };
const between = (least: number, most: number, x: number) => Math.max(least, Math.min(most, x));

/** R(t, S): a power curve through 1 at t = 0 and 0.9 at t = S, as steep as w20 says. */
export function recall(w: Weights, t: number, s: number): number {
  const decay = -w(20);
  return (1 + (0.9 ** (1 / decay) - 1) * (t / s)) ** decay;
}

/** Days until R falls to what is wanted. */
export function daysUntil(w: Weights, wanted: number, s: number): number {
  const decay = -w(20);
  return (s * (wanted ** (1 / decay) - 1)) / (0.9 ** (1 / decay) - 1);
}

const d0 = (w: Weights, g: number) => w(4) - Math.exp(w(5) * (g - 1)) + 1;

export function first(w: Weights, grade: Grade): Strength {
  return { s: Math.max(0.1, w(G[grade] - 1)), d: between(1, 10, d0(w, G[grade])) };
}

export function next(w: Weights, { s, d }: Strength, grade: Grade, t: number): Strength {
  const g = G[grade];
  const damped = d + (-w(6) * (g - 3) * (10 - d)) / 9;
  const difficulty = between(1, 10, w(7) * d0(w, 4) + (1 - w(7)) * damped);
  return { s: between(0.001, 36500, nextS(w, s, d, g, t)), d: difficulty };
}

function nextS(w: Weights, s: number, d: number, g: number, t: number): number {
  if (t === 0) {
    const inc = Math.exp(w(17) * (g - 3 + w(18))) * s ** -w(19);
    return s * (g === 1 ? inc : Math.max(1, inc));
  }
  const r = recall(w, t, s);
  if (g === 1) {
    const forgotten = w(11) * d ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp(w(14) * (1 - r));
    return Math.min(forgotten, s / Math.exp(w(17) * w(18)));
  }
  const bonus = g === 2 ? w(15) : g === 4 ? w(16) : 1;
  return s * (1 + Math.exp(w(8)) * (11 - d) * s ** -w(9) * (Math.exp(w(10) * (1 - r)) - 1) * bonus);
}
