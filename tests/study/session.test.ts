import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedOf, isAskedSoon } from '../../src/study/edits.ts';
import { fingerprintOf } from '../../src/study/fingerprint.ts';
import { allReviews, foldHistory, type History, memoryOf, stateOf } from '../../src/study/history.ts';
import { choices, confidences, type Entry, flags, grades } from '../../src/study/review.ts';
import { startSession, step } from '../../src/study/session.ts';
import type { Act, Doing, Moment, Session, SessionEvent, Sitting } from '../../src/study/session-state.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { card, conceptOf, day, item, likelyLog, minute, reviewed, start } from './examples.ts';

const fold = (entries: readonly Entry[]): History => foldHistory(entries, conceptOf, defaultSettings);
const items = [item('rag.fr'), item('tcp.fr'), item('lru'), item('dns.fr')];
const sitting: Sitting = { items, filter: {}, settings: defaultSettings, source: 'study', device: 'desk' };
const now = { at: start, offset: 60 };
const print = (answer: string): string => fingerprintOf('what is it', answer);
/** The site says what the answers are. */
const printed: Sitting = { ...sitting, items: items.map((one) => ({ ...one, fingerprint: print('new') })) };

interface Played {
  readonly session: Session;
  readonly log: readonly Entry[];
}

function play(events: readonly SessionEvent[], history = fold([]), of: Sitting = sitting): Played {
  const first: Played = { session: startSession(of, history, now), log: [] };
  return events.reduce<Played>(({ session, log }, event) => {
    const next = step(session, event);
    return { session: next.session, log: [...log, ...next.entries] };
  }, first);
}

const flip = (at = start): SessionEvent => ({ kind: 'flip', at, offset: 60 });
const grade = (given: (typeof grades)[number], key: string, at = start): SessionEvent => ({
  ...{ kind: 'grade', grade: given, key },
  ...{ at, offset: 60 },
});
const change = (doing: Doing, key: string, at = start): SessionEvent => ({
  ...{ kind: 'change', doing, key },
  ...{ at, offset: 60 },
});
const undo = (key: string, at = start): SessionEvent => ({ kind: 'undo', key, at, offset: 60 });

/** Clocks that jump either way, and zones that change. */
const anyMoment: fc.Arbitrary<Moment> = fc.record({
  at: fc.oneof(
    fc.integer({ min: start, max: start + day }),
    fc.integer({ min: start - 5 * day, max: start + 90 * day }),
  ),
  offset: fc.constantFrom(-480, 60, 120),
});
const anyDoing: fc.Arbitrary<Doing> = fc.oneof(
  fc.constantFrom<Doing>({ kind: 'bury', days: 1 }, { kind: 'reset' }, { kind: 'suspend', suspended: true }),
  fc.constantFrom(...flags).map((flag): Doing => ({ kind: 'flag', flag })),
  fc.constantFrom('', 'mine').map((text): Doing => ({ kind: 'note', text })),
  fc.constantFrom(...choices).map((choice): Doing => ({ kind: 'accept', fingerprint: print('new'), choice })),
);
const anyAction = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('flip' as const), confidence: fc.constantFrom(...confidences) }),
  },
  { weight: 6, arbitrary: fc.constant({ kind: 'flip' as const }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('grade' as const), grade: fc.constantFrom(...grades) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'wake' as const, 'ahead' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('change' as const), doing: anyDoing }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('bring-back' as const),
      held: fc.constantFrom('buried' as const, 'suspended' as const),
    }),
  },
);
/** Events that don't fit among them; every key is fresh. */
const anyEvents: fc.Arbitrary<SessionEvent[]> = fc
  .array(fc.tuple(anyAction, anyMoment), { maxLength: 40 })
  .map((list) =>
    list.map(([action, moment], index) => {
      const seen = action.kind === 'grade' && index % 3 > 0 && { seenKey: `s${index}` };
      return { ...moment, ...action, key: `e${index}`, ...seen };
    }),
  );

