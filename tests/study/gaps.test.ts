import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/collection/assemble.ts';
import { printOf } from '../../src/layouts/trace.ts';
import { createRenderer } from '../../src/render/show.ts';
import { decodeLog, encodeLog } from '../../src/study/codec.ts';
import { conceptFinder } from '../../src/study/concept-finder.ts';
import { isEdited } from '../../src/study/edits.ts';
import { noteOf } from '../../src/study/held.ts';
import { append, foldHistory, type History, memoryOf, reviewsOf } from '../../src/study/history.ts';
import { parseItems } from '../../src/study/parse-items.ts';
import { buildQueue, countDue, type StudyItem } from '../../src/study/queue.ts';
import { type Entry, grades } from '../../src/study/review.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { adoptionOf, movesOf, vanishedCards } from '../../src/study/vanished.ts';
import { addresses } from '../support/render.ts';
import { card, day, minute, reviewed, start } from './examples.ts';

/** What the site asks of notes, by way of its list of cards. */
async function itemsOf(text: string): Promise<readonly StudyItem[]> {
  const collection = assemble([{ file: 'notes.md', text: `---\nlanguage: en\n---\n\n${text}\n` }]);
  const renderer = await createRenderer(collection, addresses);
  const shown = await Promise.all([...collection.cards.values()].map(renderer.card));
  const list = shown.map((one) => ({ ...one, card: one.id, fingerprint: printOf(one) }));
  const items = parseItems(JSON.parse(JSON.stringify(list)));
  if (items === undefined) throw new Error('no list of cards');
  return items;
}

const idsOf = (items: readonly StudyItem[]) => items.map((one) => one.card);
const foldFor = (items: readonly StudyItem[], entries: readonly Entry[]): History =>
  foldHistory(entries, conceptFinder(items), defaultSettings);
const answeredIn = (items: readonly StudyItem[], entries: readonly Entry[], id: string) =>
  reviewsOf(foldFor(items, entries), card(id)).map(({ key }) => key);

/** What is written when each of some items is graded once, on days of their own. */
function learn(items: readonly StudyItem[], from = start): readonly Entry[] {
  return items.flatMap(({ card: id, fingerprint = '' }, at) => {
    const when = from + at * day;
    const seen = { key: `seen ${id}`, card: id, at: when - 1000, device: 'desk', fingerprint } as const;
    return [
      { kind: 'accept', choice: 'soon', ...seen } as const,
      reviewed({ key: id, card: id, at: when, grade: 'easy' }),
    ];
  });
}

const two = 'A boat is held by {{c1::an anchor::iron}} on a chain, and turned by {{c2::a rudder}} under it. {#boat}';
const words = 'C: A boat is held by [an anchor] on a chain, and turned by [a rudder] under it. {#boat}';

