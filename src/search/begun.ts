import { type Clause, emptyClause, type Quality, type Stretch } from './clause.ts';
import { isIdle } from './idle.ts';
import type { Query, WordAsked } from './query.ts';
import { firstWhere, numberOf, numbersWithPrefix, type Vocabulary } from './vocabulary.ts';

/** Below all that a word begins. */
const smallWord: Quality = 0.5;

/** No terms. */
export const nowhere: Stretch = [0, 0];

/** Takes a word of a query and returns the numbers of the terms that begin with it. */
export function begunBy({ word, typing }: WordAsked, vocabulary: Vocabulary): Stretch {
  return word.length > 1 || typing ? numbersWithPrefix(vocabulary, word) : nowhere;
}

/** Takes what is asked and returns its last word where it is no term yet and may not be finished. */
export function unfinishedIn(wanted: Query['wanted'], vocabulary: Vocabulary): string | undefined {
  const last = wanted.at(-1);
  return last?.kind === 'word' && last.typing && numberOf(vocabulary, last.word) === undefined ? last.word : undefined;
}

/**
 * Takes the terms that a word begins, whether it is known and whether it is still typed, and returns those that may be meant: none of a
 * word that is known and finished; of one that is typed without those that say little, unless there are no others (`quan` is sooner the
 * beginning of a quantity than of `quand`).
 */
export function likelyIn(
  [from, to]: Stretch,
  { isKnown, typing }: { readonly isKnown: boolean; readonly typing: boolean },
  { idle }: Vocabulary,
): readonly Stretch[] {
  if (from === to || (isKnown && !typing)) return [];
  const all: readonly Stretch[] = [[from, to]];
  if (!typing) return all;
  const first = firstWhere(0, idle.length, (at) => (idle[at] ?? 0) >= from);
  const stretches: Stretch[] = [];
  let start = from;
  for (let at = first; (idle[at] ?? to) < to; at += 1) {
    const small = idle[at] ?? to;
    if (start < small) stretches.push([start, small]);
    start = small + 1;
  }
  if (start < to) stretches.push([start, to]);
  return stretches.length > 0 ? stretches : all;
}

/** Takes what is asked and, where it is nothing but a small word that is still typed, returns a clause of the longer words that it begins, and less of itself: `sur` is on the way to `surapprentissage`. */
export function beginningIn([asked, ...others]: Query['wanted'], vocabulary: Vocabulary): Clause | undefined {
  if (asked?.kind !== 'word' || others.length > 0 || !asked.typing || !isIdle(asked.word)) return undefined;
  const stretches = likelyIn(begunBy(asked, vocabulary), { isKnown: true, typing: true }, vocabulary);
  const [[first = 0] = []] = stretches;
  if (isIdle(vocabulary.terms[first] ?? asked.word)) return undefined;
  const itself = numberOf(vocabulary, asked.word);
  const terms = new Map<number, Quality>(itself === undefined ? [] : [[itself, smallWord]]);
  return { ...emptyClause, terms, begun: { stretches, length: asked.word.length } };
}