/** Checks, when the event grades an answer, that the memory after it is what the button had promised. */
function expectKeptPromise(before: Session, event: SessionEvent, after: Session): void {
  if (before.kind !== 'answered' || event.kind !== 'grade') return;
  const memory = memoryOf(after.history, before.item.card);
  if (memory.kind === 'new') throw new Error('a graded card is not new');
  const { interval } = before.promises[event.grade];
  if (interval.kind === 'days') expect(memory.dueDay - memory.lastDay).toBe(interval.days);
  else expect(memory.due - memory.lastReview).toBe(interval.minutes * minute);
}

describe('a sitting', () => {
  it('asks, shows, grades, and says what to append', () => {
    const { session, log } = play([flip(start + 5000), grade('good', 'k1', start + 12_400)]);
    expect(session).toMatchObject({ kind: 'asking', item: { card: 'tcp.fr' } });
    expect(log).toEqual([reviewed({ key: 'k1', at: start + 12_000 })]);
  });

  it('keeps the log and the state in step, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(likelyLog, anyEvents, fc.constantFrom(sitting, printed), (past, events, of) => {
        const { session, log } = play(events, fold(past), of);
        expect(session.history).toEqual(fold([...past, ...log]));
      }),
    );
  });

  it('applies exactly the interval its buttons promised, however late, and whatever the clock does', () => {
    fc.assert(
      fc.property(likelyLog, anyEvents, fc.constantFrom(sitting, printed), (past, events, of) => {
        let session = startSession(of, fold(past), now);
        for (const event of events) {
          const next = step(session, event).session;
          expectKeptPromise(session, event, next);
          session = next;
        }
      }),
    );
  });

  it('promises anew when a flag, given by a clock that ran ahead, moves the grade over the end of the day', () => {
    const eve = Date.parse('2026-03-03T02:59:59Z');
    const flagged = change({ kind: 'flag', flag: 1 }, 'f', eve);
    const past = reviewed({ key: 'past', grade: 'easy', at: start - 10 * day });
    const { session } = play([flip(), flagged], fold([past]));
    expect(session).toMatchObject({ kind: 'answered', item: { card: 'rag.fr' } });
    const graded = step(session, grade('easy', 'k', start)).session;
    expectKeptPromise(session, grade('easy', 'k', start), graded);
  });

  it('writes which answer was seen before its grade, and takes both back at once', () => {
    const [first] = printed.items;
    if (!first) throw new Error('there is a first card');
    const graded = { ...grade('easy', 'k', start + 4000), seenKey: 'seen' } as const;
    const { session, log } = play([flip(), graded], fold([]), printed);
    const seen = { kind: 'accept', key: 'seen', card: 'rag.fr', at: start - 1000, device: 'desk' };
    expect(log).toMatchObject([
      { ...seen, fingerprint: print('new'), choice: 'soon' },
      { kind: 'review', key: 'k', at: start + 4000 },
    ]);
    expect(isAskedSoon(session.history, first)).toBe(false);
    const back = play([flip(), graded, undo('u', start + 5000)], fold([]), printed);
    expect(back.session).toMatchObject({ kind: 'asking', item: { card: 'rag.fr' } });
    expect(acceptedOf(back.session.history, first)).toBeUndefined();
    expect(back.session.history.threads).toEqual(fold([]).threads);
    expect(back.log.map(({ kind }) => kind)).toEqual(['accept', 'review', 'undo', 'undo']);
  });

  it('writes which answer was seen without moving its grade over the end of the day', () => {
    const eve = Date.parse('2026-03-03T02:59:59Z');
    const past = reviewed({ key: 'past', grade: 'easy', at: start - 40 * day });
    const learning = reviewed({ key: 'step', grade: 'again', at: eve - 10 * minute });
    const wake: SessionEvent = { kind: 'wake', at: eve, offset: 60 };
    for (const [log, graded] of [
      [[past], eve],
      [[past], eve + minute],
      [[past, learning], eve + minute],
    ] as const) {
      const event = { ...grade('easy', 'k', graded), seenKey: 'seen' } as const;
      const { session } = play([wake, flip(eve)], fold(log), { ...printed, items: printed.items.slice(0, 1) });
      expect(session.kind).toBe('answered');
      const { session: after, entries } = step(session, event);
      expect(entries.map(({ kind }) => kind)).toEqual(['accept', 'review']);
      expectKeptPromise(session, event, after);
    }
  });

  it('goes on with a clock that says 1969', () => {
    const early = -5 * minute;
    const acts = [flip(early), { ...grade('easy', 'k', early), seenKey: 'seen' }, undo('u', 0)] as const;
    const { log } = play(acts, fold([]), printed);
    expect(log.map(({ at }) => at)).toEqual([0, 1000, 0, 0]);
  });

  it('lets a card whose answer is to be asked soon lie, and puts away one to keep; both are taken back', () => {
    const seen = { kind: 'accept', key: 'old', card: card('rag.fr'), at: start - 3 * day, device: 'desk' } as const;
    const old = { ...seen, fingerprint: print('old'), choice: 'soon' } as const;
    const log = [old, reviewed({ key: 'past', grade: 'easy', at: start - 2 * day })];
    const wish = (choice: (typeof choices)[number]) => {
      const doing: Doing = { kind: 'accept', fingerprint: print('new'), choice };
      return play([flip(), change(doing, 'w')], fold(log), printed);
    };
    expect(wish('soon').session).toMatchObject({
      kind: 'answered',
      item: { card: 'rag.fr' },
      acts: [{ kind: 'accept' }],
    });
    expect(wish('keep').session).toMatchObject({ kind: 'asking', item: { card: 'tcp.fr' } });
    for (const choice of choices) {
      const { session, entries } = step(wish(choice).session, undo('u', start + 1000));
      expect(entries).toMatchObject([{ kind: 'undo', of: 'w' }]);
      expect(session).toMatchObject({ item: { card: 'rag.fr' }, acts: [] });
      expect(acceptedOf(session.history, { card: card('rag.fr') })?.key).toBe('old');
    }
  });

  it('writes whole seconds only, and no entry for an event that does not fit', () => {
    const { log } = play([flip(start + 0.4), grade('good', 'k', start + 1234.5)]);
    expect(log).toEqual([reviewed({ key: 'k', at: start + 1000, seconds: 1 })]);
    const misfits: SessionEvent[] = [
      grade('good', 'k'),
      undo('u'),
      { kind: 'wake', ...now },
      { kind: 'ahead', ...now },
    ];
    expect(play(misfits)).toEqual(play([]));
  });

  it('counts at most ten minutes for an answer, and none for a clock that went back', () => {
    const seconds = (at: number) => play([flip(), grade('good', 'k', at)]).log[0];
    expect(seconds(start + 2 * 60 * minute)).toMatchObject({ seconds: 600 });
    expect(seconds(start - 2000)).toMatchObject({ seconds: 0 });
  });

  it('puts an answer after the card’s last review even when the clock went back two days', () => {
    const past = reviewed({ key: 'past', grade: 'again', at: start - minute });
    const early = start - 2 * day;
    const { session, log } = play([flip(early), grade('good', 'k', early)], fold([past]));
    expect(log).toMatchObject([{ at: start - minute + 1000 }]);
    expect(allReviews(session.history).map(({ key }) => key)).toEqual(['past', 'k']);
  });

  it('keeps an answer graded after 04:00 on the day it was flipped', () => {
    const night = Date.parse('2026-03-03T03:59:00+01:00');
    const { log } = play([flip(night), grade('good', 'k', night + 2 * minute)]);
    expect(log).toMatchObject([{ at: night }]);
  });
});

