import { type Clause, emptyClause, type Quality, type Stretch } from './clause.ts';
import { isIdle } from './idle.ts';
import type { Query, WordAsked } from './query.ts';
import { firstWhere } from './sorted-texts.ts';
import { numbersWithPrefix, type Vocabulary } from './vocabulary.ts';

/** Far below all that a word begins. */
const smallWord: Quality = 0.2;

/**
 * Takes a word with the terms that it begins and whether it is known, and returns those that may be meant: none of a word that is known
 * and finished; of one that is typed without those that say little, unless it says little itself or there are no others (`quan` is
 * sooner the beginning of a quantity than of `quand`).
 */
export function likelyIn(
  { word, typing }: WordAsked,
  [from, to]: Stretch,
  isKnown: boolean,
  vocabulary: Vocabulary,
): readonly Stretch[] {
  if (from === to || (isKnown && !typing)) return [];
  const telling = typing && !isIdle(word) ? withoutSmall([from, to], vocabulary) : [];
  return telling.length > 0 ? telling : [[from, to]];
}

/** Some terms without those that say little. */
function withoutSmall([from, to]: Stretch, vocabulary: Vocabulary): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = from;
  for (const small of [...smallIn([from, to], vocabulary), to]) {
    if (start < small) stretches.push([start, small]);
    start = small + 1;
  }
  return stretches;
}

/** Those of some terms that say little. */
function smallIn([from, to]: Stretch, { idle }: Vocabulary): readonly number[] {
  const first = firstWhere(0, idle.length, (at) => (idle[at] ?? 0) >= from);
  return idle.slice(
    first,
    firstWhere(first, idle.length, (at) => (idle[at] ?? 0) >= to),
  );
}

/** Takes what is asked and, where it is nothing but a small word that is still typed, returns a clause of the longer words that it begins, and far less of the small ones: `sur` is on the way to `surapprentissage`. */
export function beginningIn([asked, ...others]: Query['wanted'], vocabulary: Vocabulary): Clause | undefined {
  if (asked?.kind !== 'word' || others.length > 0 || !asked.typing || !isIdle(asked.word)) return undefined;
  const begun = numbersWithPrefix(vocabulary, asked.word);
  const stretches = withoutSmall(begun, vocabulary);
  if (stretches.length === 0) return undefined;
  const terms = new Map<number, Quality>(smallIn(begun, vocabulary).map((term) => [term, smallWord]));
  return { ...emptyClause, terms, begun: { stretches, length: asked.word.length } };
}
