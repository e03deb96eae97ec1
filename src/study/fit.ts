import { seededChance } from './chance.ts';
import { type FitSequence, foretoldTimes } from './fit-answers.ts';
import { untraced, weightCount } from './fit-model.ts';
import { foretell, outcomeOf, type Score, scoreOf } from './fit-score.ts';
import { defaultWeights, withinLimits } from './schedule.ts';

/** What came of fitting. `before` and `after` are measured on the held-out answers: the last fifth, which the fit never saw. */
export type Fit =
  | { readonly kind: 'too-few'; readonly count: number; readonly needed: number }
  | { readonly kind: 'no-better'; readonly before: Score; readonly after: Score }
  | { readonly kind: 'better'; readonly before: Score; readonly after: Score; readonly weights: readonly number[] };

/** How far a fit is: steps done of all. */
export interface FitProgress {
  readonly done: number;
  readonly total: number;
}

/** Fewer answers than this on a later day than the one before teach nothing (as fsrs-rs has it). */
export const fewestAnswers = 8;
/** Fewer than this teach only the four initial stabilities (as fsrs-rs has it). */
export const fewestForAll = 64;

/**
 * Takes sequences, the weights in use and the number of relearning steps; fits FSRS-6 to the first four fifths of the answers by time, and
 * returns the weights only if they foretell the last fifth better than those in use, and than the defaults. Yields its progress.
 */
export function* fitWeights(
  sequences: readonly FitSequence[],
  inUse: readonly number[],
  relearningSteps: number,
): Generator<FitProgress, Fit> {
  const times = foretoldTimes(sequences);
  const from = times[Math.floor(times.length * trainedShare)] ?? 0;
  const past = sequences.map((sequence) => sequence.filter(({ at }) => at < from)).filter(({ length }) => length > 1);
  const known = foretoldTimes(past).length;
  if (times.length < fewestAnswers || known === 0)
    return { kind: 'too-few', count: times.length, needed: fewestAnswers };
  const free = times.length < fewestForAll ? 4 : weightCount;
  const weights = yield* descend(past, known, free, relearningSteps);
  const [before, after] = [scoreOf(sequences, inUse, from), scoreOf(sequences, weights, from)];
  const best = Math.min(
    before.logLoss,
    scoreOf(sequences, withinLimits(defaultWeights, relearningSteps), from).logLoss,
  );
  return after.logLoss < best ? { kind: 'better', before, after, weights } : { kind: 'no-better', before, after };
}

const trainedShare = 0.8;
const leastSteps = 300;
const leastEpochs = 3;
const batchSize = 512;
const learningRate = 0.05;
const momentum = 0.9;
const velocity = 0.99;

/** How far the weights of people lie apart (standard deviations published with fsrs-rs); of initial stabilities it is the logarithm that counts. */
const spreads = [
  ...[1, 1, 1, 1, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33],
  ...[0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27],
];

/** Adam (Kingma and Ba, 2015) on the log-loss and a normal prior around the defaults, each weight in steps of its own spread. */
function* descend(
  sequences: readonly FitSequence[],
  known: number,
  free: number,
  relearningSteps: number,
): Generator<FitProgress, readonly number[]> {
  const batches = batchesOf(sequences);
  const total = Math.max(leastEpochs * batches.length, Math.ceil(leastSteps / batches.length) * batches.length);
  let weights = [...withinLimits(defaultWeights, relearningSteps)];
  const means = new Float64Array(weightCount);
  const squares = new Float64Array(weightCount);
  for (let step = 1; step <= total; step += 1) {
    const slopes = slopesOf(batches[step % batches.length] ?? [], weights, known);
    const rate = (learningRate * (1 + Math.cos((Math.PI * step) / total))) / 2;
    weights = weights.map((weight, index) => {
      if (index >= free) return weight;
      const slope = (slopes[index] ?? 0) * stride(index);
      const mean = momentum * (means[index] ?? 0) + (1 - momentum) * slope;
      const square = velocity * (squares[index] ?? 0) + (1 - velocity) * slope ** 2;
      means[index] = mean;
      squares[index] = square;
      const moved = mean / (1 - momentum ** step) / (Math.sqrt(square / (1 - velocity ** step)) + 1e-9);
      return weight - rate * stride(index) * moved;
    });
    weights = [...withinLimits(ordered(weights), relearningSteps)];
    yield { done: step, total };
  }
  return weights;
}

/** Sequences in an order of no meaning, as many together as foretell about `batchSize` answers. */
function batchesOf(sequences: readonly FitSequence[]): readonly (readonly FitSequence[])[] {
  const chance = seededChance(6);
  const shuffled = sequences
    .map((sequence) => ({ sequence, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ sequence }) => sequence);
  const batches: FitSequence[][] = [[]];
  let size = 0;
  for (const sequence of shuffled) {
    if (size >= batchSize) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(sequence);
    size += sequence.filter(({ days }) => days > 0).length;
  }
  return batches;
}

/** How the mean loss of a batch moves with each weight, and its share of the prior. */
function slopesOf(batch: readonly FitSequence[], weights: readonly number[], known: number): Float64Array {
  const slopes = new Float64Array(weightCount);
  const traced = untraced();
  let count = 0;
  for (const sequence of batch)
    foretell(sequence, weights, traced, (foretold) => {
      const { remembered, chance } = outcomeOf(foretold);
      const byChance = remembered ? -1 / chance : 1 / (1 - chance);
      const byStability = byChance * foretold.recall.byStability;
      for (let index = 0; index < weightCount; index += 1)
        slopes[index] = (slopes[index] ?? 0) + byStability * (traced.stabilityBy[index] ?? 0);
      slopes[20] = (slopes[20] ?? 0) + byChance * foretold.recall.byDecay;
      count += 1;
    });
  return slopes.map((slope, index) => slope / Math.max(1, count) + priorSlope(weights[index] ?? 0, index) / known);
}

function priorSlope(weight: number, index: number): number {
  const common = defaultWeights[index] ?? 0;
  const spread = spreads[index] ?? 1;
  if (index < 4) return Math.log(weight / common) / (weight * spread ** 2);
  return (weight - common) / spread ** 2;
}

/** A step of one in each direction means about as much. */
function stride(index: number): number {
  return index < 4 ? (defaultWeights[index] ?? 1) : (spreads[index] ?? 1);
}

/** A better first answer never gives a shorter initial stability. */
function ordered(weights: readonly number[]): readonly number[] {
  return weights.map((weight, index) => (index < 4 ? Math.max(...weights.slice(0, index + 1)) : weight));
}
