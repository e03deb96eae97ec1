/** From the first to the last word of an expansion, both included, by their places among the words of a text. */
export type Run = readonly [first: number, last: number];

/** An acronym ready to be looked for: spelt by words with capitals, or by any words. */
export interface Acronym {
  readonly byCapitals: RegExp;
  readonly byAny: RegExp;
}

// An acronym may leave them out ("Area Under the Curve") or keep them ("Mixture of Experts"); it starts and ends with none.
const smallWords = new Set(
  (
    'a an and are as at by for from how in into is it of on or the to vs what with ' +
    'au aux ce ces comment dans de des du en est et la le les ou par pour que quel quelle quelles quels qui sur un une'
  ).split(' '),
);
const acronym = /^[a-z]{2,8}$/u;
// A small word's letter is moved into the private use area, so that one string tells letters, capitals and small words apart.
const smallOffset = 0xe000;
const anySmall = String.raw`[\ue000-\ue0ff]`;

/** One character for a word: its first letter, a capital if it is written so, or a sign of its own for a small word. */
export function initialOf(term: string, written: string): string {
  const initial = term.charAt(0);
  if (smallWords.has(term)) return small(initial);
  return written === written.toLowerCase() ? initial : initial.toUpperCase().charAt(0);
}

/** Reads a folded word as an acronym, if it can be one. */
export function acronymOf(word: string): Acronym | undefined {
  if (!acronym.test(word)) return undefined;
  return {
    byCapitals: spelling(word, (letter) => letter.toUpperCase()),
    byAny: spelling(word, (letter) => letter.toUpperCase() + letter),
  };
}

/** Where consecutive words start with the letters of an acronym: `rag` in "Retrieval-Augmented Generation". */
export function runsOf(pattern: RegExp, initials: string): Run[] {
  return [...initials.matchAll(pattern)].map(({ 0: { length }, index }) => [index, index + length - 1]);
}

function spelling(word: string, written: (letter: string) => string): RegExp {
  const steps = [...word].map((letter, i) => {
    const isEnd = i === 0 || i === word.length - 1;
    return `[${written(letter)}${isEnd ? '' : small(letter)}]`;
  });
  return new RegExp(steps.join(`${anySmall}*`), 'gu');
}

function small(letter: string): string {
  return String.fromCharCode(smallOffset + letter.charCodeAt(0));
}
