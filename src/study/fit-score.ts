import type { FitAnswer, FitSequence } from './fit-answers.ts';
import { begin, pass, type Recall, recallAfter, type Traced, untraced } from './fit-model.ts';

/** How well weights foretell answers. */
export interface Score {
  /** How many answers were foretold. */
  readonly count: number;
  /** The mean of −ln of the chance given to what happened: 0 is a seer, ln 2 ≈ 0.69 a coin. */
  readonly logLoss: number;
  /** The root mean square of foretold less observed recall, over bins of cards of like interval, answers and lapses (as the FSRS benchmark has it). */
  readonly rmse: number;
}

/** An answer about to be given, and what the weights say of it. */
export interface Foretold {
  readonly answer: FitAnswer;
  readonly recall: Recall;
  readonly traced: Traced;
  /** How many answers came before, and how many of them were lapses. */
  readonly answers: number;
  readonly lapses: number;
}

/** Takes a sequence, weights, a memory to use and what to do with each answer on a later day than the one before it. */
export function foretell(
  sequence: FitSequence,
  weights: readonly number[] | Float64Array,
  traced: Traced,
  visit: (foretold: Foretold) => void,
): void {
  let lapses = 0;
  for (const [index, answer] of sequence.entries()) {
    const { grade, days } = answer;
    if (index === 0) begin(traced, grade, weights);
    else {
      if (days > 0)
        visit({ answer, recall: recallAfter(days, traced.stability, weights), traced, answers: index, lapses });
      if (days > 0 && grade === 'again') lapses += 1;
      pass(traced, grade, days, weights);
    }
  }
}

/** Takes sequences, weights and a time (ms epoch), and returns how well they foretell the answers from that time on. */
export function scoreOf(sequences: readonly FitSequence[], weights: readonly number[], from = -Infinity): Score {
  const bins = new Map<string, Bin>();
  const traced = untraced();
  let count = 0;
  let loss = 0;
  for (const sequence of sequences)
    foretell(sequence, weights, traced, (foretold) => {
      if (foretold.answer.at < from) return;
      count += 1;
      loss += lossOf(foretold);
      addTo(bins, foretold);
    });
  return { count, logLoss: count === 0 ? 0 : loss / count, rmse: rmseOf([...bins.values()]) };
}

/** Takes what was foretold and returns whether the answer was remembered, and the chance it was given, never quite 0 or 1. */
export function outcomeOf({ answer, recall }: Foretold): { readonly remembered: boolean; readonly chance: number } {
  return {
    remembered: answer.grade !== 'again',
    chance: Math.min(1 - leastChance, Math.max(leastChance, recall.chance)),
  };
}

const leastChance = 1e-4;

interface Bin {
  readonly count: number;
  readonly foretold: number;
  readonly remembered: number;
}

function lossOf(foretold: Foretold): number {
  const { remembered, chance } = outcomeOf(foretold);
  return -Math.log(remembered ? chance : 1 - chance);
}

function addTo(bins: Map<string, Bin>, foretold: Foretold): void {
  const { answer, answers, lapses } = foretold;
  const { remembered, chance } = outcomeOf(foretold);
  const key = [binOf(answer.days, 3.62), binOf(answers, 1.89), lapses === 0 ? 0 : binOf(lapses, 1.73)].join(' ');
  const bin = bins.get(key) ?? { count: 0, foretold: 0, remembered: 0 };
  bins.set(key, {
    count: bin.count + 1,
    foretold: bin.foretold + chance,
    remembered: bin.remembered + (remembered ? 1 : 0),
  });
}

/** Bins as wide as the benchmark's, each this many times as wide as the one before. */
function binOf(value: number, times: number): number {
  return Math.floor(Math.log(value) / Math.log(times)) + 1;
}

function rmseOf(bins: readonly Bin[]): number {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const squares = bins.reduce((sum, bin) => sum + (bin.foretold - bin.remembered) ** 2 / bin.count, 0);
  return count === 0 ? 0 : Math.sqrt(squares / count);
}
