import { civilDay } from './civil-day.ts';
import { acceptanceOf, isUnseen } from './edits.ts';
import { append, type History, momentAfter } from './history.ts';
import type { Entry } from './review.ts';
import type { Answered, Asking, EventOf, Moment } from './session-state.ts';

/** No answer counts for more than ten minutes: an open one is spoken, and a learner may leave the table. */
const longestSeconds = 600;
const second = 1000;

/** Takes a card whose answer is shown and the grade given to it, and returns the entries that say so: the review is the last. */
export function entriesOfGrade(answered: Answered, event: EventOf<'grade'>): readonly Entry[] {
  const { history, item, shown, sitting, confidence } = answered;
  const seen = seenIn(answered, event.seenKey);
  return [
    ...seen,
    {
      kind: 'review',
      key: event.key,
      card: item.card,
      ...momentOfGrade(seen.reduce(append, history), answered, event),
      grade: event.grade,
      seconds: secondsBetween(shown, event.at),
      language: item.language,
      source: sitting.source,
      device: sitting.device,
      ...(confidence && { confidence }),
    },
  ];
}

/**
 * Takes a card on the table and the moment its leaf is turned, and returns the first that its grade can stand at in the log, which is
 * what its buttons promise from: after all that is known of the card, and after the entry that says which answer was seen.
 */
export function momentOfFlip({ history, item }: Asking, { at, offset }: Moment): Moment {
  const before = isUnseen(history, item) ? second : 0;
  return { at: momentAfter(history, item.card, at - before) + before, offset };
}

/** Which answer was seen, where the log does not know it: a second before the leaf was turned, so that it moves no grade into another day. */
function seenIn({ history, item, flipped, sitting }: Answered, key: string | undefined): readonly Entry[] {
  if (key === undefined) return [];
  const seen = acceptanceOf(history, item, { key, at: flipped.at - second, device: sitting.device }, 'soon');
  return seen ? [seen] : [];
}

/** An answer graded on another day than it was flipped belongs to the day whose intervals the buttons showed. */
function momentOfGrade(history: History, { flipped, item, sitting }: Answered, now: Moment): Moment {
  const after = ({ at, offset }: Moment): Moment => ({ at: momentAfter(history, item.card, at), offset });
  const day = ({ at, offset }: Moment): number => civilDay(at, offset, sitting.settings.rolloverHour);
  const graded = after(now);
  return day(graded) === day(flipped) ? graded : after(flipped);
}

function secondsBetween(from: number, to: number): number {
  return Math.round(Math.min(longestSeconds, Math.max(0, (to - from) / second)));
}
