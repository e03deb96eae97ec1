import type { Language } from '../../cards/card.ts';
import { foldLetters } from '../../cards/card-id.ts';
import { singularOf, skeletonOf } from './cognate.ts';

/** A text and the language it is written in. */
export interface Written {
  readonly language: Language;
  readonly text: string;
}

const wordsOfText = /\p{L}{6,}/gu;
/** Words that more than so many others of a language look like are no sure pair. */
const mostAlike = 2;

/** Takes texts of both languages and returns the pairs of words, French and English, that are one word in two spellings: "adaptatif" and "adaptative", "dynamique" and "dynamic". */
export function cognatesIn(texts: readonly Written[]): readonly (readonly [string, string])[] {
  const words: Readonly<Record<Language, Map<string, Set<string>>>> = { fr: new Map(), en: new Map() };
  for (const { language, text } of texts)
    for (const [written] of text.normalize('NFC').toLowerCase().matchAll(wordsOfText)) {
      const word = singularOf(written);
      const skeleton = skeletonOf(word, foldLetters);
      const alike = words[language].get(skeleton) ?? new Set<string>();
      words[language].set(skeleton, alike.add(word));
    }
  return [...words.fr].flatMap(([skeleton, french]) => {
    const english = words.en.get(skeleton);
    if (!english || french.size > mostAlike || english.size > mostAlike) return [];
    return [...french].flatMap((one) => [...english].map((other) => [one, other] as const)).filter(differ);
  });
}

function differ([one, other]: readonly [string, string]): boolean {
  return foldLetters(one) !== foldLetters(other);
}
