import { type Confidence, confidences } from './review.ts';
import { type Answer, isRight } from './stats-answers.ts';

/** How often the answers given with one level of confidence were right. */
export interface Level {
  readonly confidence: Confidence;
  readonly answers: number;
  readonly right: number;
}

/** What an answer earns at each level, right and wrong: certainty-based marking (Gardner-Medwin, 1995). */
export const marks: Readonly<Record<Confidence, { readonly right: number; readonly wrong: number }>> = {
  low: { right: 1, wrong: 0 },
  mid: { right: 2, wrong: -2 },
  high: { right: 3, wrong: -6 },
};

/** From which chance of being right each level earns more than the one below it: where p·right + (1 − p)·wrong of the two are equal. */
export const worthFrom: Readonly<Record<Confidence, number>> = { low: 0, mid: 2 / 3, high: 4 / 5 };

/** Takes answers and returns a reliability table: each level of confidence, how often it was given, and how often the answer was right. */
export function calibrationOf(answers: readonly Answer[]): readonly Level[] {
  return confidences.map((confidence) => {
    const own = answers.filter(({ review }) => review.confidence === confidence);
    return { confidence, answers: own.length, right: own.filter(isRight).length };
  });
}

/** Takes a level with answers and returns whether the learner was right less often than the level is worth, more often, or as often. */
export function judgementOf({ confidence, answers, right }: Level): 'over' | 'under' | 'fitting' {
  const share = right / answers;
  const above = confidences[confidences.indexOf(confidence) + 1];
  if (share < worthFrom[confidence]) return 'over';
  return above !== undefined && share >= worthFrom[above] ? 'under' : 'fitting';
}
