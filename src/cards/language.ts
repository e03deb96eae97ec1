import type { Language } from './card.ts';

// Words that only one of the two languages has, and that no technical text can do without.
const french = new Set(
  `le la les un une des du de l' d' qu' j' m' t' s' n' c' que qui quoi quel quelle quels quelles est sont et ou où dans sur pour par avec sans ce cette ces
  il elle ils elles nous vous je ne pas plus se sa ses leur leurs entre aux au comme dont donc mais si être avoir fait faire chaque
  pourquoi quand combien expliquez citez définissez donnez décrivez vrai faux différence en`.split(/\s+/),
);
const english = new Set(
  `the an of to and is are was were be been it its this that these those what which who why how when where does do did can could should
  would will in for with without from by at as not you your we our they their has have had if than then into between explain describe
  define difference your there each about using use used true false i`.split(/\s+/),
);
const accented = /[àâçéèêëîïôùûüÿœ]/i;
// What English writes after an apostrophe ("what's", "don't") is no French elision.
const contraction = /(?<=\p{L})'(?:s|t|re|ve|ll|d|m)(?!\p{L})/gu;
const decisive = 1;

/** Takes a text and returns its language, French or English, or `undefined` where its words don't tell. */
export function detectLanguage(text: string): Language | undefined {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .replace(contraction, ' ')
      .match(/\p{L}+(?:(?<=(?<!\p{L})(?:\p{L}|qu))')?/gu) ?? [];
  const fr = words.filter((word) => french.has(word)).length + words.filter((word) => accented.test(word)).length;
  const en = words.filter((word) => english.has(word)).length;
  if (fr - en >= decisive) return 'fr';
  return en - fr >= decisive ? 'en' : undefined;
}

/** The language that most of the given cards have; `undefined` for none, or for a tie. */
export function majorityOf(languages: readonly (Language | undefined)[]): Language | undefined {
  const count = (language: Language) => languages.filter((l) => l === language).length;
  if (count('fr') === count('en')) return undefined;
  return count('fr') > count('en') ? 'fr' : 'en';
}
