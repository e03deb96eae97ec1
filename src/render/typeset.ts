import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Language } from '../cards/card.ts';

/**
 * The ordinary spaces that French keeps on one line: before high punctuation, inside quotation marks, between a number and its unit,
 * and between the thousands of a number.
 */
const held = new RegExp(
  [
    String.raw` (?=[?!;:»](?:[\s»”")\]?!….,]|$))`,
    '(?<=«) ',
    String.raw`(?<=\d) (?=[%€]|(?:[kMGTP]?o|[mµn]?s|h|min|bits?|octets?|millions?|milliards?)(?![\p{L}\p{N}]))`,
    String.raw`(?<=(?<![\d.,])\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))`,
  ].join('|'),
  'gu',
);

/** The hyphens between a verb and its pronoun (`sert-il`, `calcule-t-on`): a line that ends there reads badly. */
const pronoun = '(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|les?|la|lui|leur|y|en)(?![\\p{L}\\p{N}-])';
const joining = new RegExp(`(?<=\\p{L})-(?=(?:t-)?${pronoun})|(?<=\\p{L}-t)-(?=${pronoun})`, 'gu');
const wordJoiner = '\u2060';

/** Takes a line of text and its language, and returns it with spaces and hyphens at which no line may end where the language has such. */
export function typeset(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text.replaceAll(held, '\u00a0').replaceAll(joining, `-${wordJoiner}`);
}

/** Typesets the words of a tree, not its code and formulas. Changes `tree`. */
export function typesetTree(tree: Root, language: Language): void {
  visit(tree, 'text', (node) => {
    node.value = typeset(node.value, language);
  });
}
