import type { CardId } from '../cards/card.ts';
import { civilDay, laterDay } from './civil-day.ts';
import { type Memory, newMemory, type SeenMemory } from './memory.ts';
import { type Grade, grades, type Review } from './review.ts';
import { review, strengthAfter } from './schedule.ts';
import type { Settings } from './settings.ts';

/**
 * Takes reviews in the order of a log and settings, and returns the memory after them: the same that `review` gives one after the
 * other. Only the last needs its interval, so the others are replayed without, which takes a fraction of the time.
 */
export function replay(reviews: readonly Review[], settings: Settings): Memory {
  const last = reviews.at(-1);
  if (last === undefined) return newMemory;
  const steps = stepsOf(settings);
  const before = reviews.slice(0, -1).reduce<Memory>((memory, one) => pass(memory, one, steps, settings), newMemory);
  return review(before, last.grade, last.at, last.offset, last.card, settings);
}

/** What a grade does to everything but strength and time. */
interface Step {
  readonly kind: SeenMemory['kind'];
  readonly step: number;
  readonly lapses: number;
}

type Steps = Map<number, Step>;

const kinds: readonly SeenMemory['kind'][] = ['learning', 'review', 'relearning'];
const allSteps = new WeakMap<Settings, Steps>();

function stepsOf(settings: Settings): Steps {
  const steps = allSteps.get(settings) ?? new Map<number, Step>();
  allSteps.set(settings, steps);
  return steps;
}

/** The due moment that comes out is the review's own: nothing before the last review asks for it. */
function pass(memory: Memory, { grade, at, offset }: Review, steps: Steps, settings: Settings): SeenMemory {
  const day = civilDay(at, offset, settings.rolloverHour);
  const isNew = memory.kind === 'new';
  const lastDay = isNew ? day : laterDay(day, memory.lastDay);
  const { stability, difficulty } = strengthAfter(memory, grade, isNew ? 0 : lastDay - memory.lastDay, settings);
  const { kind, step, lapses } = stepAfter(memory, grade, steps, settings);
  return {
    kind,
    stability,
    difficulty,
    due: at,
    dueDay: lastDay,
    lastReview: isNew ? at : Math.max(at, memory.lastReview),
    lastDay,
    reps: isNew ? 1 : memory.reps + 1,
    lapses: isNew ? lapses : memory.lapses + lapses,
    step,
  };
}

/** Asks `review` once for each kind, step and grade: it moves between them by these alone, whatever the card and the time. */
function stepAfter(memory: Memory, grade: Grade, steps: Steps, settings: Settings): Step {
  const state = memory.kind === 'new' ? 0 : kinds.indexOf(memory.kind) + 1 + memory.step * kinds.length;
  const index = state * grades.length + grades.indexOf(grade);
  const known = steps.get(index);
  if (known !== undefined) return known;
  const at = memory.kind === 'new' ? 0 : memory.lastReview;
  const { kind, step, lapses } = review(memory, grade, at, 0, '' as CardId, settings);
  const found = { kind, step, lapses: memory.kind === 'new' ? lapses : lapses - memory.lapses };
  steps.set(index, found);
  return found;
}
