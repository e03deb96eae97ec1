import type { Language } from '../cards/card.ts';
import { moments, readLanguage } from './entry-fields.ts';
import { frame, readWhole, unframe, writeWhole } from './line.ts';
import { compareText } from './review.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { Door, Written } from './storage-door.ts';
import type { StoredText } from './stored-text.ts';

/** Everything a learner may prefer, by name: the settings, and the language of the site. */
export interface Preferences extends Settings {
  readonly language: Language;
}

/** A preference with the moment it was chosen (ms epoch): of two devices' the later counts. */
export type Preference = {
  readonly [Name in keyof Preferences]: {
    readonly name: Name;
    readonly value: Preferences[Name];
    readonly at: number;
  };
}[keyof Preferences];

/** The preferences kept beside the log. */
export interface PreferenceStore {
  /** Takes a name and returns the choice, or undefined when there is none that can be read. */
  readonly get: <Name extends keyof Preferences>(name: Name) => Preferences[Name] | undefined;
  /** Takes a preference and returns whether it was written; one older than what is there counts as written, and changes nothing. */
  readonly set: (preference: Preference) => Written;
  /** Takes a name and returns the text that is stored of it, whatever it is; empty where there is none. */
  readonly text: (name: keyof Preferences) => string;
  /** Returns every preference that was chosen and can be read. */
  readonly all: () => readonly Preference[];
  /** Returns what is stored of preferences and can't be read: damaged, or of a newer version. */
  readonly unreadable: () => readonly (StoredText & { readonly name: keyof Preferences })[];
  /** Returns the settings: what was chosen, else the defaults. */
  readonly settings: () => Settings;
}

/** Takes a door and the prefix of their keys, and returns the preferences kept there. */
export function openPreferences(door: Door, prefix: string): PreferenceStore {
  const read = (name: keyof Preferences): Preference | undefined => {
    const found = door.read(`${prefix}${name}`);
    return found.kind === 'text' ? decodePreference(name, found.text) : undefined;
  };
  const all = (): readonly Preference[] => preferenceNames.flatMap((name) => read(name) ?? []);
  return {
    get: (name) => valueFor(name, read(name)?.value),
    set: (preference) => {
      const there = read(preference.name);
      if (there !== undefined && !isLater(preference, there)) return { kind: 'written' };
      return door.write(`${prefix}${preference.name}`, encodePreference(preference));
    },
    text: (name) => {
      const found = door.read(`${prefix}${name}`);
      return found.kind === 'text' ? found.text : '';
    },
    all,
    unreadable: () =>
      preferenceNames.flatMap((name) => {
        const key = `${prefix}${name}`;
        const found = door.read(key);
        return found.kind === 'text' && read(name) === undefined ? [{ name, key, text: found.text }] : [];
      }),
    settings: () => settingsWith(all()),
  };
}

/** Takes any text and returns the name of a preference that it is, or undefined. */
export function preferenceNamed(text: string | undefined): keyof Preferences | undefined {
  return preferenceNames.find((name) => name === text);
}

/** Takes preferences and returns the settings with them, the defaults for the rest. */
export function settingsWith(preferences: readonly Preference[]): Settings {
  const chosen = Object.fromEntries(preferences.map(({ name, value }) => [name, value]));
  const pairs = settingNames.map((name) => [name, valueFor(name, chosen[name]) ?? defaultSettings[name]] as const);
  return { ...defaultSettings, ...Object.fromEntries(pairs) };
}

/** Takes a name and anything at all, and returns the preference's value, or undefined where it is none. */
export function valueFor<Name extends keyof Preferences>(name: Name, value: unknown): Preferences[Name] | undefined {
  return readers[name](value);
}

/** Takes a name, anything at all and a moment (ms epoch), and returns the preference, or undefined where the value is none. */
export function preferenceOf(name: keyof Preferences, value: unknown, at: number): Preference | undefined {
  const read = valueFor(name, value);
  // The value was read by the reader of that very name.
  return read === undefined ? undefined : ({ name, value: read, at } as Preference);
}

/** Takes two preferences of one name and returns whether the first replaces the second, the same on every device. */
export function isLater(a: Preference, b: Preference): boolean {
  return a.at > b.at || (a.at === b.at && compareText(JSON.stringify(a.value), JSON.stringify(b.value)) > 0);
}

type Readers = { readonly [Name in keyof Preferences]: (value: unknown) => Preferences[Name] | undefined };

const readers: Readers = {
  language: (value) => (typeof value === 'string' ? readLanguage(value) : undefined),
  desiredRetention: numberWithin(0.7, 0.99),
  maximumIntervalDays: wholeFrom(1, 36_500),
  rolloverHour: wholeFrom(0, 23),
  learningSteps: minutesOf,
  relearningSteps: minutesOf,
  fuzz: (value) => (typeof value === 'boolean' ? value : undefined),
  newPerDay: wholeFrom(0, 9999),
  aheadMinutes: wholeFrom(0, 1440),
  memoryPer: (value) => (value === 'concept' || value === 'language' ? value : undefined),
  buttons: (value) => (value === 2 || value === 4 ? value : undefined),
  askConfidence: (value) => (typeof value === 'boolean' ? value : undefined),
  leechThreshold: wholeFrom(0, 99),
  weights: (value) => (value === 'default' ? value : numbersOf(value, 21)),
};
/** Every name of a preference. */
export const preferenceNames = Object.keys(readers) as readonly (keyof Preferences)[];
const settingNames = Object.keys(defaultSettings) as readonly (keyof Settings)[];

/** Takes a preference and returns its line, without a line break. */
export function encodePreference({ name, value, at }: Preference): string {
  return frame([name, writeWhole(at, moments), JSON.stringify(value)]);
}

/** Takes a name and a line, and returns the preference of that name, or undefined where it is none that can be read. */
export function decodePreference(name: keyof Preferences, text: string): Preference | undefined {
  const [named, atText, json = ''] = unframe(text) ?? [];
  const at = readWhole(atText, moments);
  return at === undefined || named !== name ? undefined : preferenceOf(name, parsed(json), at);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function numberWithin(least: number, most: number): (value: unknown) => number | undefined {
  return (value) => (typeof value === 'number' && value >= least && value <= most ? value : undefined);
}

function wholeFrom(least: number, most: number): (value: unknown) => number | undefined {
  const within = numberWithin(least, most);
  return (value) => (Number.isInteger(value) ? within(value) : undefined);
}

/** At most ten steps of a month at most. */
function minutesOf(value: unknown): readonly number[] | undefined {
  const isStep = wholeFrom(1, 43_200);
  const steps = Array.isArray(value) && value.length <= 10 ? value.map(isStep) : [undefined];
  return steps.every((step) => step !== undefined) ? steps : undefined;
}

function numbersOf(value: unknown, count: number): readonly number[] | undefined {
  const numbers = Array.isArray(value) ? value.map(numberWithin(-100, 100)) : [];
  return numbers.length === count && numbers.every((one) => one !== undefined) ? numbers : undefined;
}
