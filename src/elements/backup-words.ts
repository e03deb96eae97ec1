import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import type { Preference, Preferences } from '../study/preferences.ts';
import { defaultSettings } from '../study/settings.ts';
import { percentLabel, stepsLabel } from './setting-field.ts';

/** Says a moment (ms epoch) as a day with its time. */
export function momentWords(language: Language, at: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

/** Says a moment (ms epoch) as a day. */
export function dayWords(language: Language, at: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
}

/** Says a share of the whole, between 0 and 1, in percent: "less than 1 %", "3 %". */
export function shareWords(language: Language, share: number): string {
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return share < 0.01 ? t(language, 'backup.lessThan', { share: percent.format(0.01) }) : percent.format(share);
}

/** Says what a preference is set to; the default's value where it was never chosen. */
export function preferenceWords(
  language: Language,
  name: keyof Preferences,
  preference: Preference | undefined,
): string {
  if (preference !== undefined) return valueWords(language, preference);
  if (name === 'language') return t(language, 'settings.value.notChosen');
  return valueWords(language, { name, value: defaultSettings[name], at: 0 } as Preference);
}

function valueWords(language: Language, preference: Preference): string {
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  switch (preference.name) {
    case 'language':
      return t(language, `language.${preference.value}`);
    case 'desiredRetention':
      return percentLabel(preference.value, language);
    case 'rolloverHour':
      return t(language, 'settings.value.hour', { hour: preference.value });
    case 'learningSteps':
    case 'relearningSteps':
      return stepsLabel(preference.value, language) || '–';
    case 'fuzz':
    case 'askConfidence':
      return t(language, preference.value ? 'settings.value.yes' : 'settings.value.no');
    case 'buttons':
      return t(language, `settings.buttons.${preference.value}`);
    case 'maximumIntervalDays':
    case 'newPerDay':
    case 'leechThreshold':
      return number(preference.value);
    case 'aheadMinutes':
      return t(language, 'interval.minutes', { count: number(preference.value) });
    case 'memoryPer':
      return t(language, `settings.memoryPer.${preference.value}`);
    case 'weights':
      return t(language, preference.value === 'default' ? 'settings.value.default' : 'settings.value.own');
  }
}
