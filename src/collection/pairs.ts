import type { CardDraft } from '../cards/card.ts';
import type { PlacedDeck } from './decks.ts';
import { pairByFormulas, pairByWords } from './pairs/certain.ts';
import { pairByPlace } from './pairs/parallel.ts';
import { isWritten, mayPair, type Side, type SidePair, sidesIn, sidesOf } from './pairs/side.ts';
import { suggest } from './pairs/suggest.ts';

/** A French and an English card that say the same. */
export type Pair = readonly [french: CardDraft, english: CardDraft];

/** Two cards that may say the same: too little is known to pair them. */
export interface Suggestion {
  readonly french: CardDraft;
  readonly english: CardDraft;
  /** How likely they are translations: above 0, at most 1. */
  readonly score: number;
  /** What speaks for it, in words ("the word …", "2 formulas or pieces of code"). */
  readonly evidence: readonly string[];
}

/** The cards of two languages that are certainly translations, and those that may be. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly suggestions: readonly Suggestion[];
}

/**
 * Pairs the cards of two languages that say the same: by a common written id, then by their questions' words, by their formulas
 * and code, and by their place in parallel notes. Only certainty makes a pair; weaker likeness is a suggestion. Two cards with two
 * written ids are never paired, because their author says they differ.
 */
export function findPairs(placed: readonly PlacedDeck[], keys: ReadonlyMap<CardDraft, string>): Pairing {
  const sides = sidesOf(placed);
  const known: SidePair[] = pairByWrittenId(sides, keys);
  const open = () => openSides(sides, known);
  const mayBe = ([fr, en]: SidePair) => mayPair(fr, en);
  for (const pairBy of [pairByWords, pairByFormulas])
    known.push(...pairBy(open().french, open().english).filter(mayBe));
  const { certain, possible } = pairByPlace(sidesIn(sides, 'fr'), sidesIn(sides, 'en'), known);
  known.push(...certain.filter(mayBe));
  const { french, english } = open();
  const rest = new Set([...french, ...english]);
  const places = possible.filter((pair) => pair.every((side) => rest.has(side)));
  return {
    pairs: known.map(([fr, en]) => [fr.draft, en.draft]),
    suggestions: suggest(french, english, places).map(({ pair: [fr, en], score, evidence }) => ({
      french: fr.draft,
      english: en.draft,
      score,
      evidence,
    })),
  };
}

function pairByWrittenId(sides: readonly Side[], keys: ReadonlyMap<CardDraft, string>): SidePair[] {
  const written = sides.filter(isWritten);
  const english = new Map(sidesIn(written, 'en').map((side) => [keys.get(side.draft), side]));
  return sidesIn(written, 'fr').flatMap((fr): SidePair[] => {
    const en = english.get(keys.get(fr.draft));
    return en ? [[fr, en]] : [];
  });
}

function openSides(sides: readonly Side[], known: readonly SidePair[]): { french: Side[]; english: Side[] } {
  const taken = new Set(known.flat());
  const open = sides.filter((side) => !taken.has(side));
  return { french: sidesIn(open, 'fr'), english: sidesIn(open, 'en') };
}
