import type { Page } from '@playwright/test';
import { openPreferences, type Preference } from '../../../src/study/preferences.ts';
import { openDoor } from '../../../src/study/storage-door.ts';

/** Has a page's storage hold a preference before any page is opened, written as the site itself writes it. */
export async function prefer(page: Page, preference: Preference): Promise<void> {
  const written = new Map<string, string>();
  const storage = {
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem: (key: string, text: string) => void written.set(key, text),
    removeItem: (key: string) => void written.delete(key),
  };
  openPreferences(openDoor(storage), 'recto.preference.').set(preference);
  await page.addInitScript(
    (pairs) => {
      for (const [key, text] of pairs) localStorage.setItem(key, text);
    },
    [...written],
  );
}
