import { sum } from 'd3-array';
import { type CivilDay, civilDay } from './civil-day.ts';
import type { Filter } from './filter.ts';
import type { History } from './history.ts';
import { type Counts, countDue, type StudyItem } from './queue.ts';
import { retrievability } from './schedule.ts';
import type { Moment } from './session-state.ts';
import { answersOf } from './stats-answers.ts';
import { calibrationOf, type Level } from './stats-calibration.ts';
import { type DayCount, daysOf, noAnswers, type Rhythm, rhythmOf, type Week, weeksOf } from './stats-days.ts';
import { type DeckTable, deckTable, hardestOf } from './stats-decks.ts';
import { type Forecast, forecastOf } from './stats-forecast.ts';
import { type Retention, recentRetention, retentionByWeek, type WeekRetention } from './stats-retention.ts';
import { difficultyOf, type Spread, stabilityOf, timeOf } from './stats-spread.ts';
import { type SeenSubject, seenOf, subjectsOf } from './stats-subjects.ts';

/** Everything that a page of progress says, computed once from the log. */
export interface Statistics {
  readonly today: CivilDay;
  /** The answers in force, ever. */
  readonly answers: number;
  readonly done: DayCount;
  readonly left: Counts;
  readonly rhythm: Rhythm;
  readonly year: readonly Week[];
  readonly forecast: Forecast;
  readonly retention: readonly WeekRetention[];
  /** Of the last 28 days. */
  readonly recent: Retention;
  readonly desiredRetention: number;
  readonly stability: Spread;
  readonly difficulty: Spread;
  readonly time: Spread;
  readonly decks: DeckTable;
  readonly hardest: readonly SeenSubject[];
  readonly calibration: readonly Level[];
}

/** Takes a history, the site's cards, the moment and a filter for what is left today, and returns all that there is to say of it. */
export function statisticsOf(
  history: History,
  items: readonly StudyItem[],
  { at, offset }: Moment,
  filter: Filter = {},
): Statistics {
  const { settings } = history;
  const today = civilDay(at, offset, settings.rolloverHour);
  const byThread = answersOf(history);
  const answers = [...byThread.values()].flat();
  const days = daysOf(answers);
  const subjects = subjectsOf(history, byThread, items);
  const seen = seenOf(subjects);
  const seconds = sum(answers, ({ review }) => review.seconds);
  return {
    today,
    answers: answers.length,
    done: days.get(today) ?? noAnswers,
    left: countDue(items, history, at, offset, settings, filter).total,
    rhythm: rhythmOf(days, today),
    year: weeksOf(days, today, 54),
    forecast: forecastOf(seen, today, 30),
    retention: retentionByWeek(answers, today, 26),
    recent: recentRetention(answers, today),
    desiredRetention: settings.desiredRetention,
    stability: stabilityOf(seen),
    difficulty: difficultyOf(seen),
    time: timeOf(answers),
    decks: deckTable(subjects, { reviews: answers.length, seconds }, (memory) =>
      retrievability(memory, at, offset, settings),
    ),
    hardest: hardestOf(seen, 10),
    calibration: calibrationOf(answers),
  };
}
