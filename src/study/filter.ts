import type { DeckId, Kind, Language } from '../cards/card.ts';
import { type History, memoryOf, reviewsOf, stateOf } from './history.ts';
import type { StudyItem } from './queue.ts';
import type { Flag } from './review.ts';
import type { Settings } from './settings.ts';
import { isWeak } from './weak.ts';

/** What the learner asked for; what is left out picks everything. */
export interface Filter {
  readonly decks?: ReadonlySet<DeckId>;
  readonly tags?: ReadonlySet<string>;
  readonly kinds?: ReadonlySet<Kind>;
  /** Cards written in these languages only. */
  readonly writtenIn?: ReadonlySet<Language>;
  readonly flags?: ReadonlySet<Flag>;
  /** `weak` asks weak cards before they are due, too; `new` begins new cards and finishes their learning. */
  readonly only?: 'weak' | 'new';
  /** Which side of a concept to show where it has several. */
  readonly language?: Language;
}

/** Takes a filter and a history and returns whether a card has all that its author and its learner gave it: what does not change with time. */
export function hasMarks(filter: Filter, history: History): (item: StudyItem) => boolean {
  const { decks, tags, kinds, writtenIn, flags } = filter;
  return ({ card, deck, kind, language, tags: own = [] }) =>
    (decks?.has(deck) ?? true) &&
    (kinds?.has(kind) ?? true) &&
    (writtenIn?.has(language) ?? true) &&
    (tags === undefined || own.some((tag) => tags.has(tag))) &&
    (flags?.has(stateOf(history, card).flag) ?? true);
}

/** Takes a filter, a history, a moment (ms epoch), an offset (minutes) and settings, and returns whether a card is weak or new where only such are asked for. */
export function hasStrength(
  { only }: Filter,
  history: History,
  now: number,
  offset: number,
  settings: Settings,
): (item: StudyItem) => boolean {
  return ({ card }) => {
    const memory = memoryOf(history, card);
    if (only === 'new') return memory.kind === 'new' || memory.kind === 'learning';
    return only === undefined || isWeak(memory, reviewsOf(history, card), now, offset, settings);
  };
}
