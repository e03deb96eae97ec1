import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId, Language } from '../../src/cards/card.ts';
import { fold } from '../../src/search/fold.ts';
import { fingerprintOf, readFingerprint } from '../../src/study/fingerprint.ts';
import { likeliest, nearCopies, type Trace } from '../../src/study/near-copies.ts';
import { card } from './examples.ts';

type Text = readonly [question: string, answer: string];
interface Case {
  readonly why: string;
  readonly before: Text;
  readonly after: Text;
}

const { renamed, strangers }: Readonly<Record<'renamed' | 'strangers', readonly Case[]>> = JSON.parse(
  readFileSync(new URL('near-copies.json', import.meta.url), 'utf8'),
);
const everything = [...renamed, ...strangers];
const anyone = () => true;

describe('a card that vanished', () => {
  test.each(renamed.filter(({ before, after }) => isSure(before, after)))(
    'became another: $why',
    ({ before, after }) => {
      expect(nearCopies([trace('old', before)], [trace('new', after)], anyone)).toEqual([{ from: 'old', to: 'new' }]);
    },
  );

  test('is found, or left to the learner, among all others', () => {
    const gone = renamed.map(({ before }, at) => trace(`r${at}`, before));
    const there = renamed.map(({ after }, at) => trace(`r${at}x`, after));
    const others = strangers.map(({ before }, at) => trace(`s${at}`, before));
    const found = nearCopies(gone, [...there, ...others], anyone);
    expect(found.filter(({ from, to }) => to !== `${from}x`)).toEqual([]);
    expect(found.length / renamed.length).toBeGreaterThanOrEqual(0.6);
    const first = gone.filter((one) => likeliest(one, [...there, ...others], 1)[0] === `${one.card}x`);
    expect(first.length).toBe(renamed.length);
  });

  test.each(strangers)('is not another card: $why', ({ before, after }) => {
    expect(nearCopies([trace('old', before)], [trace('new', after)], anyone)).toEqual([]);
    expect(nearCopies([trace('old', after)], [trace('new', before)], anyone)).toEqual([]);
  });

  test('is none of all the other cards here', () => {
    const all = everything.map(({ before }, at) => trace(`c${at}`, before));
    const wrong = all.flatMap((gone) =>
      nearCopies(
        [gone],
        all.filter((one) => one !== gone),
        anyone,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('near copies', () => {
  const [pair] = renamed;
  const before: Text = pair?.before ?? ['', ''];
  const after: Text = pair?.after ?? ['', ''];

  test('are of one language', () => {
    expect(nearCopies([trace('old', before)], [trace('new', after, 'fr')], anyone)).toEqual([]);
  });

  test('are asked the same way round', () => {
    const there = [trace('new.en', after), trace('new~back.en', after)];
    const gone = [trace('old.en', before), trace('old~back.en', before)];
    expect(nearCopies(gone, there, anyone)).toEqual([
      { from: 'old.en', to: 'new.en' },
      { from: 'old~back.en', to: 'new~back.en' },
    ]);
  });

  test('are told only where nothing else may be meant', () => {
    const [old, twin] = [trace('old', before), trace('twin', before)];
    const [one, other] = [trace('one', after), trace('other', after)];
    expect(nearCopies([old], [one, other], anyone)).toEqual([]);
    expect(nearCopies([old, twin], [one], anyone)).toEqual([]);
  });

  test('are never a card that has a history of its own', () => {
    expect(nearCopies([trace('old', before)], [trace('new', after)], (id) => id !== 'new')).toEqual([]);
  });

  test('are the same seen from either side, each at most once', () => {
    const texts = fc.constantFrom(...everything.flatMap(({ before: a, after: b }) => [a, b]));
    const some = (prefix: string) =>
      fc.array(texts, { maxLength: 8 }).map((list) => list.map((text, at) => trace(`${prefix}${at}`, text)));
    fc.assert(
      fc.property(some('a'), some('b'), (a, b) => {
        const there = nearCopies(a, b, anyone);
        const back = nearCopies(b, a, anyone).map(({ from, to }) => ({ from: to, to: from }));
        const sorted = (list: typeof there) => list.map(({ from, to }) => `${from} ${to}`).sort();
        expect(sorted(there)).toEqual(sorted(back));
        expect(new Set(there.map(({ from }) => from)).size).toBe(there.length);
        expect(new Set(there.map(({ to }) => to)).size).toBe(there.length);
      }),
    );
  });
});

/** An equal answer, or a long one, or the same question: the others are left to the learner, first in the list. */
function isSure(before: Text, after: Text): boolean {
  return before[1] === after[1] || before[1].length > 400 || fold(before[0]) === fold(after[0]);
}

function trace(name: string, [question, answer]: Text, language: Language = 'en'): Trace {
  const fingerprint = readFingerprint(fingerprintOf(fold(question), fold(answer)));
  if (fingerprint === undefined) throw new Error(name);
  const id: CardId = card(name);
  return { card: id, language, fingerprint };
}
