import type { CardId } from '../cards/card.ts';
import { type CivilDay, civilDay } from './civil-day.ts';
import { keyParts } from './coded-key.ts';
import { type History, heirOf } from './history.ts';
import type { StudyItem } from './queue.ts';
import { type Adopt, type Change, compareEntries, type Review } from './review.ts';
import type { Act, Moment } from './session-state.ts';
import { valuesOf } from './table.ts';

/**
 * Takes a history, the site's items, a device and the moment; returns what was done on that device since the learner's day began and is
 * in force, last one last: what a page that is opened again can take back. Of an adoption its own page and notice do that.
 */
export function earlierActs(
  history: History,
  items: readonly StudyItem[],
  device: string,
  now: Moment,
): readonly Act[] {
  const { rolloverHour } = history.settings;
  const dayOf = (at: number): CivilDay => civilDay(at, now.offset, rolloverHour);
  const today = dayOf(now.at);
  const done = valuesOf(history.entries)
    .filter((entry) => entry.kind !== 'undo' && entry.kind !== 'adopt')
    .filter(({ key, device: own }) => own === device && !history.undone.has(key))
    .filter(({ at }) => dayOf(at) >= today);
  const itemOf = itemFinder(items, history);
  return actsIn(inOrder(done)).map((entries) => actOf(entries, itemOf, today));
}

type Done = Review | Exclude<Change, Adopt>;
type ItemFinder = (card: CardId) => StudyItem | undefined;

/** What one page wrote in the order in which it did, whatever its clock; what several wrote by time. */
function inOrder(entries: readonly Done[]): readonly Done[] {
  const runs = Map.groupBy(entries.toSorted(compareEntries), ({ key }) => placeOf(key).stem);
  const timed = [...runs.values()].flatMap((run) => {
    let latest = 0;
    return run
      .toSorted((a, b) => placeOf(a.key).sequence - placeOf(b.key).sequence)
      .map((entry) => {
        latest = Math.max(latest, entry.at);
        return { entry, latest };
      });
  });
  return timed.toSorted((a, b) => a.latest - b.latest).map(({ entry }) => entry);
}

/** Entries made by one key, and an answer with the note of which answer was seen, are one act. */
function actsIn(entries: readonly Done[]): readonly (readonly Done[])[] {
  const acts: Done[][] = [];
  for (const entry of entries) {
    const last = acts.at(-1)?.at(-1);
    if (last && (placeOf(last.key).first === placeOf(entry.key).first || isSeenFor(last, entry)))
      acts.at(-1)?.push(entry);
    else acts.push([entry]);
  }
  return acts;
}

function isSeenFor(seen: Done, answer: Done): boolean {
  if (seen.kind !== 'accept' || seen.choice !== 'soon' || answer.kind !== 'review') return false;
  const [before, own] = [placeOf(seen.key), placeOf(answer.key)];
  return seen.card === answer.card && before.stem === own.stem && before.sequence + 1 === own.sequence;
}

/** The last entry says what it was: the review, or one of the many that were laid aside. */
function actOf(entries: readonly Done[], itemOf: ItemFinder, today: CivilDay): Act {
  const keys = entries.map(({ key }) => key).reverse();
  const [last] = entries.slice(-1);
  if (last === undefined || isBringingBack(last, today))
    return { kind: 'bring-back', item: undefined, keys, isEarlier: true };
  return { kind: last.kind, item: itemOf(last.card), keys, isEarlier: true };
}

/** A burial until the day on which it is made ends one. */
function isBringingBack(entry: Done, today: CivilDay): boolean {
  return entry.kind === 'suspend' ? !entry.suspended : entry.kind === 'bury' && entry.until <= today;
}

/** A card by any id that it had or took over from. */
function itemFinder(items: readonly StudyItem[], { adopted }: History): ItemFinder {
  const byCard = new Map(items.flatMap((item) => [...(item.formerIds ?? []), item.card].map((id) => [id, item])));
  return (card) => byCard.get(heirOf(adopted, card));
}

/** Where an entry stands among those of its page; what one key made has that key, or begins with it. */
function placeOf(key: string): { readonly first: string; readonly stem: string; readonly sequence: number } {
  const first = key.replace(/\+\d+$/, '');
  return { first, ...keyParts(first) };
}
