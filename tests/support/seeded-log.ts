import { civilDay, dayStart } from '../../src/study/civil-day.ts';
import { type Memory, newMemory } from '../../src/study/memory.ts';
import type { StudyItem } from '../../src/study/queue.ts';
import { confidences, type Entry, type Grade, type Review } from '../../src/study/review.ts';
import { retrievability, review } from '../../src/study/schedule.ts';
import { defaultSettings } from '../../src/study/settings.ts';

/** How a learner of a made-up log studies. */
export interface Learner {
  /** The last day holds this moment (ms epoch), and nothing later is logged. */
  readonly until: number;
  readonly offset: number;
  readonly days: number;
  readonly newPerDay: number;
  /** The chance that a day is one of rest, 0 to 1. */
  readonly rest: number;
}

/** Takes the site's cards and a learner, and returns the log of one who forgets as FSRS says: always the same for the same. */
export function seededLog(items: readonly StudyItem[], learner: Learner): Entry[] {
  const chance = chances();
  const memories = new Map<string, Memory>();
  const fresh = [...new Map(items.map((item) => [item.concept, item])).values()];
  const all = [...fresh];
  const log: Review[] = [];
  const today = civilDay(learner.until, learner.offset, defaultSettings.rolloverHour);
  for (let day = today - learner.days + 1; day <= today; day += 1) {
    const isRest = chance() < learner.rest && day < today;
    if (isRest) continue;
    let at = dayStart(day as typeof today, learner.offset, defaultSettings.rolloverHour) + 3.5 * 3_600_000;
    const started = fresh.splice(0, Math.round(learner.newPerDay * chance() * 2));
    const isDue = (memory: Memory | undefined): boolean =>
      memory !== undefined && memory.kind !== 'new' && memory.dueDay <= day;
    const asked = [...all.filter(({ concept }) => isDue(memories.get(concept))), ...started];
    for (let item = asked.shift(); item !== undefined && at < learner.until; item = asked.shift()) {
      const memory = memories.get(item.concept) ?? newMemory;
      const entry = answerTo(item, memory, at, learner.offset, chance, log.length);
      const next = review(memory, entry.grade, at, learner.offset, item.card, defaultSettings);
      memories.set(item.concept, next);
      log.push(entry);
      at += 1000 * (entry.seconds + 4);
      if (next.kind !== 'review') asked.push(item);
    }
  }
  return log;
}

function answerTo(
  item: StudyItem,
  memory: Memory,
  at: number,
  offset: number,
  chance: () => number,
  number: number,
): Review {
  const recall = memory.kind === 'review' ? retrievability(memory, at, offset, defaultSettings) : 0.75;
  const knows = chance() < recall - 0.02;
  const sure = confidences[Math.floor(chance() * 2) + (knows ? 1 : 0)] ?? 'mid';
  return {
    kind: 'review',
    key: `seed.0.${number}`,
    card: item.card,
    at: Math.floor(at / 1000) * 1000,
    offset,
    grade: gradeOf(knows, chance()),
    seconds: Math.round(4 + 50 * chance() ** 3 + (knows ? 0 : 12)),
    language: item.language,
    source: 'study',
    device: 'seed',
    ...(number % 3 === 0 && { confidence: sure }),
  };
}

function gradeOf(knows: boolean, luck: number): Grade {
  if (!knows) return 'again';
  if (luck < 0.12) return 'hard';
  return luck < 0.9 ? 'good' : 'easy';
}

/** Mulberry32, from the same seed each time. */
function chances(): () => number {
  let state = 0x5eed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
