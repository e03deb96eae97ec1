import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allReviews, foldHistory, type History, memoryOf } from '../../src/study/history.ts';
import { type Entry, grades } from '../../src/study/review.ts';
import {
  type Moment,
  type Session,
  type SessionEvent,
  type Sitting,
  startSession,
  step,
} from '../../src/study/session.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { card, conceptOf, day, item, likelyLog, minute, reviewed, start } from './examples.ts';

const fold = (entries: readonly Entry[]): History => foldHistory(entries, conceptOf, defaultSettings);
const items = [item('rag.fr'), item('tcp.fr'), item('lru'), item('dns.fr')];
const sitting: Sitting = { items, filter: {}, settings: defaultSettings, source: 'study', device: 'desk' };
const now = { at: start, offset: 60 };

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
const undo = (key: string, at = start): SessionEvent => ({ kind: 'undo', key, at, offset: 60 });

/** Clocks that jump either way, and zones that change. */
const anyMoment: fc.Arbitrary<Moment> = fc.record({
  at: fc.oneof(
    fc.integer({ min: start, max: start + day }),
    fc.integer({ min: start - 5 * day, max: start + 90 * day }),
  ),
  offset: fc.constantFrom(-480, 60, 120),
});
const anyAction = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'flip' as const }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('grade' as const), grade: fc.constantFrom(...grades) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'wake' as const, 'ahead' as const) }) },
);
/** Events that don't fit among them; every key is fresh. */
const anyEvents: fc.Arbitrary<SessionEvent[]> = fc
  .array(fc.tuple(anyAction, anyMoment), { maxLength: 40 })
  .map((list) => list.map(([action, moment], index) => ({ ...moment, ...action, key: `e${index}` })));

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
      fc.property(likelyLog, anyEvents, (past, events) => {
        const { session, log } = play(events, fold(past));
        expect(session.history).toEqual(fold([...past, ...log]));
      }),
    );
  });

  it('applies exactly the interval its buttons promised, however late, and whatever the clock does', () => {
    fc.assert(
      fc.property(likelyLog, anyEvents, (past, events) => {
        let session = startSession(sitting, fold(past), now);
        for (const event of events) {
          const next = step(session, event).session;
          expectKeptPromise(session, event, next);
          session = next;
        }
      }),
    );
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
  it('after a grade gives back the card, the memories and the reviews', () => {
    fc.assert(
      fc.property(likelyLog, fc.constantFrom(...grades), (past, given) => {
        const before = play([], fold(past)).session;
        fc.pre(before.kind === 'asking');
        const after = play([flip(), grade(given, 'k'), undo('u')], fold(past)).session;
        expect(after).toMatchObject({ kind: 'asking', item: before.item, graded: [] });
        expect(after.history.threads).toEqual(before.history.threads);
      }),
    );
  });

  it('goes back to the first card of the sitting, also after the last', () => {
    const all = items.flatMap((_, index) => [flip(), grade('easy', `k${index}`)]);
    expect(play(all).session.kind).toBe('done');
    const back = play([...all, ...items.map((_, index) => undo(`u${index}`))]);
    expect(back.session).toMatchObject({ kind: 'asking', item: { card: 'rag.fr' }, graded: [] });
    expect(allReviews(back.session.history)).toEqual([]);
    expect(back.log).toHaveLength(8);
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

  it('end a waiting that has nothing more to wait for', () => {
    const one = { ...sitting, items: [item('rag.fr')] };
    const other = reviewed({ key: 'other', card: card('rag.fr'), at: start + 10, grade: 'easy' });
    expect(play([flip(), grade('again', 'k'), merged([other])], fold([]), one).session.kind).toBe('done');
  });
});
