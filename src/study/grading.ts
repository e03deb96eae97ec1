import { civilDay } from './civil-day.ts';
import { acceptanceOf } from './edits.ts';
import { append, type History, momentAfter } from './history.ts';
import type { Entry } from './review.ts';
import type { Answered, EventOf, Moment } from './session-state.ts';

/** No answer counts for more than ten minutes: an open one is spoken, and a learner may leave the table. */
const longestSeconds = 600;

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

/** Which answer was seen, where the log does not know it: it goes before the review, so that taking back the review alone asks the card again. */
function seenIn({ history, item, flipped, sitting }: Answered, key: string | undefined): readonly Entry[] {
  if (key === undefined) return [];
  const seen = acceptanceOf(history, item, { key, at: flipped.at, device: sitting.device }, 'soon');
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
  return Math.round(Math.min(longestSeconds, Math.max(0, (to - from) / 1000)));
}
