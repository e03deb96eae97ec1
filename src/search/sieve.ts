import { countBits, letterSet, pairSet } from './shapes.ts';
import { typosAllowed } from './typos-between.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A swap of two letters breaks the pair they are, the one before and the one after. */
const mostBroken = 3;

/**
 * Takes a mistyped word and returns the places (in `shapes`) of the terms that may lie within the typos allowed (see `typosAllowed`):
 * every letter that only one of the two has costs at least one typo, and a typo breaks three pairs at most.
 */
export function wholeCandidates(word: string, { shapes }: Vocabulary, isGuess: boolean): number[] {
  const { firstOfLength, letters, pairs } = shapes;
  const [wanted, joined] = [letterSet(word), pairSet(word)];
  const found: number[] = [];
  const longest = word.length + typosAllowed(word.length + 2, isGuess);
  for (let length = word.length - typosAllowed(word.length, isGuess); length <= longest; length += 1) {
    const allowed = typosAllowed(Math.max(word.length, length), isGuess);
    if (length - word.length > allowed) continue;
    const end = firstOfLength[length + 1] ?? 0;
    for (let place = firstOfLength[length] ?? 0; place < end; place += 1) {
      const had = letters[place] ?? 0;
      // Most words have other letters: one look at both differences leaves them out.
      const isOther = countBits(wanted ^ had) > 2 * allowed || isApart(wanted, had, allowed);
      if (!isOther && !isApart(joined, pairs[place] ?? 0, mostBroken * allowed)) found.push(place);
    }
  }
  return found;
}

/** Whether one of two sets has more than so many of its own. */
function isApart(one: number, other: number, most: number): boolean {
  return countBits(one & ~other) > most || countBits(other & ~one) > most;
}

/** Takes a mistyped word and returns the places of the terms, no shorter, of which it may be the start. */
export function startCandidates(word: string, { shapes: { firstOfLength, letters, pairs } }: Vocabulary): number[] {
  const [wanted, joined] = [letterSet(word), pairSet(word)];
  const allowed = typosAllowed(word.length, false);
  const found: number[] = [];
  for (let place = firstOfLength[word.length] ?? 0; place < letters.length; place += 1) {
    if (countBits(wanted & ~(letters[place] ?? 0)) > allowed) continue;
    if (countBits(joined & ~(pairs[place] ?? 0)) <= mostBroken * allowed) found.push(place);
  }
  return found;
}

/** Pairs that are shared count one each, letters that only one of two words has take as many off. */
const apart = 2;
const mostApart = 8;
const bestScore = 32 + apart * mostApart;

/**
 * Takes some places and returns as many as are wanted: those of the terms that share most pairs with a word and differ from it in fewest
 * letters (two that are swapped share few pairs, but all letters); of the last score the first.
 */
export function nearest(
  word: string,
  { shapes: { letters, pairs } }: Vocabulary,
  places: readonly number[],
  wanted: number,
): readonly number[] {
  if (places.length <= wanted) return places;
  const [wantedLetters, joined] = [letterSet(word), pairSet(word)];
  const scores = Uint8Array.from(places, (place) => {
    const others = Math.min(mostApart, countBits(wantedLetters ^ (letters[place] ?? 0)));
    return countBits(joined & (pairs[place] ?? 0)) + apart * (mostApart - others);
  });
  const counts = new Uint32Array(bestScore + 1);
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  let [least, rest] = [bestScore, wanted];
  while (least > 0 && rest > (counts[least] ?? 0)) {
    rest -= counts[least] ?? 0;
    least -= 1;
  }
  return places.filter((_, at) => {
    const score = scores[at] ?? 0;
    if (score === least) rest -= 1;
    return score > least || (score === least && rest >= 0);
  });
}
