import { toString as plainText } from 'mdast-util-to-string';
import type { Card } from '../cards/card.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { questionNearDuplicate } from '../diagnostics/problems.ts';
import { isSubject, type Meaning, meaningOf } from './content-words.ts';

/**
 * Checks that no question is asked twice in one language. Questions are sorted by the words that carry their meaning, so that each
 * is compared with those that have all of them, and with no other: the time grows with the cards, not with their pairs.
 */
export function checkNearDuplicates(cards: Iterable<Card>): Diagnostic[] {
  const asked = [...cards].filter(({ kind }) => kind !== 'topic' && kind !== 'cloze').flatMap(readCard);
  const before = new Map<string, Asked[]>();
  return asked.flatMap((one) => {
    const alike = new Set(one.keys.flatMap((key) => before.get(key) ?? []));
    const first = [...alike].find((other) => isSame(one, other));
    if (first === undefined) for (const key of one.keys) before.set(key, [...(before.get(key) ?? []), one]);
    return first && !isCopy(one.card, first.card) ? [problemOf(one.card, first.card)] : [];
  });
}

interface Asked extends Meaning {
  readonly card: Card;
  /** Two keys: the words in any order, and the words run together ("fine-tuning", "finetuning"). */
  readonly keys: readonly string[];
}

function readCard(card: Card): Asked[] {
  const meaning = meaningOf(card.question.nodes);
  if (!meaning.words.some(isSubject)) return [];
  const matter = matterOf(card);
  const keys = [meaning.words.toSorted().join(' '), meaning.words.join('')];
  return [{ card, ...meaning, keys: [...new Set(keys)].map((key) => [card.language, key, matter].join('\n')) }];
}

/** What belongs to a question besides its words: the code right under it ("What does this print?"), and the options it offers. */
function matterOf({ answer, ...card }: Card): string {
  const [first] = answer?.nodes ?? [];
  const code = first?.type === 'code' ? first.value.trim() : '';
  const options = card.kind === 'choice' ? card.options.map(({ passage }) => textOf(passage)).sort() : [];
  return [code, ...options].join('\n');
}

function problemOf(card: Card, first: Card): Diagnostic {
  return questionNearDuplicate(card.span, card.question.text, first.span, first.question.text);
}

/** The same words in another order say the same, unless a small word gives the order a sense ("from … to"). */
function isSame(one: Asked, other: Asked): boolean {
  const isInOrder = one.words.join('') === other.words.join('');
  return isInOrder || !(one.isOrdered || other.isOrdered);
}

/** The very copy of a card has a rule of its own. */
function isCopy(card: Card, other: Card): boolean {
  return card.question.text === other.question.text && textOf(card.answer) === textOf(other.answer);
}

function textOf(passage: Card['answer']): string {
  return (passage?.nodes ?? []).map((node) => plainText(node)).join('\n');
}
