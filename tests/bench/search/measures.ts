/** Of the relevant concepts, the share among the first `k` found; where more are relevant than fit, of as many as fit. */
export function recallAt(k: number, found: readonly string[], relevant: readonly string[]): number {
  const wanted = new Set(relevant);
  const hits = new Set(found.slice(0, k).filter((concept) => wanted.has(concept)));
  return hits.size / Math.min(k, wanted.size);
}

/** One over the place of the first relevant concept among the first `k` found, 0 where none is (its mean is MRR@k). */
export function reciprocalRankAt(k: number, found: readonly string[], relevant: readonly string[]): number {
  const at = found.slice(0, k).findIndex((concept) => relevant.includes(concept));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** The number that a share of the numbers do not exceed (nearest rank); `null` for none. */
export function quantile(share: number, numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** The mean; `null` of none. */
export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
