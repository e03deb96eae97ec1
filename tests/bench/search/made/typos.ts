import type { Chance } from '../../support/chance.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Makes one slip of the finger in a word: a letter too many, too few, wrong, or two swapped; one time in ten at its first letter. */
export function slip(word: string, chance: Chance): string {
  const at = chance.below(10) === 0 ? 0 : 1 + chance.below(word.length - 1);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const other = letters.charAt(chance.below(letters.length));
  const slipped = chance.pick([
    before + other + letter + after,
    before + after,
    before + other + after,
    before + after.charAt(0) + letter + after.slice(1),
  ]);
  return slipped === word ? slip(word, chance) : slipped;
}

/** Takes a text and returns what someone types who does not look for accents. */
export function withoutAccents(text: string): string {
  return text.replaceAll('œ', 'oe').normalize('NFD').replace(/\p{M}/gu, '');
}
