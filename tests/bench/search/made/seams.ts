import type { Chance } from '../../support/chance.ts';
import { type Asking, asked, fromQuestion } from './asking.ts';

const longWord = 8;
const shortestPart = 3;

/** What the card writes with a hyphen, or as two neighbouring words, typed as one word. */
export function askJoined(asking: Asking) {
  const uses = fromQuestion(asking, asking.chance.below(2) ? 2 : 3);
  const hyphenated = uses.findIndex(({ form }) => form.includes('-'));
  if (uses.length === 2) {
    if (hyphenated < 0) return undefined;
    const typed = uses.map(({ form }, at) => (at === hyphenated ? form.replaceAll('-', '') : form));
    return asked(asking, typed, uses);
  }
  const [first, second, third] = uses;
  if (!first || !second || !third || hyphenated >= 0) return undefined;
  return first.phrase === second.phrase ? asked(asking, [first.form + second.form, third.form], uses) : undefined;
}

/** What the card writes as one word, typed as two: at the hyphen, or at any place of a long word. */
export function askSplit(asking: Asking) {
  const uses = fromQuestion(asking, 2);
  const at = asking.chance.below(2);
  const parted = partsOf(uses[at]?.form ?? '', asking.chance);
  if (!parted || parted.some((part) => asking.forms.has(part))) return undefined;
  const typed = uses.flatMap(({ form }, place) => (place === at ? parted : [form]));
  return asked(asking, typed, uses);
}

function partsOf(word: string, chance: Chance): string[] | undefined {
  if (word.includes('-')) return word.split('-');
  if (word.length < longWord) return undefined;
  const cut = shortestPart + chance.below(word.length - 2 * shortestPart + 1);
  return [word.slice(0, cut), word.slice(cut)];
}
