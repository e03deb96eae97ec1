/** A text made comparable, and the way back: folded character `i` comes from the original between `starts[i]` and `ends[i]`. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const lookAlikes: readonly (readonly [plain: string, written: string])[] = [
  ["'", '‘’‚‛′ʼʹʻʽ`´‹›＇'],
  ['"', '“”„‟″«»＂'],
  ['-', '‐‑‒–−﹣－'],
  // A dash between clauses is no hyphen: it does not join its neighbours into one word.
  [' ', '—―'],
  ['/', '⁄∕'],
  ['oe', 'œ'],
  ['ae', 'æ'],
  ['ss', 'ß'],
  ['o', 'ø'],
  ['l', 'ł'],
  ['d', 'đ'],
  ['i', 'ı'],
  // Raised digits are not those of the number before them.
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit): readonly [string, string] => [`^${digit}`, raised]),
  ['^t', 'ᵀ'],
  // What is read out in a formula.
  ...[
    ...(
      'alpha α beta β gamma γ delta δ∆ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ ' +
      'sigma σς tau τ upsilon υ phi φ chi χ psi ψ omega ω'
    ).matchAll(/(\w+) (\S+)/gu),
  ].map(([, name = '', letters = '']): readonly [string, string] => [name, letters]),
  [' sqrt ', '√'],
  [' sum ', '∑'],
  [' product ', '∏'],
  [' integral ', '∫'],
  [' partial ', '∂'],
  [' nabla ', '∇'],
  [' infinity ', '∞'],
];
const plainOf = new Map(
  lookAlikes.flatMap(([plain, written]) => [...written].map((character) => [character, plain] as const)),
);
const special = new RegExp(`[${[...plainOf.keys()].join('')}]`, 'gu');
const unseen = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;
const spaces = /[\s\p{Z}\p{Cc}]/gu;
const mark = /^\p{M}/u;
const manySpaces = / {2,}/gu;
const firstMark = 0x300;
/** Characters up to the last Latin letter of one unit are folded one by one. */
const rare = /[\u{250}-\u{10ffff}]/u;
const common = Array.from({ length: 0x250 }, (_, code) => foldCharacter(String.fromCharCode(code)));

/**
 * Makes texts comparable: lower case, no accents, one kind of apostrophe, quote and hyphen, single spaces, ligatures written out.
 * Folding twice changes nothing.
 */
export function fold(text: string): string {
  if (rare.test(text)) return foldWithOffsets(text).text;
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += common[text.charCodeAt(at)] ?? '';
  return folded.includes('  ') ? folded.replace(manySpaces, ' ') : folded;
}

/** Folds a text and keeps where each folded character comes from, so that what is found can be marked in the original. */
export function foldWithOffsets(text: string): Folded {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = endOfCharacter(text, start);
    const piece =
      (end - start === 1 ? common[text.charCodeAt(start)] : undefined) ?? foldCharacter(text.slice(start, end));
    for (let i = 0; i < piece.length; i += 1) {
      const unit = piece.charAt(i);
      if (unit === ' ' && folded.at(-1) === ' ') continue;
      folded.push(unit);
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: folded.join(''), starts, ends };
}

/** A character ends after the marks (accents) written behind it. */
function endOfCharacter(text: string, start: number): number {
  let end = start + lengthAt(text, start);
  while (text.charCodeAt(end) >= firstMark && mark.test(text.slice(end, end + 2))) end += lengthAt(text, end);
  return end;
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function foldCharacter(character: string): string {
  // Before NFKD, which would turn ´ into a space and ″ into two primes.
  const plain = plainOf.get(character);
  if (plain !== undefined) return plain;
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(unseen, '')
    .replace(special, (found) => plainOf.get(found) ?? found)
    .replace(spaces, ' ')
    .normalize('NFC');
}
