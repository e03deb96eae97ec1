import { type Key, t } from '../../../src/i18n/t.ts';

/** The interface's English words for a key, up to the first `{value}` in them. */
export function english(key: Key): string {
  return t('en', key).replace(/\{.*$/s, '');
}
