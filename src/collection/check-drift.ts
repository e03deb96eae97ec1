import type { Card } from '../cards/card.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { translationDrift } from '../diagnostics/problems.ts';
import type { Collection } from './collection.ts';
import { codeDifferences, formulaDifferences, numberDifferences, pointDifferences } from './differences.ts';
import { type Side, sideOf } from './side.ts';

const summaryRatio = 2.5;

/** Checks that the two sides of each concept say the same where that can be told without translating: code, formulas, numbers, points. */
export function checkDrift({ concepts }: Pick<Collection, 'concepts'>): Diagnostic[] {
  return pairsIn(concepts).flatMap(([card, translation]) => {
    const differences = compare(sideOf(translation), sideOf(card));
    return differences.length > 0
      ? [translationDrift(card.span, card.question.text, translation.span, differences)]
      : [];
  });
}

/** The concepts that have both languages: of each the card whose translation may be older, and the other; a written order decides. */
export function pairsIn(concepts: Collection['concepts']): [Card, Card][] {
  return [...concepts.values()].flatMap(({ cards: { fr, en } }): [Card, Card][] => {
    if (fr === undefined || en === undefined) return [];
    return fr.span.file === en.span.file && en.span.line < fr.span.line ? [[fr, en]] : [[en, fr]];
  });
}

/** A much shorter side is a summary: what it leaves out is no difference, what it adds is. */
function compare(one: Side, other: Side): string[] {
  const [short, long] = one.words < other.words ? [one, other] : [other, one];
  const isSummary = long.words > short.words * summaryRatio;
  const directions: readonly (readonly [Side, Side])[] = isSummary
    ? [[short, long]]
    : [
        [one, other],
        [other, one],
      ];
  return [
    ...(isSummary ? [] : [...codeDifferences(one, other), ...pointDifferences(one, other)]),
    ...directions.flatMap(([from, to]) => [...formulaDifferences(from, to), ...numberDifferences(from, to)]),
  ];
}
