import { seededChance } from '../../src/study/chance.ts';
import type { FitAnswer, FitSequence } from '../../src/study/fit-answers.ts';
import type { Grade } from '../../src/study/review.ts';
import { day, start } from './examples.ts';
import { daysUntil, first, next, recall, weightsOf } from './fsrs6.ts';

/** What a learner whose memory follows the weights would have answered: each card on the days that another schedule asks it. */
export function simulatedAnswers(weights: readonly number[], cards: number, answers: number, seed = 1): FitSequence[] {
  const chance = seededChance(seed);
  return Array.from({ length: cards }, (_, index) =>
    simulatedCard(weights, start + (index % 60) * day, answers, chance),
  );
}

function simulatedCard(list: readonly number[], from: number, answers: number, chance: () => number): FitSequence {
  const w = weightsOf(list);
  let at = from;
  let grade: Grade = (['again', 'hard', 'good', 'good', 'easy'] as const)[Math.floor(chance() * 5)] ?? 'good';
  let strength = first(w, grade);
  const given: FitAnswer[] = [{ grade, days: 0, at }];
  while (given.length < answers) {
    const wanted = 0.75 + 0.22 * chance();
    const days = Math.max(1, Math.min(400, Math.round(daysUntil(w, wanted, strength.s))));
    at += days * day;
    const known = chance() < recall(w, days, strength.s);
    grade = known ? ((['hard', 'good', 'good', 'good', 'easy'] as const)[Math.floor(chance() * 5)] ?? 'good') : 'again';
    strength = next(w, strength, grade, days);
    given.push({ grade, days, at });
    if (!known) {
      strength = next(w, strength, 'good', 0);
      given.push({ grade: 'good', days: 0, at: at + 600_000 });
    }
  }
  return given;
}
