import type { Language } from '../cards/card.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

export type Key = keyof typeof en;
type CountKey = Key extends infer K ? (K extends `${infer Stem}.one` ? Stem : never) : never;
type Values = Readonly<Record<string, string | number>>;

const dictionaries: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, fr };

/** Returns the interface's words for a key in a language, `{name}` replaced by the value of that name. */
export function t(language: Language, key: Key, values: Values = {}): string {
  return dictionaries[language][key].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** Returns the words for a number of things, rounded to so many decimals, in the plural that the language asks for (French counts from 0 to below 2 as singular). */
export function tCount(language: Language, stem: CountKey, count: number, digits = 3): string {
  const rounded = { maximumFractionDigits: digits };
  const form = new Intl.PluralRules(language, rounded).select(count) === 'one' ? 'one' : 'other';
  return t(language, `${stem}.${form}`, { count: new Intl.NumberFormat(language, rounded).format(count) });
}

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr';
}