describe('undo', () => {
  /** What is on the table and in the log's fold: all that an undo gives back. */
  const table = (session: Session) => ({
    kind: session.kind,
    item: session.kind === 'done' ? undefined : session.item,
    threads: session.history.threads,
    acts: session.acts,
  });

  it('after any act is the identity: the card, its side, the memories, what was done to it', () => {
    const anyAct = fc.oneof(
      anyDoing.map((doing) => ({ kind: 'change' as const, doing })),
      fc.constantFrom('buried' as const, 'suspended' as const).map((held) => ({ kind: 'bring-back' as const, held })),
      fc.constantFrom(...grades).map((given) => ({ kind: 'grade' as const, grade: given, seenKey: 'seen' })),
    );
    fc.assert(
      fc.property(likelyLog, anyEvents, anyAct, fc.constantFrom(sitting, printed), (past, events, act, of) => {
        const before = play([...events, { kind: 'wake', ...now }], fold(past), of).session;
        const after = step(before, { ...act, key: 'act', ...now }).session;
        fc.pre(after.acts.length > before.acts.length);
        const back = step(after, undo('back')).session;
        const turned = before.kind === 'answered' && back.kind === 'asking' ? { ...before, kind: 'asking' } : before;
        expect(table(back)).toEqual(table(turned as Session));
      }),
    );
  });

  it('goes back to the first card of the sitting, also after the last', () => {
    const all = items.flatMap((_, index) => [flip(), grade('easy', `k${index}`)]);
    expect(play(all).session.kind).toBe('done');
    const back = play([...all, ...items.map((_, index) => undo(`u${index}`))]);
    expect(back.session).toMatchObject({ kind: 'asking', item: { card: 'rag.fr' }, acts: [] });
    expect(allReviews(back.session.history)).toEqual([]);
    expect(back.log).toHaveLength(8);
  });

  it('takes back every act of a sitting, whatever they were, to the log as it began', () => {
    fc.assert(
      fc.property(likelyLog, anyEvents, (past, events) => {
        const whole = play(events, fold(past)).session;
        const undos = whole.acts.map((_, index) => undo(`back${index}`));
        const back = undos.reduce<Session>((session, event) => step(session, event).session, whole);
        expect(back.acts).toEqual([]);
        expect(back.history.threads).toEqual(fold(past).threads);
      }),
    );
  });

  it('of an answer lays the card with its answer hidden, though it is on the table again and turned', () => {
    const one = { ...sitting, items: items.slice(0, 1) };
    const again: SessionEvent[] = [flip(), grade('again', 'k'), { kind: 'ahead', ...now }, flip()];
    expect(play(again, fold([]), one).session.kind).toBe('answered');
    expect(play([...again, undo('u')], fold([]), one).session).toMatchObject({ kind: 'asking', acts: [] });
  });

  it('leaves the answer on the table when a flag or a note is taken back', () => {
    const flagged = change({ kind: 'flag', flag: 2 }, 'f');
    const { session } = play([flip(), flagged, undo('u')]);
    expect(session).toMatchObject({ kind: 'answered', item: { card: 'rag.fr' }, acts: [] });
    const next = play([flagged, change({ kind: 'bury', days: 1 }, 'b'), undo('u1'), undo('u2')]).session;
    expect(next).toMatchObject({ kind: 'asking', item: { card: 'rag.fr' }, acts: [] });
  });
});

