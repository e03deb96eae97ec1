import type { CardId, Language } from '../cards/card.ts';
import { acceptedOf } from './edits.ts';
import { readLanguage } from './entry-fields.ts';
import { readFingerprint } from './fingerprint.ts';
import { type History, heirOf, memoryOf } from './history.ts';
import type { Memory } from './memory.ts';
import { likeliest, type NearCopy, nearCopies, type Trace } from './near-copies.ts';
import type { StudyItem } from './queue.ts';
import type { Adopt, Change, Review } from './review.ts';
import { valuesOf } from './table.ts';

/** A card that the log knows and the notes no longer have. */
export interface Vanished {
  readonly card: CardId;
  /** Undefined where the id does not end in one. */
  readonly language: Language | undefined;
  /** As last seen; undefined where the log does not say. */
  readonly fingerprint: string | undefined;
  readonly reviews: readonly Review[];
  readonly memory: Memory;
}

/** Takes a history and the cards of the notes, and returns the cards that were learnt and are no longer among them, last reviewed first. */
export function vanishedCards(history: History, items: readonly StudyItem[]): readonly Vanished[] {
  const present = new Set(items.flatMap(({ card, formerIds = [] }) => [card, ...formerIds]));
  const about = [...entriesByHeir(history)].filter(([, entries]) => !entries.some(({ card }) => present.has(card)));
  return about
    .filter(([card]) => !present.has(card))
    .map(([card, entries]) => ({
      card,
      language: languageOf(card),
      fingerprint: acceptedOf(history, { card })?.fingerprint,
      reviews: entries.filter((entry) => entry.kind === 'review'),
      memory: memoryOf(history, card),
    }))
    .sort((a, b) => (b.reviews.at(-1)?.at ?? 0) - (a.reviews.at(-1)?.at ?? 0));
}

/** Takes a history and the cards of the notes, and returns which vanished cards surely became which; what was taken back once is not said again. */
export function movesOf(history: History, items: readonly StudyItem[]): readonly NearCopy[] {
  const gone = vanishedCards(history, items).flatMap(traceOf);
  if (gone.length === 0) return [];
  const seen = new Set(entriesByHeir(history).keys());
  const unseen = new Set(
    items
      .filter(({ card, formerIds = [] }) => ![card, ...formerIds].some((id) => seen.has(id)))
      .map(({ card }) => card),
  );
  if (unseen.size === 0) return [];
  return nearCopies(gone, items.flatMap(traceOf), (card) => unseen.has(card)).filter(
    (move) => !history.undone.has(keyOfMove(move)),
  );
}

/** Takes a move, a moment (ms epoch) and a device, and returns its entry: with the same key in every tab and on every device, so that it happens once. */
export function adoptionOf(move: NearCopy, at: number, device: string): Adopt {
  return {
    kind: 'adopt',
    key: keyOfMove(move),
    card: move.to,
    from: move.from,
    at: Math.floor(at / 1000) * 1000,
    device,
  };
}

/** Takes a history and the cards of the notes, and returns the adoptions in force by a card that is there, last first. */
export function adoptionsOf(history: History, items: readonly StudyItem[]): readonly Adopt[] {
  const present = new Set(items.map(({ card }) => card));
  return valuesOf(history.entries)
    .filter((entry) => entry.kind === 'adopt')
    .filter(
      ({ key, card, from }) => !history.undone.has(key) && history.adopted.get(from) === card && present.has(card),
    )
    .sort((a, b) => b.at - a.at);
}

/** Takes a vanished card, the cards of the notes and a number, and returns the likeliest to be it, best first; none where the log does not say what it was. */
export function candidatesFor(gone: Vanished, items: readonly StudyItem[], count: number): readonly CardId[] {
  return traceOf(gone).flatMap((trace) => likeliest(trace, items.flatMap(traceOf), count));
}

function traceOf({
  card,
  language,
  fingerprint,
  formerIds = [],
}: Pick<Vanished, 'card' | 'language'> &
  Pick<StudyItem, 'formerIds'> & { readonly fingerprint?: string | undefined }): readonly Trace[] {
  const read = readFingerprint(fingerprint);
  return read === undefined || language === undefined ? [] : [{ card, language, fingerprint: read, formerIds }];
}

/** What the learner did, by the card that it counts for now; to take note of an answer is not to learn it. */
function entriesByHeir(history: History): ReadonlyMap<CardId, readonly (Review | Change)[]> {
  const entries = valuesOf(history.threads).flatMap((thread) => thread.entries);
  const done = entries.filter(({ kind }) => kind !== 'accept' && kind !== 'adopt');
  return Map.groupBy(done, ({ card }) => heirOf(history.adopted, card));
}

function keyOfMove({ from, to }: NearCopy): string {
  return `moved ${from} ${to}`;
}

function languageOf(card: CardId): Language | undefined {
  return readLanguage(/\.([a-z]+)$/.exec(card)?.[1]);
}