describe('a text with gaps', () => {
  test('is one item with a memory of its own for each group, and the parts are one note', async () => {
    const items = await itemsOf(two);
    expect(items).toMatchObject([
      { card: 'boat~c1.en', concept: 'boat~c1', partOf: 'boat', gap: 'c1' },
      { card: 'boat~c2.en', concept: 'boat~c2', partOf: 'boat', gap: 'c2' },
    ]);
    expect(items.map(noteOf)).toEqual(['boat', 'boat']);
    const history = foldFor(items, learn(items.slice(1)));
    expect(items.map((one) => memoryOf(history, one.card).kind)).toEqual(['new', 'review']);
    expect(idsOf(await itemsOf(words))).toEqual(['boat~an-anchor.en', 'boat~a-rudder.en']);
  });

  test.each([
    'A boat is held by {{c1::an anchor}}, and turned by {{c1::a rudder}}. {#boat}',
    'A boat is held by {{cloze an anchor}}, and turned by {{cloze a rudder}}. {#boat}',
    'C: A boat is held by [an anchor]. {#boat}',
  ])('is one item by its own name where it is one group: %s', async (text) => {
    const [item, ...more] = await itemsOf(text);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ card: 'boat.en', concept: 'boat' });
    expect(item).not.toHaveProperty('gap');
    expect(item).not.toHaveProperty('partOf');
  });

  test('never asks two of its gaps on one day, whatever is answered, and each of them in its turn', async () => {
    const items = await itemsOf(two.replace(' under', ' {{c3::under}}'));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...grades), { minLength: 9, maxLength: 9 }), (given) => {
        let history = foldFor(items, []);
        const asked = new Map<number, Set<string>>();
        for (const [at, grade] of given.entries()) {
          const now = start + Math.floor(at / 3) * day + (at % 3) * 30 * minute;
          const [next] = buildQueue(items, history, now, 0, defaultSettings);
          if (next === undefined) continue;
          const today = Math.floor(at / 3);
          asked.set(today, (asked.get(today) ?? new Set()).add(next.card));
          history = append(history, reviewed({ key: `n${at}`, card: next.card, at: now, grade }));
        }
        for (const gaps of asked.values()) expect(gaps.size).toBe(1);
      }),
    );
    const history = foldFor(items, learn(items.slice(0, 1)));
    expect(countDue(items, history, start + minute, 0, defaultSettings).total).toEqual({ learning: 0, due: 0, new: 0 });
    expect(idsOf(buildQueue(items, history, start + day, 0, defaultSettings))).toEqual(['boat~c2.en']);
  });

  test('has ids that a log keeps', async () => {
    const entries = learn([...(await itemsOf(two)), ...(await itemsOf(words))]);
    expect(decodeLog(encodeLog(entries))).toEqual({ entries, unreadable: [] });
  });
});

describe('what was learnt of a gap', () => {
  test.each([
    ['gaps move', 'A boat is turned by {{c2::a rudder}}, and held by {{c1::an anchor}}. {#boat}', '~c2'],
    ['a gap is added before', two.replace('A boat', '{{c3::A boat}}'), '~c2'],
    ['the words around it change', two.replace('on a chain', 'and a long chain'), '~c2'],
    ['what fills it is put otherwise', two.replace('a rudder', 'its rudder'), '~c2'],
    ['gaps without a number move', 'C: A boat is turned by [a rudder], held by [an anchor]. {#boat}', '~a-rudder'],
    ['one without a number is added before', words.replace('A boat', '[A boat]'), '~a-rudder'],
    ['its typography changes', words.replace('a rudder', '**A\u00a0rudder**'), '~a-rudder'],
  ])('stays when %s', async (_, after, side) => {
    const before = await itemsOf(side === '~c2' ? two : words);
    const entries = learn(before);
    const items = await itemsOf(after);
    expect(answeredIn(items, entries, `boat${side}.en`)).toEqual([`boat${side}.en`]);
    expect(vanishedCards(foldFor(items, entries), items)).toEqual([]);
  });

  test('goes with it when its note is given an id', async () => {
    const entries = learn(await itemsOf(two.replace(' {#boat}', '')));
    const items = await itemsOf(two);
    for (const { card: id, gap } of items)
      expect(answeredIn(items, entries, id)).toEqual([expect.stringMatching(`~${gap}[.]en$`)]);
    expect(vanishedCards(foldFor(items, entries), items)).toEqual([]);
  });

  test('goes with it when its note is written otherwise, gap by gap', async () => {
    const entries = learn(await itemsOf(two.replace(' {#boat}', '')));
    const items = await itemsOf(two.replace('#boat', '#other').replace('iron', 'what'));
    const history = foldFor(items, entries);
    const moves = movesOf(history, items);
    expect(moves.map(({ to }) => to).sort()).toEqual(['other~c1.en', 'other~c2.en']);
    for (const { from, to } of moves) expect(from.split('~')[1]).toBe(to.split('~')[1]);
  });

  test('has vanished with the gap alone, and comes back with it', async () => {
    const entries = learn(await itemsOf(two.replace(' under', ' {{c3::under}}')));
    const items = await itemsOf(two);
    expect(vanishedCards(foldFor(items, entries), items).map((gone) => gone.card)).toEqual(['boat~c3.en']);
  });

  test('is the whole note’s once it has no other gap', async () => {
    const entries = learn(await itemsOf(two));
    const items = await itemsOf(
      'A boat is held by an anchor on a chain, and turned by {{c2::a rudder}} under it. {#boat}',
    );
    expect(answeredIn(items, entries, 'boat.en')).toEqual(['boat~c2.en']);
  });

  test('is asked soon when the answer changed, and the other gaps only where they were learnt', async () => {
    const before = await itemsOf(two);
    const items = await itemsOf(two.replace('on a chain', 'on a rope'));
    const history = foldFor(items, learn(before.slice(0, 1)));
    expect(items.map((one) => isEdited(history, one))).toEqual([true, false]);
  });
});