describe('what is done to the card on the table', () => {
  const acts = (session: Session) => session.acts.map(({ kind }: Act) => kind);

  it('bury and suspend take it away until tomorrow or for good, and the next card is asked', () => {
    const { session, log } = play([change({ kind: 'bury', days: 1 }, 'b')]);
    expect(session).toMatchObject({ kind: 'asking', item: { card: 'tcp.fr' } });
    expect(log).toMatchObject([{ kind: 'bury', key: 'b', card: 'rag.fr', at: start, device: 'desk' }]);
    const suspended = play([change({ kind: 'suspend', suspended: true }, 's')]).session;
    expect(suspended).toMatchObject({ kind: 'asking', item: { card: 'tcp.fr' } });
    const tomorrow = { at: start + day, offset: 60 };
    expect(startSession(sitting, session.history, tomorrow)).toMatchObject({ item: { card: 'rag.fr' } });
    expect(startSession(sitting, suspended.history, tomorrow)).toMatchObject({ item: { card: 'tcp.fr' } });
  });

  it('a flag and a note leave it as it lies, promises and all', () => {
    const { session } = play([
      flip(),
      change({ kind: 'flag', flag: 3 }, 'f'),
      change({ kind: 'note', text: 'mine' }, 'n'),
    ]);
    expect(session).toMatchObject({ kind: 'answered', item: { card: 'rag.fr' } });
    expect(stateOf(session.history, card('rag.fr'))).toMatchObject({ flag: 3, note: 'mine' });
    expect(acts(session)).toEqual(['flag', 'note']);
  });

  it('a reset begins its memory again', () => {
    const past = [reviewed({ key: 'past', grade: 'easy', at: start - 400 * day })];
    const { session } = play([flip(), change({ kind: 'reset' }, 'r')], fold(past));
    expect(memoryOf(session.history, card('rag.fr')).kind).toBe('new');
  });

  it('comes after all that the log says of the card, though it is done in the same second and its key before', () => {
    const one = { ...sitting, items: items.slice(0, 1) };
    const reset = change({ kind: 'reset' }, 'a');
    const { session, log } = play([flip(), grade('again', 'z'), { kind: 'ahead', ...now }, reset], fold([]), one);
    expect(log).toHaveLength(2);
    expect(memoryOf(session.history, card('rag.fr')).kind).toBe('new');
  });

  it('what was laid aside comes back all at once, and goes again by one undo', () => {
    const one = { ...sitting, items: items.slice(0, 2) };
    const buried = [change({ kind: 'bury', days: 1 }, 'b1'), change({ kind: 'bury', days: 1 }, 'b2')];
    const back: SessionEvent = { kind: 'bring-back', held: 'buried', key: 'back', ...now };
    expect(play(buried, fold([]), one).session.kind).toBe('done');
    const { session, log } = play([...buried, back], fold([]), one);
    expect(session).toMatchObject({ kind: 'asking', item: { card: 'rag.fr' } });
    expect(new Set(log.map(({ key }) => key)).size).toBe(4);
    expect(step(session, undo('u')).session.kind).toBe('done');
    expect(step(session, undo('u')).entries).toMatchObject([{ of: 'back' }, { of: 'back+1' }]);
    expect(play([{ ...back, held: 'suspended' }], fold([]), one)).toEqual(play([], fold([]), one));
  });
});

