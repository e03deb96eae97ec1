const budget = 3_000;
const mostRounds = 60;

type Times = Readonly<Record<string, number>>;

/**
 * Runs each of some functions once a round, in turn, so that a busy machine slows all of them alike; goes on for about three
 * seconds. The first round warms up and counts only where it is the only one. Returns the median milliseconds of each.
 */
export function interleave(runs: Readonly<Record<string, () => unknown>>): Times {
  const rounds: Times[] = [];
  const start = performance.now();
  do rounds.push(timesOf(runs));
  while (performance.now() - start < budget && rounds.length < mostRounds);
  const kept = rounds.length > 1 ? rounds.slice(1) : rounds;
  const names = Object.keys(runs);
  return Object.fromEntries(names.map((name) => [name, median(kept.map((times) => times[name] ?? 0))]));
}

function timesOf(runs: Readonly<Record<string, () => unknown>>): Times {
  const timed = Object.entries(runs).map(([name, run]) => {
    const start = performance.now();
    run();
    return [name, performance.now() - start] as const;
  });
  return Object.fromEntries(timed);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
