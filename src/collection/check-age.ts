import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/place.ts';
import { translationAged } from '../diagnostics/problems.ts';
import { pairsIn } from './check-drift.ts';
import type { Collection } from './collection.ts';

const longestGap = 30;
const secondsOfDay = 86_400;

/** Says when the lines of a document were last edited, in seconds since 1970; `undefined` where nobody knows. */
export type EditedAt = (file: string, line: number, endLine: number) => number | undefined;

/** Checks that no side of a concept was edited long after the other: more than 30 days. */
export function checkAge({ concepts }: Pick<Collection, 'concepts'>, editedAt: EditedAt): Diagnostic[] {
  const timeOf = ({ file, line, endLine }: Span) => editedAt(file, line, endLine);
  return pairsIn(concepts).flatMap((pair) => {
    const sides = pair.flatMap((card) => {
      const time = timeOf(card.span);
      return time === undefined ? [] : [{ card, time }];
    });
    const [older, newer] = sides.toSorted((a, b) => a.time - b.time);
    if (older === undefined || newer === undefined || newer.time - older.time <= longestGap * secondsOfDay) return [];
    const days = [older, newer].map(({ time }) => new Date(time * 1000).toISOString().slice(0, 10));
    return [translationAged(older.card.span, older.card.question.text, newer.card.span, days)];
  });
}