describe('confidence', () => {
  it('is written with the answer where the learner said it, and kept when another tab is heard', () => {
    const sure: SessionEvent = { kind: 'flip', confidence: 'high', ...now };
    const heard: SessionEvent = { kind: 'merged', entries: [], ...now };
    expect(play([sure, heard, grade('again', 'k')]).log).toMatchObject([{ grade: 'again', confidence: 'high' }]);
    expect(play([flip(), grade('again', 'k')]).log[0]).not.toHaveProperty('confidence');
  });
});

describe('a leech', () => {
  it('is told by the answer that makes it one', () => {
    const settings = { ...defaultSettings, leechThreshold: 2, relearningSteps: [] };
    const past = [0, 40].flatMap((days) => [
      reviewed({ key: `easy${days}`, grade: 'easy', at: start - (100 - days) * day }),
    ]);
    const lapse = reviewed({ key: 'lapse', grade: 'again', at: start - 20 * day });
    const of = { ...sitting, settings };
    const told = (log: readonly Entry[], given: (typeof grades)[number]) => {
      const begun = startSession(of, foldHistory(log, conceptOf, settings), now);
      return step(step(begun, flip()).session, grade(given, 'k')).leech;
    };
    expect(told([...past, lapse], 'again')).toMatchObject({ item: { card: 'rag.fr' }, lapses: 2 });
    expect(told([...past, lapse], 'good')).toBeUndefined();
    expect(told(past, 'again')).toBeUndefined();
  });
});

