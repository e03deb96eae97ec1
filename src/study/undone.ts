import type { Entry, Undo } from './review.ts';

/**
 * Takes entries and returns the keys of those taken back, whether or not the entry has arrived yet. An undo may be taken back too,
 * and then says nothing; undos that take back each other in a circle say nothing either.
 */
export function undoneKeys(entries: readonly Entry[]): ReadonlySet<string> {
  const undos = entries.filter((entry) => entry.kind === 'undo');
  const byKey = new Map(undos.map((undo) => [undo.key, undo]));
  const open = Map.groupBy(undos, ({ of }) => of);
  const waiting = new Map([...byKey.keys()].map((key) => [key, open.get(key)?.length ?? 0]));
  const undone = new Set<string>();
  const ready = undos.filter(({ key }) => waiting.get(key) === 0);
  for (let undo = ready.pop(); undo !== undefined; undo = ready.pop()) {
    if (!undone.has(undo.key)) undone.add(undo.of);
    const next = answered(undo, waiting, byKey);
    if (next !== undefined) ready.push(next);
  }
  for (const [key, count] of waiting) if (count > 0) undone.add(key);
  return undone;
}

/** An undo whose own undos are all decided now is the next to decide. */
function answered({ of }: Undo, waiting: Map<string, number>, byKey: ReadonlyMap<string, Undo>): Undo | undefined {
  const count = waiting.get(of);
  if (count === undefined) return undefined;
  waiting.set(of, count - 1);
  return count === 1 ? byKey.get(of) : undefined;
}
