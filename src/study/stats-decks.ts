import { mean, sum } from 'd3-array';
import type { DeckId } from '../cards/card.ts';
import type { CivilDay } from './civil-day.ts';
import type { Memory } from './memory.ts';
import type { Answer } from './stats-answers.ts';
import type { DayCount } from './stats-days.ts';
import { dueDayOf } from './stats-forecast.ts';
import { type Retention, retentionOf } from './stats-retention.ts';
import { type SeenSubject, type Subject, seenOf } from './stats-subjects.ts';

/** What was learnt of one subject. */
export interface SubjectRow {
  readonly subject: SeenSubject;
  /** The chance of recall now, 0 to 1. */
  readonly recall: number;
  readonly dueDay: CivilDay;
  readonly seconds: number;
}

/** What was learnt of one deck. */
export interface DeckRow {
  readonly deck: DeckId;
  readonly subjects: number;
  /** Those that are not new, in the order of the site. */
  readonly rows: readonly SubjectRow[];
  readonly reviews: number;
  readonly seconds: number;
  readonly retention: Retention;
  /** The mean chance of recall of what is not new, 0 to 1; undefined where all is. */
  readonly recall: number | undefined;
}

/** What was answered in each deck, and of cards that are no longer among the notes. */
export interface DeckTable {
  readonly decks: readonly DeckRow[];
  readonly gone: DayCount;
}

/**
 * Takes subjects, how much was answered in all, and how to get a memory's chance of recall now (0 to 1); returns what was learnt deck
 * by deck.
 */
export function deckTable(
  subjects: readonly Subject[],
  all: DayCount,
  recallOf: (memory: Memory) => number,
): DeckTable {
  const byDeck = [...Map.groupBy(subjects, ({ item }) => item.deck)];
  const decks = byDeck.map(([deck, own]) => deckRow(deck, own, recallOf));
  const reviews = all.reviews - sum(decks, (deck) => deck.reviews);
  return { decks, gone: { reviews, seconds: all.seconds - sum(decks, ({ seconds }) => seconds) } };
}

/** Takes subjects and a number, and returns that many of those that were ever forgotten: most often forgotten first, then the most difficult. */
export function hardestOf(subjects: readonly SeenSubject[], count: number): readonly SeenSubject[] {
  return subjects
    .filter(({ memory }) => memory.lapses > 0)
    .toSorted((a, b) => b.memory.lapses - a.memory.lapses || b.memory.difficulty - a.memory.difficulty)
    .slice(0, count);
}

function deckRow(deck: DeckId, subjects: readonly Subject[], recallOf: (memory: Memory) => number): DeckRow {
  const answers = subjects.flatMap((subject) => subject.answers);
  const rows = seenOf(subjects).map((subject) => ({
    subject,
    recall: recallOf(subject.memory),
    dueDay: dueDayOf(subject),
    seconds: secondsOf(subject.answers),
  }));
  return {
    deck,
    subjects: subjects.length,
    rows,
    reviews: answers.length,
    seconds: secondsOf(answers),
    retention: retentionOf(answers),
    recall: mean(rows, ({ recall }) => recall),
  };
}

function secondsOf(answers: readonly Answer[]): number {
  return sum(answers, ({ review }) => review.seconds);
}
