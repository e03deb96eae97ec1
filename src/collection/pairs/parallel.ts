import { areCompatible, haveAllInCommon, haveInCommon, saysMore } from './likeness.ts';
import { agreeInKind, agreeInShape, type Side, type SidePair } from './side.ts';
import { linkedDecks, type Stretch, twinDocuments } from './stretch.ts';

/** Cards that stand at the same place of two parallel stretches: those that are pairs, and all of them. */
export interface Parallel {
  readonly certain: readonly SidePair[];
  readonly possible: readonly SidePair[];
}

type Part = Pick<Stretch, 'french' | 'english'>;

const enoughInCommon = 0.6;
const enoughCards = 3;

/**
 * Pairs what stands at the same place of parallel stretches: between two pairs already known there must be as many cards on either
 * side, which agree in kind, and nothing may speak against a pair. It must share all it is about, or formulas, code or names beside
 * a part of it; in documents that are translations throughout (most places share something) any such thing is enough.
 */
export function pairByPlace(french: readonly Side[], english: readonly Side[], known: readonly SidePair[]): Parallel {
  const partner = new Map(known);
  const stretches = [...twinDocuments(french, english), ...linkedDecks(french, english, known)];
  const judged = stretches.map((stretch) => judge(stretch, betweenAnchors(stretch, partner)));
  return {
    certain: withoutConflicts(judged.flatMap(({ certain }) => certain)),
    possible: judged.flatMap(({ possible }) => possible),
  };
}

function judge(stretch: Stretch, parts: readonly Part[]): Parallel {
  const possible = parts.flatMap(placesOf);
  const vouched = stretch.isTwin && isTranslation(stretch, parts, possible);
  const certain = possible.filter(([fr, en]) => isCertain(fr, en) || (vouched && mayTranslate(fr, en)));
  return { certain, possible };
}

/** Cuts two stretches at the pairs already known; nothing where these cross, or where a card's partner stands elsewhere. */
function betweenAnchors({ french, english }: Stretch, partner: ReadonlyMap<Side, Side>): Part[] {
  const place = new Map(english.map((side, at) => [side, at]));
  const parts: Part[] = [];
  let [start, from] = [0, 0];
  for (const [at, side] of french.entries()) {
    const other = partner.get(side);
    if (other === undefined) continue;
    const there = place.get(other);
    if (there === undefined || there < from) return [];
    parts.push({ french: french.slice(start, at), english: english.slice(from, there) });
    [start, from] = [at + 1, there + 1];
  }
  return [...parts, { french: french.slice(start), english: english.slice(from) }];
}

function placesOf({ french, english }: Part): SidePair[] {
  const pairs = french.flatMap((fr, at): SidePair[] => (english[at] ? [[fr, english[at]]] : []));
  return french.length === english.length && pairs.every(([fr, en]) => agreeInKind(fr, en)) ? pairs : [];
}

/** Every place is paired or may be, and most pairs share something. */
function isTranslation({ french, english }: Stretch, parts: readonly Part[], possible: readonly SidePair[]): boolean {
  const open = parts.reduce((sum, part) => sum + part.french.length, 0);
  const isWhole = possible.length === open && french.length === english.length && french.length >= enoughCards;
  if (parts.length === 0 || !isWhole || !possible.every(([fr, en]) => areCompatible(fr, en))) return false;
  const likely = possible.filter(([fr, en]) => haveInCommon(fr, en)).length + french.length - open;
  return likely >= french.length * enoughInCommon;
}

/** What a document that is a translation throughout still needs at each place: a card may have been replaced. */
function mayTranslate(french: Side, english: Side): boolean {
  return agreeInShape(french, english) && haveInCommon(french, english) && !saysMore(french, english);
}

function isCertain(french: Side, english: Side): boolean {
  return areCompatible(french, english) && haveAllInCommon(french, english);
}

/** Drops what two stretches say differently of one card. */
function withoutConflicts(pairs: readonly SidePair[]): SidePair[] {
  const [ofFrench, ofEnglish] = [Map.groupBy(pairs, ([fr]) => fr), Map.groupBy(pairs, ([, en]) => en)];
  return [...ofFrench.values()].flatMap((own): SidePair[] => {
    const [pair] = own;
    const isAlone = (all: readonly SidePair[]) => all.every(([fr, en]) => fr === pair?.[0] && en === pair[1]);
    return pair && isAlone(own) && isAlone(ofEnglish.get(pair[1]) ?? []) ? [pair] : [];
  });
}