describe('what was learnt of a whole text', () => {
  const one = 'A boat is held by {{c1::an anchor}} on a chain, and turned by a rudder under it. {#boat}';

  test('is its first gap’s once there are several, by number and wherever it stands', async () => {
    const entries = learn(await itemsOf(one));
    for (const text of [two, 'Turned by {{c2::a rudder}}, a boat is held by {{c1::an anchor}}. {#boat}']) {
      const items = await itemsOf(text);
      expect(answeredIn(items, entries, 'boat~c1.en')).toEqual(['boat.en']);
      expect(answeredIn(items, entries, 'boat~c2.en')).toEqual([]);
      expect(vanishedCards(foldFor(items, entries), items)).toEqual([]);
    }
    const items = await itemsOf(two);
    const first = items.find(({ gap }) => gap === 'c1');
    expect(first && isEdited(foldFor(items, entries), first)).toBe(false);
  });

  test('is so under an id that it had before one was written, and of its language of before', async () => {
    const [{ card: part } = { card: card('none') }] = await itemsOf(two.replace(' {#boat}', ''));
    const whole = card(part.replace('~c1', ''));
    const items = await itemsOf(two);
    const learnt = [
      reviewed({ key: 'en', card: whole }),
      reviewed({ key: 'fr', card: card('boat.fr'), at: start + day }),
    ];
    expect(answeredIn(items, learnt, 'boat~c1.en')).toEqual(['en', 'fr']);
  });

  test('goes along when the second gap changes the words that name it, with what was learnt of its parts', async () => {
    const plain = one.replace(' {#boat}', '');
    const [whole] = await itemsOf(plain);
    if (whole === undefined) throw new Error('no card');
    const items = await itemsOf(two.replace(' {#boat}', '').replace('::iron', ''));
    const part = { ...whole, card: card(whole.card.replace('.en', '~c1.en')) };
    const history = foldFor(items, [...learn([whole]), ...learn([part], start + day)]);
    const moves = movesOf(history, items);
    expect(moves.map(({ to }) => to)).toEqual([items[0]?.card, items[0]?.card]);
    const moved = moves.map((move) => adoptionOf(move, start + 3 * day, 'desk')).reduce(append, history);
    expect(reviewsOf(moved, items[0]?.card ?? card('none'))).toHaveLength(2);
    expect(vanishedCards(moved, items)).toEqual([]);
  });
});

const json = { card: 'boat.en', concept: 'boat', deck: 'harbour', kind: 'cloze', language: 'en' };

test.each([
  { gaps: 'c1' },
  { gaps: [1] },
  { gaps: [''] },
  { gaps: ['c1', 'c1'] },
  { gaps: ['a b'] },
  { gaps: ['c1.en'] },
  { gaps: ['a~b'] },
  { gaps: ['c1', 'c2'], kind: 'basic' },
  { gaps: ['c1'], kind: 'reversed' },
])('%j makes no list of cards', (wrong) => {
  expect(parseItems([{ ...json, gaps: ['c1', 'c2'] }])).toHaveLength(2);
  expect(parseItems([{ ...json, ...wrong }])).toBeUndefined();
});
