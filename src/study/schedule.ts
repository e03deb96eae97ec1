import {
  type Card,
  type CardInput,
  clipParameters,
  default_w,
  type FSRS,
  fsrs,
  GenSeedStrategyWithCardId,
  Rating,
  State,
  StrategyMode,
} from 'ts-fsrs';
import type { CardId } from '../cards/card.ts';
import { addDays, asUtcMidnight, type CivilDay, civilDay, dayStart, laterDay } from './civil-day.ts';
import type { Interval, Memory, Promised, SeenMemory } from './memory.ts';
import type { Grade } from './review.ts';
import type { Settings } from './settings.ts';

/**
 * Takes a memory, a grade, the moment (ms epoch), the zone's offset (minutes east of UTC), the card shown and the settings, and
 * returns the memory afterwards; a moment before the last review counts as the last review's (FSRS-6, by ts-fsrs).
 */
export function review(
  memory: Memory,
  grade: Grade,
  at: number,
  offset: number,
  card: CardId,
  settings: Settings,
): SeenMemory {
  const now = momentFor(memory, at, offset, settings);
  const next = scheduler(settings).next(toFsrs(memory, now, card), asUtcMidnight(now.day), ratings[grade]).card;
  const interval = intervalOf(next, now, settings);
  return {
    kind: kindOf(next.state),
    stability: next.stability,
    difficulty: next.difficulty,
    ...dueAfter(interval, now, settings),
    lastReview: now.at,
    lastDay: now.day,
    reps: next.reps,
    lapses: next.lapses,
    step: next.learning_steps,
  };
}

/** Takes what `review` takes but the grade, and returns for each grade exactly the due moment and interval that `review` would give. */
export function preview(
  memory: Memory,
  at: number,
  offset: number,
  card: CardId,
  settings: Settings,
): Record<Grade, Promised> {
  const promise = (grade: Grade): Promised => {
    const next = review(memory, grade, at, offset, card, settings);
    return { due: next.due, interval: intervalBetween(next) };
  };
  return { again: promise('again'), hard: promise('hard'), good: promise('good'), easy: promise('easy') };
}

/** Takes a memory, a grade, the days since its last review and settings, and returns stability and difficulty afterwards, as `review` does. */
export function strengthAfter(
  memory: Memory,
  grade: Grade,
  elapsedDays: number,
  settings: Settings,
): Pick<SeenMemory, 'stability' | 'difficulty'> {
  const { stability, difficulty } = memory.kind === 'new' ? { stability: 0, difficulty: 0 } : memory;
  return scheduler(settings).next_state({ stability, difficulty }, elapsedDays, ratings[grade]);
}

/** Takes a memory, a moment (ms epoch), an offset (minutes) and settings, and returns the chance of recall, 0 (new) to 1 (FSRS-6). */
export function retrievability(memory: Memory, at: number, offset: number, settings: Settings): number {
  if (memory.kind === 'new') return 0;
  const elapsed = momentFor(memory, at, offset, settings).day - memory.lastDay;
  return scheduler(settings).forgetting_curve(elapsed, memory.stability);
}

/** Takes a memory, a moment (ms epoch), an offset (minutes) and settings, and returns whether it is to be asked: a step by the minute, a review by the day. */
export function isDue(memory: SeenMemory, at: number, offset: number, settings: Settings): boolean {
  if (memory.kind !== 'review') return memory.due <= at;
  return memory.dueDay <= civilDay(at, offset, settings.rolloverHour);
}

/** The 21 weights of FSRS-6 that suit most people. */
export const defaultWeights: readonly number[] = default_w;

/** Takes 21 weights and the number of relearning steps, and returns the nearest that FSRS-6 allows: those it computes with. */
export function withinLimits(weights: readonly number[], relearningSteps: number): readonly number[] {
  return clipParameters([...weights], relearningSteps);
}

/** Takes settings and returns the weights they stand for. */
export function weightsOf(settings: Settings): readonly number[] {
  return settings.weights === 'default' ? default_w : settings.weights;
}

interface Moment {
  readonly at: number;
  readonly offset: number;
  readonly day: CivilDay;
}

/** `seed` is the field that the fuzz is seeded by, with the reps. */
type FsrsCard = CardInput & { readonly seed: string };

const minuteMs = 60_000;
const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
const states = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const;

function momentFor(memory: Memory, at: number, offset: number, settings: Settings): Moment {
  const day = civilDay(at, offset, settings.rolloverHour);
  if (memory.kind === 'new') return { at, offset, day };
  return { at: Math.max(at, memory.lastReview), offset, day: laterDay(day, memory.lastDay) };
}

/** Making one takes longer than asking it: one for each settings, which never change. */
const schedulers = new WeakMap<Settings, FSRS>();

function scheduler(settings: Settings): FSRS {
  const known = schedulers.get(settings);
  if (known !== undefined) return known;
  const opened = openScheduler(settings);
  schedulers.set(settings, opened);
  return opened;
}

/** ts-fsrs sees only whole civil days as UTC midnights; its default fuzz seed holds the time, so the seed is the card and its reps. */
function openScheduler(settings: Settings): FSRS {
  return fsrs({
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumIntervalDays,
    enable_fuzz: settings.fuzz,
    learning_steps: settings.learningSteps.map((minutes): `${number}m` => `${minutes}m`),
    relearning_steps: settings.relearningSteps.map((minutes): `${number}m` => `${minutes}m`),
    w: weightsOf(settings),
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('seed'));
}

function toFsrs(memory: Memory, now: Moment, card: CardId): FsrsCard {
  const seen = memory.kind === 'new' ? undefined : memory;
  return {
    seed: `${card}#`,
    state: states[memory.kind],
    due: asUtcMidnight(now.day),
    stability: seen?.stability ?? 0,
    difficulty: seen?.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: seen?.step ?? 0,
    reps: seen?.reps ?? 0,
    lapses: seen?.lapses ?? 0,
    last_review: seen === undefined ? null : asUtcMidnight(seen.lastDay),
  };
}

function kindOf(state: State): SeenMemory['kind'] {
  if (state === State.Review) return 'review';
  return state === State.Relearning ? 'relearning' : 'learning';
}

/** ts-fsrs lets Good and Easy pass its own maximum by a day or two: clamped here. */
function intervalOf(next: Card, now: Moment, settings: Settings): Interval {
  if (next.state !== State.Review) {
    return { kind: 'minutes', minutes: (next.due.getTime() - asUtcMidnight(now.day).getTime()) / minuteMs };
  }
  return { kind: 'days', days: Math.max(1, Math.min(next.scheduled_days, settings.maximumIntervalDays)) };
}

function dueAfter(interval: Interval, now: Moment, settings: Settings): Pick<SeenMemory, 'due' | 'dueDay'> {
  if (interval.kind === 'days') {
    const dueDay = addDays(now.day, interval.days);
    return { due: dayStart(dueDay, now.offset, settings.rolloverHour), dueDay };
  }
  const due = now.at + interval.minutes * minuteMs;
  return { due, dueDay: civilDay(due, now.offset, settings.rolloverHour) };
}

/** Read back from the memory itself, so that what a button says can't differ from what is done. */
function intervalBetween(memory: SeenMemory): Interval {
  if (memory.kind === 'review') return { kind: 'days', days: memory.dueDay - memory.lastDay };
  return { kind: 'minutes', minutes: (memory.due - memory.lastReview) / minuteMs };
}
