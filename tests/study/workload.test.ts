import { describe, expect, it } from 'vitest';
import { foldHistory } from '../../src/study/history.ts';
import { newMemory } from '../../src/study/memory.ts';
import { review } from '../../src/study/schedule.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { answersPerDay, loadOf, simulatedDays } from '../../src/study/workload.ts';
import { card, conceptOf, day, item, reviewed, start } from './examples.ts';

const settings = { ...defaultSettings, newPerDay: 5 };
const learnt = Array.from({ length: 60 }, (_, index) =>
  review(newMemory, index % 3 === 0 ? 'good' : 'easy', start - (index % 20) * day, 0, card(`c${index}`), settings),
);
const load = { begun: learnt, fresh: 100 };
const perDay = (different: Partial<typeof settings> = {}, of = load) =>
  answersPerDay(of, start, 0, { ...settings, ...different });

describe('the answers a day that a learner has before them', () => {
  it('grow with the desired retention', () => {
    const loads = [0.7, 0.8, 0.9, 0.95, 0.97].map((desiredRetention) => perDay({ desiredRetention }));
    expect(loads).toEqual(loads.toSorted((a, b) => a - b));
    expect(loads[4]).toBeGreaterThan(2 * (loads[0] ?? 0));
  });

  it('grow with the new cards a day, until all are begun', () => {
    expect(perDay({ newPerDay: 0 })).toBeLessThan(perDay({ newPerDay: 1 }));
    expect(perDay({ newPerDay: 1 })).toBeLessThan(perDay({ newPerDay: 5 }));
    expect(perDay({}, { begun: [], fresh: 0 })).toBe(0);
    expect(perDay({ newPerDay: 0 }, { begun: [], fresh: 100 })).toBe(0);
  });

  it('count every step: a card of three steps more is answered three times more', () => {
    const one = { begun: [], fresh: 90 };
    const few = perDay({ learningSteps: [1], maximumIntervalDays: 36_500, newPerDay: 1 }, one);
    const many = perDay({ learningSteps: [1, 2, 3, 4], newPerDay: 1 }, one);
    expect(many - few).toBeGreaterThan(2.5);
    expect(many - few).toBeLessThan(6);
  });

  it('are the same every time, and of many cards about what they are of a few, as many times as there are', () => {
    expect(perDay()).toBe(perDay());
    const many = { begun: Array.from({ length: 50 }, () => learnt).flat(), fresh: 0 };
    const few = perDay({}, { begun: learnt, fresh: 0 });
    expect(perDay({}, many) / few / 50).toBeCloseTo(1, 0);
  });

  it('are one where everything comes back every day', () => {
    const daily = { learningSteps: [], relearningSteps: [], maximumIntervalDays: 1, newPerDay: 0 };
    const due = learnt.map((memory) => ({ ...memory, dueDay: memory.lastDay }));
    expect(perDay(daily, { begun: due.slice(0, 10), fresh: 0 })).toBe(10);
    expect(simulatedDays).toBe(90);
  });
});

describe('the load of a history', () => {
  const items = [item('rag.fr'), item('rag.en'), item('tcp.fr'), item('lru.fr')];
  const fold = (memoryPer: 'concept' | 'language', ...entries: Parameters<typeof foldHistory>[0][]) =>
    foldHistory(
      entries.flatMap((each) => [...each]),
      conceptOf,
      { ...settings, memoryPer },
    );

  it('is what is begun and what is new, counted once for each memory', () => {
    const entries = [reviewed()];
    expect(loadOf(items, fold('concept', entries))).toMatchObject({ fresh: 2 });
    expect(loadOf(items, fold('concept', entries)).begun).toHaveLength(1);
    expect(loadOf(items, fold('language', entries))).toMatchObject({ fresh: 3 });
  });

  it('leaves out what is suspended, and cards that the site no longer has', () => {
    const suspend = {
      ...{ kind: 'suspend' as const, key: 's', at: start, card: card('tcp.fr') },
      ...{ suspended: true, device: 'desk' },
    };
    const gone = reviewed({ key: 'g', card: card('gone.fr') });
    expect(loadOf(items, fold('concept', [suspend, gone]))).toEqual({ begun: [], fresh: 2 });
  });
});
