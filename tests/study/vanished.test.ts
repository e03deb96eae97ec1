import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { conceptFinder } from '../../src/study/concept-finder.ts';
import { fingerprintOf } from '../../src/study/fingerprint.ts';
import { append, foldHistory, type History, memoryOf, reviewsOf } from '../../src/study/history.ts';
import type { StudyItem } from '../../src/study/queue.ts';
import type { Entry } from '../../src/study/review.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { adoptionOf, adoptionsOf, candidatesFor, movesOf, vanishedCards } from '../../src/study/vanished.ts';
import { card, item, likelyEntry, minute, reviewed, start } from './examples.ts';

const lock = 'A door that one thread at a time goes through; the others wait in front of it until it opens again.';
const pool = 'Threads that are made once and given one task after the other, so that none is made for each task.';
const print = (question: string, answer: string): string => fingerprintOf(fold(question), fold(answer));
const one = (name: string, question: string, answer: string): StudyItem => {
  return { ...item(name), fingerprint: print(question, answer) };
};
const before = [one('lock.fr', 'What is a lock?', lock), one('pool.fr', 'What is a pool?', pool)];
const renamed = [one('mutex.fr', 'What is a mutex?', lock), one('pool.fr', 'What is a pool?', pool)];

/** What is written when each of the cards is graded once. */
const learnt: readonly Entry[] = before.flatMap(({ card: id, fingerprint = '' }, at) => [
  { kind: 'accept', key: `a.${at}`, card: id, at: start - 1000, device: 'desk', fingerprint, choice: 'soon' } as const,
  reviewed({ key: `w.${at}`, card: id, at: start + at * minute, grade: 'easy' }),
]);
const foldFor = (items: readonly StudyItem[], entries: readonly Entry[]): History =>
  foldHistory(entries, conceptFinder(items), defaultSettings);
const undo = (of: string): Entry => ({ kind: 'undo', key: `u-${of}`, of, at: start + minute, device: 'desk' });
const gone = (items: readonly StudyItem[], entries: readonly Entry[]) =>
  vanishedCards(foldFor(items, entries), items).map((vanished) => vanished.card);

describe('a card that was learnt', () => {
  test('has vanished when the notes no longer have it, and nothing of it is lost', () => {
    expect(gone(before, learnt)).toEqual([]);
    const rest = before.slice(1);
    expect(gone(rest, learnt)).toEqual(['lock.fr']);
    const [vanished] = vanishedCards(foldFor(rest, learnt), rest);
    expect(vanished?.reviews.map(({ key }) => key)).toEqual(['w.0']);
    expect(vanished?.memory).toEqual(memoryOf(foldFor(before, learnt), card('lock.fr')));
    expect(vanished?.fingerprint).toBe(before[0]?.fingerprint);
    expect(vanished?.language).toBe('fr');
  });

  test('has not vanished while an id that it had before is a card’s', () => {
    const written = [{ ...item('door.fr'), formerIds: [card('lock.fr')] }, ...before.slice(1)];
    expect(gone(written, learnt)).toEqual([]);
  });

  test('has vanished also where only a note says that the learner cared for it, not where it was only looked at', () => {
    const note: Entry = { kind: 'note', key: 'n', card: card('old.fr'), at: start, device: 'desk', text: 'mine' };
    expect(gone(before, [...learnt, note])).toEqual(['old.fr']);
    const [looked = note] = learnt;
    expect(gone([], [looked])).toEqual([]);
  });

  test('comes back with all it had when the notes have it again', () => {
    expect(memoryOf(foldFor(before, learnt), card('lock.fr')).kind).toBe('review');
  });
});

