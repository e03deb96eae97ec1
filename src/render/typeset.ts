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

/** Takes a line of text and its language, and returns it with spaces at which no line may end where the language has such. */
export function typeset(text: string, language: Language): string {
  return language === 'fr' ? text.replaceAll(held, '\u00a0') : text;
}

/** Typesets the words of a tree, not its code and formulas. Changes `tree`. */
export function typesetTree(tree: Root, language: Language): void {
  visit(tree, 'text', (node) => {
    node.value = typeset(node.value, language);
  });
}
