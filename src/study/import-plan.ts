import type { Backup } from './backup-text.ts';
import type { Exchange } from './exchange-record.ts';
import { isSameEntry, mergeEntries } from './merge.ts';
import { encodePreference, isLater, type Preference, type Preferences, preferenceNames } from './preferences.ts';
import type { Entry } from './review.ts';

/** What this browser holds, before an import. */
export interface Present {
  readonly entries: readonly Entry[];
  readonly preferences: readonly Preference[];
  /** Returns a preference as stored, empty where there is none. */
  readonly text: (name: keyof Preferences) => string;
}

/** A preference that an import changes; undefined where it is left to the default. */
export interface Difference {
  readonly name: keyof Preferences;
  readonly before: Preference | undefined;
  readonly after: Preference | undefined;
}

/** What an import would do, for the learner to see before anything is written. */
export interface ImportPlan {
  readonly exchange: Exchange;
  readonly differences: readonly Difference[];
}

/** Takes what is here, a backup, whether to add it or to put it in the place of what is here, and this moment (ms epoch); returns the plan. */
export function planImport(present: Present, backup: Backup, kind: 'merge' | 'replace', at: number): ImportPlan {
  const { entries } = present;
  const after = kind === 'merge' ? mergeEntries(entries, backup.entries) : mergeEntries(backup.entries);
  const differences = preferenceNames.flatMap((name) => differenceOf(name, present, backup, kind));
  const preferences = differences.map(({ name, after: chosen }) => ({
    name,
    before: present.text(name),
    after: chosen ? encodePreference(chosen) : '',
  }));
  const exchange = { kind, at, added: without(after, entries), removed: without(entries, after), preferences };
  return { exchange, differences };
}

/** Takes a plan and returns whether it would change nothing. */
export function changesNothing({ exchange: { added, removed, preferences } }: ImportPlan): boolean {
  return added.length + removed.length + preferences.length === 0;
}

/** Takes entries and returns how many of them are reviews. */
export function countReviews(entries: readonly Entry[]): number {
  return entries.filter(({ kind }) => kind === 'review').length;
}

/** The same choice made at another moment is no difference. */
function differenceOf(
  name: keyof Preferences,
  present: Present,
  backup: Backup,
  kind: 'merge' | 'replace',
): readonly Difference[] {
  const here = present.preferences.find((one) => one.name === name);
  const there = backup.preferences.find((one) => one.name === name);
  const isKept = kind === 'merge' && here !== undefined && (there === undefined || !isLater(there, here));
  const after = isKept ? here : there;
  const isSame = JSON.stringify(here?.value) === JSON.stringify(after?.value);
  return isSame ? [] : [{ name, before: here, after }];
}

function without(entries: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const known = new Map(others.map((entry) => [entry.key, entry]));
  return entries.filter((entry) => {
    const other = known.get(entry.key);
    return other === undefined || !isSameEntry(other, entry);
  });
}