describe('a history', () => {
  test('moves to the new card that is a near copy, and may be moved back for good', () => {
    const history = foldFor(renamed, learnt);
    const moves = movesOf(history, renamed);
    expect(moves).toEqual([{ from: 'lock.fr', to: 'mutex.fr' }]);
    const entries = moves.map((move) => adoptionOf(move, start + minute + 5, 'desk'));
    const moved = entries.reduce(append, history);
    expect(reviewsOf(moved, card('mutex.fr')).map(({ key }) => key)).toEqual(['w.0']);
    expect(vanishedCards(moved, renamed)).toEqual([]);
    expect(movesOf(moved, renamed)).toEqual([]);
    expect(adoptionsOf(moved, renamed)).toEqual(entries);
    const back = append(moved, undo(entries[0]?.key ?? ''));
    expect(vanishedCards(back, renamed)).toEqual(vanishedCards(history, renamed));
    expect(movesOf(back, renamed)).toEqual([]);
    expect(adoptionsOf(back, renamed)).toEqual([]);
  });

  test('moves once, however many tabs and devices find it', () => {
    const [move] = movesOf(foldFor(renamed, learnt), renamed);
    if (move === undefined) throw new Error('nothing moves');
    const [here, there] = [adoptionOf(move, start, 'desk'), adoptionOf(move, start + minute, 'phone')];
    const both = foldFor(renamed, [...learnt, here, there]);
    expect(adoptionsOf(both, renamed)).toHaveLength(1);
    expect(vanishedCards(append(both, undo(here.key)), renamed)).toHaveLength(1);
  });

  test('does not move to a card that has one of its own, nor where nothing is alike', () => {
    const own = reviewed({ key: 'w.9', card: card('mutex.fr') });
    expect(movesOf(foldFor(renamed, [...learnt, own]), renamed)).toEqual([]);
    const other = [one('queue.fr', 'What is a queue?', 'Who comes first leaves first, as in front of a shop.')];
    expect(movesOf(foldFor(other, learnt), other)).toEqual([]);
  });

  test('is found under the new name when the notes go back to the old one', () => {
    const entries = movesOf(foldFor(renamed, learnt), renamed).map((move) => adoptionOf(move, start, 'desk'));
    const later = reviewed({ key: 'w.5', card: card('mutex.fr'), at: start + 5 * minute });
    const back = foldFor(before, [...learnt, ...entries, later]);
    expect(vanishedCards(back, before)).toEqual([]);
    expect(movesOf(back, before)).toEqual([]);
    expect(reviewsOf(back, card('lock.fr')).map(({ key }) => key)).toEqual(['w.0', 'w.5']);
  });

  test('is offered the likeliest cards of its language first', () => {
    const items = [...renamed, one('lock.en', 'What is a lock?', lock)];
    const [vanished] = vanishedCards(foldFor(items, learnt), items);
    if (vanished === undefined) throw new Error('nothing vanished');
    expect(candidatesFor(vanished, items, 9)).toEqual(['mutex.fr', 'pool.fr']);
    expect(candidatesFor({ ...vanished, fingerprint: undefined }, items, 9)).toEqual([]);
  });
});

describe('adopting', () => {
  const items = ['rag.fr', 'rag.en', 'tcp.fr', 'tcp.en'].map((name) => item(name));
  const log = fc.array(likelyEntry, { maxLength: 30 });
  const adopt = fc.record({
    from: fc.constantFrom('rag.fr', 'tcp.en', 'lru').map(card),
    to: fc.constantFrom('new.fr', 'tcp.fr').map(card),
  });

  test('is to fold the log again: appended or there from the start, the history is one', () => {
    fc.assert(
      fc.property(log, adopt, (entries, move) => {
        const entry = adoptionOf(move, start, 'desk');
        expect(append(foldFor(items, entries), entry).threads).toEqual(foldFor(items, [...entries, entry]).threads);
      }),
    );
  });

  test('and taking it back is the identity', () => {
    fc.assert(
      fc.property(log, adopt, (entries, move) => {
        const entry = adoptionOf(move, start, 'desk');
        const history = foldFor(items, entries);
        const back = [entry, undo(entry.key)].reduce(append, history);
        expect(back.threads).toEqual(history.threads);
        expect(back.adopted).toEqual(history.adopted);
      }),
    );
  });
});
