import type { Side, SidePair } from './side.ts';

/** Cards in each language that may be translations of each other, in the author's order. */
export interface Stretch {
  readonly french: readonly Side[];
  readonly english: readonly Side[];
  /** Whether they are two documents whose names say that one translates the other. */
  readonly isTwin: boolean;
}

const languageMark = /(?<=^|[./_-])(?:fr|en|francais|french|anglais|english)(?=[./_-]|$)/gi;
const fewestLinks = 2;

/** Two documents whose names differ in nothing but a language: `x.fr.md` and `x.en.md`, `fr/x.md` and `en/x.md`, `x.md` and `x-en.md`. */
export function twinDocuments(french: readonly Side[], english: readonly Side[]): Stretch[] {
  const [ofFrench, ofEnglish] = [Map.groupBy(french, twinKeyOf), Map.groupBy(english, twinKeyOf)];
  return [...ofFrench].flatMap(([key, fr]): Stretch[] => {
    const en = ofEnglish.get(key) ?? [];
    const [files, others] = [filesOf(fr), filesOf(en)];
    const areTwins = files.length === 1 && others.length === 1 && files[0] !== others[0];
    return areTwins ? [{ french: fr, english: en, isTwin: true }] : [];
  });
}

/** Two decks that known pairs link, several times and for a good part of their cards. */
export function linkedDecks(french: readonly Side[], english: readonly Side[], known: readonly SidePair[]): Stretch[] {
  const [ofFrench, ofEnglish] = [french, english].map((sides) => Map.groupBy(sides, ({ deck }) => deck));
  const links = Map.groupBy(known, ([fr, en]) => `${fr.deck} ${en.deck}`);
  return [...links.values()].flatMap((pairs): Stretch[] => {
    const [fr, en] = [ofFrench?.get(pairs[0]?.[0].deck ?? -1) ?? [], ofEnglish?.get(pairs[0]?.[1].deck ?? -1) ?? []];
    const isLinked = pairs.length >= fewestLinks && pairs.length * 3 >= Math.max(fr.length, en.length);
    return isLinked ? [{ french: fr, english: en, isTwin: false }] : [];
  });
}

/** A document's name without any word for a language, nor the mark before it. */
function twinKeyOf({ file }: Side): string {
  return file
    .replace(languageMark, '')
    .replace(/[./_-]+/g, '/')
    .replace(/^\//, '');
}

function filesOf(sides: readonly Side[]): string[] {
  return [...new Set(sides.map(({ file }) => file))];
}
