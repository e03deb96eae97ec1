import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapIdsOf, groupsOf, type NamedGap } from '../../src/cards/gap-ids.ts';
import { assemble } from '../../src/collection/assemble.ts';
import { typography } from '../support/typography.ts';

const idsOf = (...fills: readonly string[]) => gapIdsOf(fills.map((fill) => ({ group: undefined, fill })));
const anyFill = fc.oneof(
  fc.constantFrom('LIFO', 'a stack', 'C++', 'C#', 'C', '∑', '∏', 'x^2', 'back', 'cloze', 'c1', 'été', 'œuvre', '数'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
);
const anyGap: fc.Arbitrary<NamedGap> = fc.record({
  group: fc.constantFrom(undefined, 'c1', 'c2', 'cloze'),
  fill: anyFill,
});

function groupsIn(text: string): readonly string[] {
  const [card] = assemble([{ file: 'notes.md', text }]).cards.values();
  return card?.kind === 'cloze' ? card.groups : [];
}

describe('what is hidden together', () => {
  test.each([
    ['It is {{c1::so}}, and {{c2::thus}}.', ['c1', 'c2']],
    ['It is {{c2::so}}, {{c1::and::a word}} {{c2::thus}}.', ['c1', 'c2']],
    ['It is {{c10::so}}, {{c9::and}} {{c09::thus}}.', ['c9', 'c10']],
    ['It is {{cloze so}}, and {{cloze thus}}.', ['cloze']],
    ['C: It is [so], and {thus}.', ['so', 'thus']],
    ['C: It is {{c1::so}}, [and], and {{cloze thus}}.', ['c1', 'and', 'cloze']],
  ])('of %s', (text, groups) => expect(groupsIn(text)).toEqual(groups));

  test('of flashcard notes', () => {
    const text = '---\ntags: [flashcards]\n---\n\nIt is ==so==, and ==thus==.\n';
    expect(groupsIn(text)).toEqual(['so', 'thus']);
  });
});

describe('the id of a gap', () => {
  test('is made of the words that fill it, and is short', () => {
    expect(idsOf('Deux matrices', 'a'.repeat(80), `${'long '.repeat(20)}`)).toEqual([
      'deux-matrices',
      expect.stringMatching(/^a{24}-[a-z0-9]{6}$/),
      expect.stringMatching(/^long-long-long-long-[a-z0-9]{6}$/),
    ]);
  });

  test('tells signs apart, whatever stands beside them', () => {
    const all = ['C', 'C++', 'C#', '∑', '∏', 'x = 1', 'x < 1'];
    expect(new Set(idsOf(...all)).size).toBe(all.length);
    for (const fill of all) expect(idsOf(...all)).toContain(idsOf(fill)[0]);
  });

  test('is a number’s where the same words fill another, and never that of what is asked backwards', () => {
    expect(idsOf('on', 'off', 'On')).toEqual(['on', 'off', 'on-2']);
    expect(idsOf('back')).toEqual(['back-2']);
    expect(
      gapIdsOf([
        { group: undefined, fill: 'c1' },
        { group: 'c1', fill: 'one' },
      ]),
    ).toEqual(['c1-2', 'c1']);
  });

  test('is fit for the log and for HTML, and no two gaps of a text have the same unless their author says so', () => {
    fc.assert(
      fc.property(fc.array(anyGap, { maxLength: 8 }), (gaps) => {
        const ids = gapIdsOf(gaps);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        for (const id of ids) expect(id.length).toBeLessThan(40);
        const groups = gaps.map(({ group }) => group);
        expect(ids.map((id, at) => (groups[at] === undefined ? undefined : id))).toEqual(groups);
        const own = ids.filter((_, at) => groups[at] === undefined);
        expect(new Set([...own, ...groups]).size).toBe(own.length + new Set(groups).size);
      }),
    );
  });

  test('stays when gaps move, come and go', () => {
    const fills = fc.uniqueArray(anyFill, { selector: (fill) => idsOf(fill)[0], minLength: 1, maxLength: 8 });
    const moved = fills.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all)));
    fc.assert(
      fc.property(moved, ([all, some]) => {
        const byFill = new Map(idsOf(...all).map((id, at) => [all[at], id]));
        expect(idsOf(...some)).toEqual(some.map((fill) => byFill.get(fill)));
      }),
    );
  });

  test.each(Object.entries(typography))('is the same with %s', (_, write) => {
    const fills = ["l'été", 'dit "tout"', 'quoi ?', "l'œuvre de l'été dernier, qui s'étend au loin"];
    expect(idsOf(...fills.map(write))).toEqual(idsOf(...fills));
  });

  test('keeps an author’s groups in the order of their numbers, and the others as they stand', () => {
    expect(groupsOf(['stack', 'c10', 'c9', 'array', 'c9'])).toEqual(['c9', 'c10', 'stack', 'array']);
  });
});
