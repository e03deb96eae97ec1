import { quantile } from './measures.ts';
import { type Score, scoreOf } from './scores.ts';
import type { Trial } from './trial.ts';

/** What Recto takes of what an engine takes, for the queries and keystrokes that both answered. */
export interface Ratios {
  readonly p50: number | null;
  /** Of the queries that came after another engine. */
  readonly firstP50: number | null;
  readonly p95: number | null;
  readonly keystroke95: number | null;
}

/** What an engine did at one size: how many of the queries and keystrokes it answered, how well, and against Recto. */
export interface EngineResult extends Score {
  readonly queries: number;
  readonly keystrokes: number;
  /** The milliseconds that half of the queries take at most that came after another engine. */
  readonly firstP50: number | null;
  /** The milliseconds that 95 of 100 keystrokes take at most. */
  readonly keystroke95: number | null;
  readonly rectoTakes: Ratios;
}

/** Sums up what engines answered to queries, and some of them to keystrokes; the first engine is Recto. */
export function engineResults(trials: readonly Trial[], strokes: readonly Trial[]): EngineResult[] {
  return trials.map((trial) => {
    const typed = strokes.find(({ engine }) => engine === trial.engine) ?? { engine: trial.engine, answers: [] };
    return {
      ...scoreOf(trial),
      queries: trial.answers.length,
      keystrokes: typed.answers.length,
      firstP50: quantile(0.5, timesOf(firstsOf(trial), firstsOf(trial))),
      keystroke95: quantile(0.95, timesOf(typed, typed)),
      rectoTakes: {
        p50: ratioOf(0.5, trials[0], trial),
        firstP50: ratioOf(0.5, trials[0] && firstsOf(trials[0]), firstsOf(trial)),
        p95: ratioOf(0.95, trials[0], trial),
        keystroke95: ratioOf(
          0.95,
          strokes.find(({ engine }) => engine === trials[0]?.engine),
          typed,
        ),
      },
    };
  });
}

function ratioOf(share: number, one: Trial | undefined, other: Trial): number | null {
  if (!one) return null;
  const [part, whole] = [quantile(share, timesOf(one, other)), quantile(share, timesOf(other, one))];
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** The times of what both answered: each answers the queries from the first on. */
function timesOf(one: Trial, other: Trial): number[] {
  return one.answers.slice(0, other.answers.length).map(({ time }) => time);
}

function firstsOf(trial: Trial): Trial {
  return { ...trial, answers: trial.answers.filter(({ isFirst }) => isFirst) };
}
