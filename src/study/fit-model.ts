import { at, firstDifficulty, nextDifficulty, nextStability, type Weights } from './fit-steps.ts';
import type { Grade } from './review.ts';

/** How many weights FSRS-6 has. */
export const weightCount = 21;

/** A memory as FSRS-6 has it, and how its two numbers move with each weight. Changed in place: fitting passes millions of them. */
export interface Traced {
  stability: number;
  difficulty: number;
  readonly stabilityBy: Float64Array;
  readonly difficultyBy: Float64Array;
}

/** A chance of recall, and how it moves with the stability and with the last weight, the decay. */
export interface Recall {
  readonly chance: number;
  readonly byStability: number;
  readonly byDecay: number;
}

const leastInitialStability = 0.1;
const ratings = { again: 1, hard: 2, good: 3, easy: 4 } as const;

/** Returns a memory to trace; `begin` gives it its first numbers. */
export function untraced(): Traced {
  return {
    stability: 0,
    difficulty: 0,
    stabilityBy: new Float64Array(weightCount),
    difficultyBy: new Float64Array(weightCount),
  };
}

/** Takes a memory and gives it the numbers of a first answer: S₀(G) = w[G−1], D₀(G) = w4 − e^(w5·(G−1)) + 1 (FSRS-6). */
export function begin(traced: Traced, grade: Grade, weights: Weights): void {
  const rating = ratings[grade];
  const first = at(weights, rating - 1);
  traced.stabilityBy.fill(0);
  traced.difficultyBy.fill(0);
  traced.stability = Math.max(first, leastInitialStability);
  if (first > leastInitialStability) traced.stabilityBy[rating - 1] = 1;
  const difficulty = firstDifficulty(rating, weights);
  traced.difficulty = Math.min(10, Math.max(1, difficulty));
  if (traced.difficulty !== difficulty) return;
  traced.difficultyBy[4] = 1;
  traced.difficultyBy[5] = (1 - rating) * Math.exp((rating - 1) * at(weights, 5));
}

/** Takes whole days, a stability and weights, and returns the chance of recall: R = (1 + f·t/S)^−w20, f = 0.9^(−1/w20) − 1 (FSRS-6). */
export function recallAfter(days: number, stability: number, weights: Weights): Recall {
  const decay = at(weights, 20);
  const factor = 0.9 ** (-1 / decay) - 1;
  const ratio = days / stability;
  const base = 1 + factor * ratio;
  const chance = base ** -decay;
  const factorByDecay = ((factor + 1) * Math.log(0.9)) / decay ** 2;
  return {
    chance,
    byStability: (chance * decay * factor * ratio) / (base * stability),
    byDecay: -chance * (Math.log(base) + (decay * ratio * factorByDecay) / base),
  };
}

/** Takes a memory, a grade, whole days since the last answer and weights, and moves the memory on, with how it moves with each weight. */
export function pass(traced: Traced, grade: Grade, days: number, weights: Weights): void {
  const recall = recallAfter(days, traced.stability, weights);
  const stability = nextStability(traced, ratings[grade], days, recall.chance, weights);
  const difficulty = nextDifficulty(traced.difficulty, ratings[grade], weights);
  const { stabilityBy, difficultyBy } = traced;
  const slope = stability.byStability + stability.byRecall * recall.byStability;
  for (let weight = 0; weight < weightCount; weight += 1) {
    const oldDifficultyBy = at(difficultyBy, weight);
    stabilityBy[weight] = slope * at(stabilityBy, weight) + stability.byDifficulty * oldDifficultyBy;
    difficultyBy[weight] = difficulty.byDifficulty * oldDifficultyBy;
  }
  stabilityBy[20] = at(stabilityBy, 20) + stability.byRecall * recall.byDecay;
  for (const [weight, direct] of stability.byWeights) stabilityBy[weight] = at(stabilityBy, weight) + direct;
  for (const [weight, direct] of difficulty.byWeights) difficultyBy[weight] = at(difficultyBy, weight) + direct;
  traced.stability = stability.value;
  traced.difficulty = difficulty.value;
}
