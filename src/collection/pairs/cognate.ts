/** Endings that French and English write differently, longest first: what stands before them is usually the same word. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:isation|ization)$/, 'isation'],
  [/(?:isée?|ized|ised)$/, 'isd'],
  [/(?:iser|ize|ise)$/, 'is'],
  [/(?:ifier|ify)$/, 'ifi'],
  [/(?:ateur|ator)$/, 'ator'],
  [/(?:tre|ter)$/, 'ter'],
  [/(?:eur|or|er)$/, 'er'],
  [/(?:ique|ical|ic)$/, 'ic'],
  [/(?:ité|ity)$/, 'it'],
  [/(?:ence|ency)$/, 'enc'],
  [/(?:ance|ancy)$/, 'anc'],
  [/(?:aire|ary|ar)$/, 'ar'],
  [/(?:oire|ory)$/, 'or'],
  [/(?:isme|ism)$/, 'ism'],
  [/(?:iste|ist)$/, 'ist'],
  [/(?:if|ive)$/, 'iv'],
  [/(?:elle|el|ale|al)$/, 'al'],
  [/(?:eux|euse|ous)$/, 'ous'],
  [/(?:ée?|ed)$/, 'ed'],
  [/(?:ie|y)$/, 'i'],
];

const shortest = 5;

/**
 * Takes a word in lower case and in the singular and returns its skeleton: the same for the two spellings of a word that French
 * and English share ("régularisation", "regularization"; "scalaire", "scalar"). Short words are their own skeleton.
 */
export function skeletonOf(word: string, fold: (text: string) => string): string {
  if (word.length < shortest) return fold(word);
  const [pattern, ending] = endings.find(([one]) => one.test(word)) ?? [/e?$/, ''];
  return plainLetters(fold(word.replace(pattern, ''))) + ending;
}

/** Returns a word without the "s" or "x" of its plural, in either language. */
export function singularOf(word: string): string {
  if (word.length <= 3) return word;
  if (/eaux$/.test(word)) return word.slice(0, -1);
  if (/aux$/.test(word)) return `${word.slice(0, -2)}l`;
  if (/ies$/.test(word) && word.length > 5) return `${word.slice(0, -3)}y`;
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function plainLetters(stem: string): string {
  return stem
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/z/g, 's')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ch|qu|[kq]/g, 'c')
    .replace(/y/g, 'i');
}
