import { agreeInOrder, areCompatible, keyOf, rivalKeyOf, sharedTerms, tellingWords } from './likeness.ts';
import { agreeInKind, type Side, type SidePair } from './side.ts';

const fewestFormulas = 2;
const longCode = 60;

/**
 * Pairs questions that say the same with the same words: nothing is left over on either side, what they ask for is the same, and
 * no other card of either language is about the same.
 */
export function pairByWords(french: readonly Side[], english: readonly Side[]): SidePair[] {
  return pairUnique(french, english, rivalKeyOf).filter(
    ([fr, en]) =>
      keyOf(fr.meaning) === keyOf(en.meaning) &&
      tellingWords(fr).length > 0 &&
      agreeInKind(fr, en) &&
      agreeInOrder(fr.meaning, en.meaning),
  );
}

/**
 * Pairs cards whose formulas and code are exactly the same and those of no others, where there are enough of them and nothing in
 * the questions speaks against it.
 */
export function pairByFormulas(french: readonly Side[], english: readonly Side[]): SidePair[] {
  return pairUnique(french.filter(isFormal), english.filter(isFormal), formalKeyOf).filter(
    ([fr, en]) => areCompatible(fr, en) && sharedTerms(fr, en).length > 0,
  );
}

function pairUnique(french: readonly Side[], english: readonly Side[], key: (side: Side) => string): SidePair[] {
  const ofEnglish = Map.groupBy(english, key);
  return [...Map.groupBy(french, key)].flatMap(([one, [fr, ...rivals]]): SidePair[] => {
    const [en, ...others] = ofEnglish.get(one) ?? [];
    return fr && en && rivals.length + others.length === 0 ? [[fr, en]] : [];
  });
}

function isFormal({ evidence: { formal } }: Side): boolean {
  return formal.size >= fewestFormulas || [...formal].some((one) => one.length >= longCode);
}

function formalKeyOf({ evidence: { formal } }: Side): string {
  return [...formal].sort().join('\n');
}
