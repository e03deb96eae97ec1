/** The 21 weights of FSRS-6. */
export type Weights = readonly number[] | Float64Array;

/** The two numbers of a memory as FSRS-6 has it. */
interface Numbers {
  readonly stability: number;
  readonly difficulty: number;
}

/** What a step of FSRS-6 makes of one number: its new value, how it moves with the old ones, and with weights directly. */
export interface Moved {
  readonly value: number;
  readonly byStability: number;
  readonly byDifficulty: number;
  readonly byRecall: number;
  readonly byWeights: readonly (readonly [weight: number, slope: number])[];
}

const leastStability = 0.001;
const mostStability = 36_500;

/** Takes a memory, a rating (1–4), whole days since the last answer, the chance of recall and weights, and returns the stability afterwards. */
export function nextStability(
  { stability, difficulty }: Numbers,
  rating: number,
  days: number,
  recall: number,
  w: Weights,
): Moved {
  if (days === 0) return clamped(sameDay(stability, rating, w));
  if (rating === 1) return clamped(afterLapse(stability, difficulty, recall, w));
  return clamped(afterRecall(stability, difficulty, rating, recall, w));
}

/** S′ = S·(1 + e^w8·(11−D)·S^−w9·(e^(w10·(1−R)) − 1)·[w15 if hard]·[w16 if easy]). */
function afterRecall(s: number, d: number, rating: number, recall: number, w: Weights): Moved {
  const modifier = rating === 2 ? at(w, 15) : rating === 4 ? at(w, 16) : 1;
  const plain = Math.exp(at(w, 8)) * (11 - d) * s ** -at(w, 9);
  const spacing = Math.exp(at(w, 10) * (1 - recall));
  const growth = plain * (spacing - 1) * modifier;
  const gain = s * growth;
  return {
    value: s + gain,
    byStability: 1 + growth * (1 - at(w, 9)),
    byDifficulty: -gain / (11 - d),
    byRecall: -s * plain * modifier * spacing * at(w, 10),
    byWeights: [
      [8, gain],
      [9, -gain * Math.log(s)],
      [10, s * plain * modifier * spacing * (1 - recall)],
      ...(rating === 2 ? [[15, s * plain * (spacing - 1)] as const] : []),
      ...(rating === 4 ? [[16, s * plain * (spacing - 1)] as const] : []),
    ],
  };
}

/** S′ = w11·D^−w12·((S+1)^w13 − 1)·e^(w14·(1−R)), and never more than S / e^(w17·w18). */
function afterLapse(s: number, d: number, recall: number, w: Weights): Moved {
  const most = s / Math.exp(at(w, 17) * at(w, 18));
  const power = (s + 1) ** at(w, 13);
  const scale = d ** -at(w, 12) * Math.exp(at(w, 14) * (1 - recall));
  const value = at(w, 11) * scale * (power - 1);
  if (most < value)
    return {
      ...{ value: most, byStability: most / s, byDifficulty: 0, byRecall: 0 },
      byWeights: [
        [17, -most * at(w, 18)],
        [18, -most * at(w, 17)],
      ],
    };
  return {
    value,
    byStability: (at(w, 11) * scale * at(w, 13) * power) / (s + 1),
    byDifficulty: (-at(w, 12) * value) / d,
    byRecall: -at(w, 14) * value,
    byWeights: [
      [11, scale * (power - 1)],
      [12, -value * Math.log(d)],
      [13, at(w, 11) * scale * power * Math.log(s + 1)],
      [14, value * (1 - recall)],
    ],
  };
}

/** S′ = S·S^−w19·e^(w17·(G−3+w18)), and never less than S but after Again. */
function sameDay(s: number, rating: number, w: Weights): Moved {
  const exponent = rating - 3 + at(w, 18);
  const increase = s ** -at(w, 19) * Math.exp(at(w, 17) * exponent);
  const none = { byDifficulty: 0, byRecall: 0 };
  if (rating >= 2 && increase < 1) return { ...none, value: s, byStability: 1, byWeights: [] };
  const value = s * increase;
  return {
    ...none,
    value,
    byStability: increase * (1 - at(w, 19)),
    byWeights: [
      [17, value * exponent],
      [18, value * at(w, 17)],
      [19, -value * Math.log(s)],
    ],
  };
}

/** D′ = w7·D₀(Easy) + (1−w7)·(D − w6·(G−3)·(10−D)/9), kept between 1 and 10: damped, and drawn back to what is easy. */
export function nextDifficulty(d: number, rating: number, w: Weights): Moved {
  const easy = firstDifficulty(4, w);
  const damped = d - (at(w, 6) * (rating - 3) * (10 - d)) / 9;
  const value = at(w, 7) * easy + (1 - at(w, 7)) * damped;
  const none = { byStability: 0, byRecall: 0 };
  if (value < 1 || value > 10) return { ...none, value: value < 1 ? 1 : 10, byDifficulty: 0, byWeights: [] };
  return {
    ...none,
    value,
    byDifficulty: (1 - at(w, 7)) * (1 + (at(w, 6) * (rating - 3)) / 9),
    byWeights: [
      [4, at(w, 7)],
      [5, -3 * at(w, 7) * Math.exp(3 * at(w, 5))],
      [6, (-(1 - at(w, 7)) * (rating - 3) * (10 - d)) / 9],
      [7, easy - damped],
    ],
  };
}

/** D₀(G) = w4 − e^(w5·(G−1)) + 1, not yet kept between 1 and 10. */
export function firstDifficulty(rating: number, w: Weights): number {
  return at(w, 4) - Math.exp((rating - 1) * at(w, 5)) + 1;
}

/** A stability at an end of its range moves with nothing. */
function clamped(moved: Moved): Moved {
  if (moved.value >= leastStability && moved.value <= mostStability) return moved;
  const value = moved.value < leastStability ? leastStability : mostStability;
  return { value, byStability: 0, byDifficulty: 0, byRecall: 0, byWeights: [] };
}

/** Takes weights, or as many numbers, and a place among them, and returns the number there. */
export function at(list: Weights, index: number): number {
  return list[index] ?? 0;
}
