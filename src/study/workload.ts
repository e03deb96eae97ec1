import type { CardId } from '../cards/card.ts';
import { seededChance } from './chance.ts';
import { addDays, type CivilDay, civilDay, dayStart } from './civil-day.ts';
import { type History, memoryIdOf, memoryOf, stateOf } from './history.ts';
import { type Memory, newMemory, type SeenMemory } from './memory.ts';
import type { StudyItem } from './queue.ts';
import { retrievability, review } from './schedule.ts';
import type { Settings } from './settings.ts';

/** What a learner has before them. */
export interface Load {
  /** The memories of all that was begun. */
  readonly begun: readonly SeenMemory[];
  /** How many concepts were not. */
  readonly fresh: number;
}

/** The days that are simulated. */
export const simulatedDays = 90;

/**
 * Takes a load, a moment (ms epoch), an offset (minutes east of UTC) and settings, and returns the answers a day that the next 90 days
 * ask for. Every answer is simulated: a card is forgotten as often as FSRS says, and one new card in four is not known at first.
 */
export function answersPerDay({ begun, fresh }: Load, at: number, offset: number, settings: Settings): number {
  const calendar = calendarFrom(at, offset, settings);
  const started = Math.min(fresh, settings.newPerDay * simulatedDays);
  const cards: readonly Card[] = [
    ...begun.map((memory): Card => ({ memory, from: calendar.today })),
    ...Array.from({ length: started }, (_, index): Card => {
      return { memory: newMemory, from: addDays(calendar.today, Math.floor(index / settings.newPerDay)) };
    }),
  ];
  const sample = everyFew(cards);
  const answers = sample.reduce((sum, card, index) => sum + answersTo(card, index, calendar, settings), 0);
  return sample.length === 0 ? 0 : (answers * cards.length) / sample.length / simulatedDays;
}

/** Takes the site's items and a history, and returns what is begun and what is new, each memory once; what is suspended is not asked. */
export function loadOf(items: readonly StudyItem[], history: History): Load {
  const asked = items.filter(({ card }) => !stateOf(history, card).suspended);
  const memories = new Map(asked.map(({ card }) => [memoryIdOf(history, card), memoryOf(history, card)]));
  const begun = [...memories.values()].filter((memory) => memory.kind !== 'new');
  return { begun, fresh: memories.size - begun.length };
}

interface Card {
  readonly memory: Memory;
  /** The day it is begun, or asked again at the earliest. */
  readonly from: CivilDay;
}

interface Calendar {
  readonly today: CivilDay;
  /** The day after the last. */
  readonly end: CivilDay;
  readonly noonOf: (day: CivilDay) => number;
  readonly offset: number;
}

const mostCards = 400;
const firstKnown = 0.75;
const halfDay = 43_200_000;

function calendarFrom(at: number, offset: number, settings: Settings): Calendar {
  const today = civilDay(at, offset, settings.rolloverHour);
  const noonOf = (day: CivilDay) => dayStart(day, offset, settings.rolloverHour) + halfDay;
  return { today, end: addDays(today, simulatedDays), noonOf, offset };
}

/** As many as take no time that a learner notices, from all over the list. */
function everyFew(cards: readonly Card[]): readonly Card[] {
  const stride = Math.max(1, cards.length / mostCards);
  return Array.from(
    { length: Math.min(cards.length, mostCards) },
    (_, index) => cards[Math.floor(index * stride)],
  ).filter((card) => card !== undefined);
}

function answersTo({ memory: first, from }: Card, index: number, calendar: Calendar, settings: Settings): number {
  const chance = seededChance(index);
  const card = `simulated-${index}` as CardId;
  let memory = first;
  let day = dueDayOf(memory, from);
  let answers = 0;
  while (day < calendar.end) {
    const known = chance() < chanceOf(memory, day, calendar, settings);
    const next = review(memory, known ? 'good' : 'again', calendar.noonOf(day), calendar.offset, card, settings);
    memory = next;
    answers += 1;
    day = dueDayOf(memory, day);
  }
  return answers;
}

/** Steps of minutes are answered on the same day, whatever the hour they come due. */
function dueDayOf(memory: Memory, from: CivilDay): CivilDay {
  if (memory.kind === 'new') return from;
  return memory.dueDay > from ? memory.dueDay : from;
}

function chanceOf(memory: Memory, day: CivilDay, { noonOf, offset }: Calendar, settings: Settings): number {
  return memory.kind === 'new' ? firstKnown : retrievability(memory, noonOf(day), offset, settings);
}