describe('settings changed in another tab', () => {
  const settings = { ...defaultSettings, desiredRetention: 0.8, newPerDay: 1, buttons: 2 } as const;
  const others: SessionEvent = { kind: 'merged', entries: [], settings, ...now };
  const past = reviewed({ key: 'past', grade: 'easy', at: start - 40 * day });

  it('count at once: the promises of the card on the table are those of a sitting begun with them', () => {
    const { session } = play([flip(), others], fold([past]));
    const begun = foldHistory([past], conceptOf, settings);
    expect(session).toEqual(play([flip()], begun, { ...sitting, settings }).session);
    expect(session).not.toEqual(play([flip()], fold([past])).session);
    expectKeptPromise(session, grade('easy', 'k'), step(session, grade('easy', 'k')).session);
    expect(play([flip(), grade('easy', 'k'), others, flip(), grade('easy', 'k2')]).session.kind).toBe('done');
  });

  it('leave everything as it is where they are the same', () => {
    const before = play([flip()]).session;
    const same = step(before, { ...others, settings: { ...defaultSettings } }).session;
    expect(same.history).toBe(before.history);
    expect(same).toEqual(before);
  });
});

describe('with learning steps only left', () => {
  const one = { ...sitting, items: [item('rag.fr')] };
  const waiting = [flip(), grade('again', 'k')];

  it('waits, then asks when woken at the time', () => {
    expect(play(waiting, fold([]), one).session).toMatchObject({ kind: 'waiting', until: start + minute });
    const early: SessionEvent = { kind: 'wake', at: start + minute - 1, offset: 60 };
    expect(play([...waiting, early], fold([]), one).session.kind).toBe('waiting');
    const inTime: SessionEvent = { kind: 'wake', at: start + minute, offset: 60 };
    expect(play([...waiting, inTime], fold([]), one).session.kind).toBe('asking');
  });

  it('asks ahead when the learner wants to', () => {
    expect(play([...waiting, { kind: 'ahead', ...now }], fold([]), one).session).toMatchObject({ kind: 'asking' });
  });

  it('is done when the step is further than twenty minutes', () => {
    const slow = { ...one, settings: { ...defaultSettings, learningSteps: [30] } };
    const history = foldHistory([], conceptOf, slow.settings);
    expect(play(waiting, history, slow).session.kind).toBe('done');
  });
});

describe('another tab’s reviews', () => {
  const merged = (entries: readonly Entry[]): SessionEvent => ({ kind: 'merged', entries, ...now });

  it('leave the card on the table and make its promises again', () => {
    const other = reviewed({ key: 'other', card: card('rag.fr'), at: start - day, grade: 'easy' });
    const { session } = play([flip(), merged([other])]);
    expect(session).toMatchObject({ kind: 'answered', item: { card: 'rag.fr' } });
    expect(session).toEqual(play([merged([other]), flip()]).session);
  });

  it('take back what was done here, which is then not to be taken back again', () => {
    const back: Entry = { kind: 'undo', key: 'b', of: 'k', at: start, device: 'desk' };
    const { session } = play([flip(), grade('easy', 'k'), merged([back])]);
    expect(session).toMatchObject({ acts: [] });
    expect(step(session, undo('u')).entries).toEqual([]);
  });

  it('end a waiting that has nothing more to wait for', () => {
    const one = { ...sitting, items: [item('rag.fr')] };
    const other = reviewed({ key: 'other', card: card('rag.fr'), at: start + 10, grade: 'easy' });
    expect(play([flip(), grade('again', 'k'), merged([other])], fold([]), one).session.kind).toBe('done');
  });
});
