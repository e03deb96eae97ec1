import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierActs } from '../../src/study/earlier-acts.ts';
import { fingerprintOf } from '../../src/study/fingerprint.ts';
import { foldHistory, type History } from '../../src/study/history.ts';
import { type Entry, grades } from '../../src/study/review.ts';
import { startSession, step } from '../../src/study/session.ts';
import type { Act, Doing, Moment, Session, SessionEvent, Sitting } from '../../src/study/session-state.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { card, conceptOf, day, item, likelyLog, reviewed, start } from './examples.ts';

const print = fingerprintOf('what is it', 'an answer');
const items = ['rag.fr', 'tcp.fr', 'lru', 'dns.fr', 'tls.fr'].map((name) => ({ ...item(name), fingerprint: print }));
const sitting: Sitting = { items, filter: {}, settings: defaultSettings, source: 'study', device: 'desk' };
const now = { at: start, offset: 60 };
const fold = (entries: readonly Entry[]): History => foldHistory(entries, conceptOf, defaultSettings);
const actsOf = (entries: readonly Entry[], moment: Moment = now): readonly Act[] =>
  earlierActs(fold(entries), items, 'desk', moment);

type Untimed = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, keyof Moment> : never) : never;

/** Plays events as a page does, with keys numbered in the order of its acts, a second from each other or none. */
function play(acts: readonly Untimed[], past: readonly Entry[], second: number): { session: Session; log: Entry[] } {
  let number = 8;
  const nextKey = () => `page.0.${number++}`;
  const log = [...past];
  let session = startSession(sitting, fold(past), now);
  for (const [index, act] of acts.entries()) {
    const seen = act.kind === 'grade' ? { seenKey: nextKey() } : {};
    const event = { ...act, ...seen, ...('key' in act ? { key: nextKey() } : {}) };
    const next = step(session, { ...event, at: start + index * second, offset: 60 } as SessionEvent);
    session = next.session;
    log.push(...next.entries);
  }
  return { session, log };
}

const doing = fc.constantFrom<Doing>(
  { kind: 'bury', days: 1 },
  { kind: 'suspend', suspended: true },
  { kind: 'flag', flag: 2 },
  { kind: 'note', text: 'mine' },
  { kind: 'reset' },
);
const anyActs: fc.Arbitrary<Untimed[]> = fc.array(
  fc.oneof(
    fc.constant<Untimed>({ kind: 'flip' }),
    fc.constantFrom(...grades).map((grade): Untimed => ({ kind: 'grade', grade, key: '' })),
    doing.map((done): Untimed => ({ kind: 'change', doing: done, key: '' })),
    fc
      .constantFrom('buried' as const, 'suspended' as const)
      .map((held): Untimed => ({ kind: 'bring-back', held, key: '' })),
    fc.constantFrom<Untimed>({ kind: 'ahead' }, { kind: 'wake' }, { kind: 'undo', key: '' }),
  ),
  { maxLength: 30 },
);
const ofPhone = likelyLog.map((log) => log.map((entry) => ({ ...entry, device: 'phone' })));

describe('what was done before a page was opened again', () => {
  it('is what the page that did it could take back, in the same order', () => {
    fc.assert(
      fc.property(ofPhone, anyActs, fc.constantFrom(0, 400, 1000, -7000), (past, acts, second) => {
        const { session, log } = play(acts, past, second);
        const told = ({ kind, keys }: Act) => ({ kind, keys: keys.toSorted() });
        expect(actsOf(log).map(told)).toEqual(session.acts.map(told));
      }),
    );
  });

  it('is taken back one by one, to the log as the day began', () => {
    fc.assert(
      fc.property(ofPhone, anyActs, (past, acts) => {
        const { log } = play(acts, past, 1000);
        const begun = startSession(sitting, fold(log), now, actsOf(log));
        const back = begun.acts.reduce<Session>(
          (one, _, n) => step(one, { kind: 'undo', key: `u${n}`, ...now }).session,
          begun,
        );
        expect(back.acts).toEqual([]);
        expect(back.history.threads).toEqual(fold(past).threads);
      }),
    );
  });

  it('lays the card of the last answer on the table, whichever deck is studied now', () => {
    const { log } = play([{ kind: 'flip' }, { kind: 'grade', grade: 'easy', key: '' }], [], 1000);
    const elsewhere = { ...sitting, filter: { tags: new Set(['another']) } };
    const begun = startSession(elsewhere, fold(log), now, actsOf(log));
    expect(begun).toMatchObject({ kind: 'done', acts: [{ kind: 'review' }] });
    expect(step(begun, { kind: 'undo', key: 'u', ...now }).session).toMatchObject({
      kind: 'asking',
      item: { card: 'rag.fr' },
      acts: [],
    });
  });

  it('is of this device and of the learner’s day, and no longer in force is no act', () => {
    const own = reviewed({ key: 'own', at: start - 60_000 });
    const others = [
      reviewed({ key: 'phone', device: 'phone' }),
      reviewed({ key: 'yesterday', at: start - day }),
      { ...own, key: 'undone' },
      { kind: 'undo', key: 'u', of: 'undone', at: start, device: 'phone' } as const,
      { kind: 'adopt', key: 'moved', card: card('rag.fr'), from: card('rog.fr'), at: start, device: 'desk' } as const,
    ];
    expect(actsOf([own, ...others])).toEqual([{ kind: 'review', item: items[0], keys: ['own'], isEarlier: true }]);
    expect(actsOf([own], { at: start + day, offset: 60 })).toEqual([]);
  });

  it('of a card that is no longer there can be taken back all the same', () => {
    const gone = reviewed({ key: 'gone', card: card('old.fr') });
    expect(actsOf([gone])).toEqual([{ kind: 'review', item: undefined, keys: ['gone'], isEarlier: true }]);
  });
});
