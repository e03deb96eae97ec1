import { tellingWords } from './likeness.ts';
import { type Scored, score } from './score.ts';
import { mayPair, type Side, type SidePair } from './side.ts';

const crowd = 40;
const leastScore = 0.4;

/** Two cards that may be translations, how likely between 0 and 1, and what speaks for it in words. */
export interface SideSuggestion extends Scored {
  readonly pair: SidePair;
}

/**
 * Takes cards without a partner and the places where parallel stretches put some of them; returns for each French card the English
 * one that fits best, where it fits none better. Only cards that share something rare are compared.
 */
export function suggest(
  french: readonly Side[],
  english: readonly Side[],
  places: readonly SidePair[],
): SideSuggestion[] {
  const byClue = Map.groupBy(
    english.flatMap((side) => cluesOf(side).map((clue) => ({ clue, side }))),
    ({ clue }) => clue,
  );
  const frequency = frequencyOf([...french, ...english]);
  const beside = Map.groupBy(places, ([fr]) => fr);
  const scored = french.flatMap((fr) => {
    const near = (beside.get(fr) ?? []).map(([, en]) => en);
    const sharing = cluesOf(fr).flatMap((clue) => crowdless(byClue.get(clue) ?? []).map(({ side }) => side));
    const candidates = [...new Set([...near, ...sharing])].filter((en) => mayPair(fr, en));
    return candidates.map((en): SideSuggestion => ({ pair: [fr, en], ...score(fr, en, frequency, near.includes(en)) }));
  });
  return mutuallyBest(scored.filter(({ score: found }) => found >= leastScore));
}

function cluesOf({ meaning, evidence, ...side }: Side): string[] {
  const words = tellingWords({ meaning, evidence, ...side });
  const both = words.flatMap((word, at) => words.slice(at + 1).map((other) => [word, other].sort().join(' ')));
  return [...words, ...both, ...evidence.formal];
}

/** What many cards share tells nothing of one. */
function crowdless<T>(all: readonly T[]): readonly T[] {
  return all.length > crowd ? [] : all;
}

function frequencyOf(sides: readonly Side[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const side of sides)
    for (const word of new Set([...tellingWords(side), ...side.evidence.marks, ...side.evidence.formal]))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function mutuallyBest(all: readonly SideSuggestion[]): SideSuggestion[] {
  const [ofFrench, ofEnglish] = [bestBy(all, 0), bestBy(all, 1)];
  return [...ofFrench.values()].filter((one) => ofEnglish.get(one.pair[1]) === one);
}

function bestBy(all: readonly SideSuggestion[], side: 0 | 1): ReadonlyMap<Side, SideSuggestion> {
  const best = new Map<Side, SideSuggestion>();
  for (const one of all) if (one.score > (best.get(one.pair[side])?.score ?? 0)) best.set(one.pair[side], one);
  return best;
}
