import { diffArrays } from 'diff';
import { fold } from '../search/fold.ts';

/** A run of words that is in both texts, in the earlier alone, or in the later alone. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Takes a text as it was and as it is, and returns both as runs of words; what differs in typography alone is the same. */
export function wordDiff(before: string, after: string): readonly Run[] {
  const same = new Map<string, string>();
  const plain = (token: string): string => {
    const known = same.get(token) ?? fold(token).trim();
    same.set(token, known);
    return known;
  };
  const comparator = (a: string, b: string): boolean => plain(a) === plain(b);
  const runs = diffArrays(tokensOf(before), tokensOf(after), { comparator, timeout: patience });
  if (runs === undefined) return [run('removed', before), run('added', after)];
  return runs.map(({ removed, added, value }) => run(removed ? 'removed' : added ? 'added' : 'same', value.join('')));
}

/** Milliseconds; two long texts that have nothing in common are shown whole, one after the other. */
const patience = 1000;
/** A word, or a sign by itself, with the space before it. */
const token = /\s*(?:[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_])|\s+$/gu;

function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

function run(kind: Run['kind'], text: string): Run {
  return { kind, text };
}
