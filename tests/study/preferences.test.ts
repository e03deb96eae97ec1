import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPreferences, type Preference, valueFor } from '../../src/study/preferences.ts';
import { defaultSettings } from '../../src/study/settings.ts';
import { openDoor } from '../../src/study/storage-door.ts';
import { MemoryStorage } from '../support/memory-storage.ts';

const open = (storage = new MemoryStorage()) => openPreferences(openDoor(storage), 'recto.preference.');
const preference: fc.Arbitrary<Preference> = fc.oneof(
  fc.record({
    name: fc.constant('newPerDay' as const),
    value: fc.integer({ min: 0, max: 3 }),
    at: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ name: fc.constant('fuzz' as const), value: fc.boolean(), at: fc.integer({ min: 0, max: 3 }) }),
);

describe('preferences', () => {
  it('are the same whatever order two devices’ choices come in: the last one counts', () => {
    fc.assert(
      fc.property(fc.array(preference), (chosen) => {
        const [one, other] = [open(), open()];
        for (const each of chosen) one.set(each);
        for (const each of [...chosen, ...chosen].toReversed()) other.set(each);
        expect(one.all()).toEqual(other.all());
        const latest = Math.max(...chosen.filter(({ name }) => name === 'fuzz').map(({ at }) => at));
        expect(one.all().find(({ name }) => name === 'fuzz')?.at ?? Number.NEGATIVE_INFINITY).toBe(latest);
      }),
    );
  });

  it('make the settings, the defaults where nothing was chosen or what is there can’t be read', () => {
    const storage = new MemoryStorage();
    const preferences = open(storage);
    expect(preferences.settings()).toEqual(defaultSettings);
    preferences.set({ name: 'memoryPer', value: 'language', at: 1 });
    preferences.set({ name: 'learningSteps', value: [], at: 1 });
    expect(preferences.settings()).toEqual({ ...defaultSettings, memoryPer: 'language', learningSteps: [] });
    storage.setItem('recto.preference.memoryPer', `${storage.getItem('recto.preference.memoryPer')}x`);
    expect(preferences.settings().memoryPer).toBe('concept');
  });

  it.each([
    ['desiredRetention', 1],
    ['desiredRetention', '0.9'],
    ['newPerDay', 2.5],
    ['learningSteps', [0]],
    ['learningSteps', Array.from({ length: 11 }, () => 1)],
    ['weights', [1, 2]],
    ['memoryPer', '__proto__'],
    ['language', {}],
  ] as const)('%s is never %j', (name, value) => expect(valueFor(name, value)).toBeUndefined());
});
