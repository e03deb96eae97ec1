import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import {
  acceptanceOf,
  acceptedOf,
  entriesAbout,
  isAskedSoon,
  isEdited,
  type Wish,
  wishOf,
} from '../../src/study/edits.ts';
import { fingerprintOf } from '../../src/study/fingerprint.ts';
import { append, foldHistory, type History, memoryOf } from '../../src/study/history.ts';
import { buildQueue, type StudyItem } from '../../src/study/queue.ts';
import type { Accept, Entry } from '../../src/study/review.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { card, conceptOf, day, item, minute, reviewed, start } from './examples.ts';

const print = (answer: string): string => fingerprintOf('what is rag', fold(answer));
const [first, second] = [print('Search, then write.'), print('Search, rank, then write.')];
const known: StudyItem = { ...item('rag.fr'), fingerprint: first };
const edited: StudyItem = { ...item('rag.fr'), fingerprint: second };
const history = (...entries: readonly Entry[]): History => foldHistory(entries, conceptOf, defaultSettings);
const accept = (different: Partial<Accept> = {}): Accept => ({
  kind: 'accept',
  key: 'a.1',
  card: card('rag.fr'),
  at: start - 1000,
  device: 'desk',
  fingerprint: first,
  choice: 'soon',
  ...different,
});
const easy = reviewed({ grade: 'easy' });
const learnt = history(accept(), easy);
const writing = { key: 'a.2', at: start + minute, device: 'desk' };
const undo = (of: string): Entry => ({ kind: 'undo', key: `u-${of}`, of, at: start + minute, device: 'desk' });
const asks = (of: History, ...items: readonly StudyItem[]) =>
  buildQueue(items, of, start + 2 * minute, 60, defaultSettings).map((one) => one.card);

describe('an answer', () => {
  test('that stays as it was learnt is not asked before its day', () => {
    expect(isEdited(learnt, known)).toBe(false);
    expect(asks(learnt, known)).toEqual([]);
  });

  test('that changed is asked soon, and its memory is as it was', () => {
    expect(isEdited(learnt, edited)).toBe(true);
    expect(asks(learnt, edited)).toEqual(['rag.fr']);
    expect(memoryOf(learnt, card('rag.fr'))).toEqual(memoryOf(history(easy), card('rag.fr')));
  });

  test('that changed and was graded since is known, until the grade is taken back', () => {
    const seen = acceptanceOf(learnt, edited, writing, 'soon');
    expect(seen).toEqual(accept({ ...writing, fingerprint: second }));
    const again = reviewed({ key: 'w.2', at: start + 2 * minute, grade: 'easy' });
    const graded = [...(seen ? [seen] : []), again].reduce(append, learnt);
    expect(isEdited(graded, edited)).toBe(false);
    expect(asks(graded, edited)).toEqual([]);
    const back = append(graded, undo('w.2'));
    expect(isAskedSoon(back, edited)).toBe(true);
    expect(asks(back, edited)).toEqual(['rag.fr']);
  });

  test('that changed and is kept waits for its day; one to see soon does not, until it is seen', () => {
    const wished = (wish: Wish) => append(learnt, wishOf(learnt, edited, writing, wish) ?? easy);
    expect(asks(wished('keep'), edited)).toEqual([]);
    const soon = wished('soon');
    expect(isEdited(soon, edited)).toBe(false);
    expect(asks(soon, edited)).toEqual(['rag.fr']);
    expect(asks(append(soon, reviewed({ key: 'w.2', at: start + 2 * minute, grade: 'easy' })), edited)).toEqual([]);
  });

  test('that changed before the card was learnt, or again after its memory was reset, is new', () => {
    expect(isEdited(history(accept()), edited)).toBe(false);
    const reset = [wishOf(learnt, edited, writing, 'reset') ?? easy].reduce(append, learnt);
    expect(memoryOf(reset, card('rag.fr')).kind).toBe('new');
    expect(isEdited(reset, edited)).toBe(false);
  });

  test('is one of a card, not of its translation', () => {
    const both = history(accept(), accept({ key: 'a.2', card: card('rag.en'), fingerprint: second }), easy);
    expect(isEdited(both, known)).toBe(false);
    expect(isEdited(both, { ...item('rag.en'), fingerprint: second })).toBe(false);
    expect(isEdited(both, { ...item('rag.en'), fingerprint: first })).toBe(true);
  });

  test('is known under an id the card had before, written in the notes or taken over', () => {
    const formerly = { ...edited, card: card('lookup.fr'), formerIds: [card('rag.fr')] };
    const find = (of: string) => conceptOf(card(of === 'lookup.fr' ? 'rag.fr' : of));
    expect(acceptedOf(foldHistory([accept(), easy], find, defaultSettings), formerly)?.key).toBe('a.1');
    const adopt: Entry = {
      kind: 'adopt',
      key: 'm',
      card: card('new.fr'),
      from: card('rag.fr'),
      at: start,
      device: 'desk',
    };
    expect(isEdited(append(learnt, adopt), { ...item('new.fr'), fingerprint: second })).toBe(true);
  });

  test('is written down after all that is known of the card, even when the clock went back', () => {
    const late = acceptanceOf(learnt, edited, { ...writing, at: start - day }, 'soon');
    expect(late?.at).toBeGreaterThan(easy.at);
  });

  test('is written down once, and not where the site does not say what it is', () => {
    expect(acceptanceOf(history(), known, writing, 'keep')).toEqual(accept({ ...writing, choice: 'keep' }));
    expect(acceptanceOf(learnt, known, writing, 'soon')).toBeUndefined();
    expect(acceptanceOf(history(), item('rag.fr'), writing, 'soon')).toBeUndefined();
  });
});

test('the entries about a card are those of every card that it took over from, and every undo', () => {
  const adopt = (key: string, to: string, from: string): Entry => {
    return { kind: 'adopt', key, card: card(to), from: card(from), at: start, device: 'desk' };
  };
  const [one, two] = [adopt('m.1', 'b.fr', 'a.fr'), adopt('m.2', 'c.fr', 'b.fr')];
  const old = reviewed({ key: 'w.2', card: card('a.fr') });
  const log = [one, two, old, easy, undo('w.9')];
  expect(entriesAbout(log, [card('c.fr')])).toEqual([one, two, old, undo('w.9')]);
  expect(entriesAbout(log, [card('rag.fr')])).toEqual([easy, undo('w.9')]);
});

test('a day is long enough for none of this to be due by itself', () => {
  const memory = memoryOf(learnt, card('rag.fr'));
  expect(memory.kind === 'new' ? 0 : memory.due).toBeGreaterThan(start + day);
});
