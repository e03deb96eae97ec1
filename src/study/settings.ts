/** How a learner wants to be asked; every field has a default in `defaultSettings`. */
export interface Settings {
  /** The chance of remembering at which a card is asked again, between 0 and 1. */
  readonly desiredRetention: number;
  /** No interval is longer than this many days. */
  readonly maximumIntervalDays: number;
  /** The local hour (0–23) at which a learner's day begins. */
  readonly rolloverHour: number;
  /** Whole minutes between the first answers to a new card. */
  readonly learningSteps: readonly number[];
  /** Whole minutes between the answers after a lapse. */
  readonly relearningSteps: readonly number[];
  /** Whether intervals are spread a little, so that cards learnt together don't come back together. */
  readonly fuzz: boolean;
  /** The most new concepts begun in one learner's day. */
  readonly newPerDay: number;
  /** A sitting with nothing else left waits for (or shows ahead) a learning card due within this many minutes. */
  readonly aheadMinutes: number;
  /** Whether cards of one concept in several languages share a memory, or each has its own: the same log, folded otherwise. */
  readonly memoryPer: 'concept' | 'language';
  /** Two buttons, Again and Good, or all four grades. */
  readonly buttons: 2 | 4;
  /** Whether the learner is asked how sure they are before the answer is shown. */
  readonly askConfidence: boolean;
  /** A card that lapsed this many times is a leech; 0 for none. */
  readonly leechThreshold: number;
  /** The 21 weights of FSRS-6, or `default` for those that ts-fsrs ships. */
  readonly weights: 'default' | readonly number[];
}

/** Takes two settings and returns whether they are the same, each of them. */
export function isSameSettings(a: Settings, b: Settings): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** FSRS-6 with its default weights; steps, retention and limits as Anki has them. */
export const defaultSettings: Settings = {
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
  rolloverHour: 4,
  learningSteps: [1, 10],
  relearningSteps: [10],
  fuzz: true,
  newPerDay: 20,
  aheadMinutes: 20,
  memoryPer: 'concept',
  buttons: 4,
  askConfidence: false,
  leechThreshold: 8,
  weights: 'default',
};
