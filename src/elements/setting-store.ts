import { type Preference, type PreferenceStore, preferenceOf } from '../study/preferences.ts';
import { defaultSettings, type Settings } from '../study/settings.ts';
import type { Written } from '../study/storage-door.ts';
import { now } from './progress.ts';

/** Keeps a setting as chosen now, or says that its value is none. A clock that went back since the last choice doesn't undo this one. */
export function keepSetting(store: PreferenceStore, name: keyof Settings, value: unknown): Written | undefined {
  const before = store.all().find((known) => known.name === name);
  const preference = preferenceOf(name, value, Math.max(now().at, (before?.at ?? 0) + 1));
  return preference && store.set(preference);
}

/** Keeps many settings; the first refusal is the answer. */
export function keepSettings(store: PreferenceStore, settings: Partial<Settings>): Written {
  const results = settingsIn(settings).map((name) => keepSetting(store, name, settings[name]));
  return results.find((result) => result?.kind === 'refused') ?? { kind: 'written' };
}

/** The settings that were chosen otherwise than the defaults, by name. */
export function chosenSettings(store: PreferenceStore): Partial<Settings> {
  const chosen = store.all().filter((one): one is Exclude<Preference, { name: 'language' }> => one.name !== 'language');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

function settingsIn(settings: Partial<Settings>): readonly (keyof Settings)[] {
  const names = Object.keys(defaultSettings) as readonly (keyof Settings)[];
  return names.filter((name) => settings[name] !== undefined);
}
