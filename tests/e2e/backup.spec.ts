import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { t, tCount } from '../../src/i18n/t.ts';
import { decodeBackup, encodeBackup } from '../../src/study/backup-text.ts';
import type { Entry } from '../../src/study/review.ts';
import { card, day, manyReviews, reviewed } from '../study/examples.ts';
import { expect, test } from './fixtures.ts';
import { conceptsOf } from './support/cards.ts';
import { fillStorage } from './support/fill-storage.ts';
import { StudyPage } from './support/study-page.ts';
import { english } from './support/words.ts';

const recently = Date.now() - day;
const holds = (page: Page, count: number) =>
  expect(page.locator('[data-holds]')).toContainText(tCount('en', 'backup.holds', count));
const click = (page: Page, name: Parameters<typeof english>[0]) =>
  page.getByRole('button', { name: english(name), exact: true }).click();

/** So many reviews of this device, before which none is new. */
const reviewsOf = (device: string, count: number) =>
  manyReviews(count).map((review, index) => ({
    ...review,
    key: `${device}.${index}`,
    device,
    at: recently + index * 1000,
  }));

const fileOf = (entries: readonly Entry[]) =>
  encodeBackup(
    {
      at: recently,
      device: 'phone',
      entries,
      preferences: [{ name: 'newPerDay', value: 10, at: recently }],
      unreadable: [],
    },
    'a backup',
  );

async function choose(page: Page, text: string): Promise<void> {
  await page
    .locator('backup-page input[type=file]')
    .setInputFiles({ name: 'backup.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
}

async function bringIn(
  page: Page,
  text: string,
  how: 'backup.merge' | 'backup.replace' = 'backup.merge',
): Promise<void> {
  await choose(page, text);
  await click(page, how);
}

async function saved(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await click(page, 'backup.save');
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));

async function otherDevice(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/en/settings/');
  return page;
}

test('progress saved on one device is previewed, added on another, and taken out again after a reload', async ({
  page,
  browser,
}) => {
  await page.goto('/en/settings/');
  await holds(page, 0);
  await bringIn(page, fileOf(reviewsOf('desk', 312)));
  await holds(page, 312);
  const file = await saved(page);
  expect(file.name).toMatch(/^recto-backup-\d{4}-\d\d-\d\d\.txt$/);
  expect(file.text.split('\n').slice(0, 2)).toEqual(['recto-backup 1', tCount('en', 'backup.file', 312)]);

  const other = await otherDevice(browser);
  await bringIn(other, fileOf([...reviewsOf('desk', 272), ...reviewsOf('phone', 5)]));
  await choose(other, file.text);
  const preview = other.getByRole('region', { name: english('backup.preview.title') });
  await expect(preview).toBeFocused();
  await expect(preview).toContainText('312 reviews, 40 new to this device');
  await expect(preview).toContainText(tCount('en', 'backup.preview.going', 5));
  await holds(other, 277);
  await click(other, 'backup.merge');
  await holds(other, 317);
  await other.reload();
  await click(other, 'backup.back.merge');
  await expect(other.getByText(english('backup.did.undo'))).toBeVisible();
  await holds(other, 277);
  await other.context().close();
});

test('what can’t be read goes into the file as it is, and both pages say so', async ({ page, browser }) => {
  await page.goto('/en/settings/');
  const [log, setting] = ['recto-log 9\n>from the future\n', '>desiredRetention 0 "high" zzz'];
  await page.evaluate(
    ([first = '', second = '']) => {
      localStorage.setItem('recto.log.other.0', first);
      localStorage.setItem('recto.preference.desiredRetention', second);
    },
    [log, setting],
  );
  await page.reload();
  await expect(page.locator('[data-holds]')).toContainText(tCount('en', 'backup.unreadable', 2));
  await expect(
    page.getByText(t('en', 'settings.unreadable', { names: english('settings.desiredRetention') })),
  ).toBeVisible();
  const { text } = await saved(page);
  const read = decodeBackup(text);
  expect(read).toMatchObject({
    backup: {
      unreadable: [
        { key: 'recto.log.other.0', text: log },
        { key: 'recto.preference.desiredRetention', text: setting },
      ],
    },
  });
  const other = await otherDevice(browser);
  await choose(other, text);
  await expect(other.getByText(tCount('en', 'backup.preview.unreadable', 2))).toBeVisible();
  await other.context().close();
});

test('settings that differ are shown; a file that replaces everything can be taken back', async ({ page }) => {
  await page.goto('/en/settings/');
  await bringIn(page, fileOf(reviewsOf('desk', 20)));
  await choose(
    page,
    encodeBackup(
      {
        at: recently,
        device: 'phone',
        entries: reviewsOf('phone', 3),
        preferences: [{ name: 'newPerDay', value: 35, at: recently - 5 }],
        unreadable: [],
      },
      'x',
    ),
  );
  await expect(page.getByRole('row', { name: `${english('settings.newPerDay')} 10 35` })).toBeVisible();
  await click(page, 'backup.replace');
  await holds(page, 3);
  await page.reload();
  await holds(page, 3);
  await click(page, 'backup.back.replace');
  await holds(page, 20);
  await choose(page, fileOf(reviewsOf('desk', 20)));
  await expect(page.getByText(english('backup.preview.same'))).toBeVisible();
  await expect(page.getByRole('button', { name: english('backup.merge') })).toHaveCount(0);
});

test('what was brought in is not asked again today', async ({ page, request }) => {
  const [first, second] = await conceptsOf(request, 'transformers');
  const study = new StudyPage(page);
  await study.open('transformers');
  await study.expectConcept(first);
  const studied = reviewed({ card: card(`${first}.en`), grade: 'easy', language: 'en', at: recently });
  await page.goto('/en/settings/');
  await bringIn(page, fileOf([studied]));
  await study.open('transformers');
  await study.expectConcept(second);
  await expect(page.locator('[data-unreadable], [data-not-kept]')).toHaveCount(0);
});

test('strangers’ files are refused in plain words, and not a key changes', async ({ page }) => {
  await page.goto('/en/settings/');
  await bringIn(page, fileOf(reviewsOf('desk', 20)));
  await holds(page, 20);
  const before = await stored(page);
  const good = fileOf(reviewsOf('phone', 50));
  const files = [
    ['{"__proto__":{"polluted":1}}', 'backup.refused.not-a-backup'],
    [`${'['.repeat(200_000)}`, 'backup.refused.not-a-backup'],
    ['<script>alert(1)</script>', 'backup.refused.not-a-backup'],
    [good.replace('recto-backup 1', 'recto-backup 7'), 'backup.refused.newer-version'],
    [good.slice(0, good.length / 2), 'backup.refused.damaged'],
    [good.replace('card-1 ', 'card-9 '), 'backup.refused.damaged'],
    [`${good}${'\n'.repeat(600_000)}`, 'backup.refused.too-large'],
  ] as const;
  for (const [text, words] of files) {
    await choose(page, text);
    await expect(page.getByRole('alert')).toHaveText(english(words));
    await expect(page.locator('.import-preview')).toHaveCount(0);
    expect(await stored(page)).toBe(before);
  }
});

test('script in a note and in names is text, from preview to study', async ({ page }) => {
  const bad = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const entries: readonly Entry[] = [
    { kind: 'note', key: bad, card: card('__proto__'), at: recently, device: bad, text: bad },
    reviewed({ key: '__proto__', card: card(bad), device: 'constructor', at: recently }),
  ];
  await page.goto('/en/settings/');
  await bringIn(page, fileOf(entries));
  await holds(page, 1);
  for (const address of ['/en/', '/en/study/', '/en/settings/']) {
    await page.goto(address);
    await expect(page.locator('[onerror]')).toHaveCount(0);
  }
  expect((await saved(page)).text).toContain('__proto__');
});

test('a file for which there is no room changes nothing', async ({ page }) => {
  await page.goto('/en/settings/');
  await bringIn(page, fileOf(reviewsOf('desk', 20)));
  await page.evaluate(fillStorage);
  const before = await stored(page);
  await bringIn(page, fileOf(reviewsOf('phone', 300)));
  await expect(page.getByRole('alert')).toHaveText(english('backup.notDone.full'));
  expect(await stored(page)).toBe(before);
});

test('the home page reminds of a backup, lets it be put away, and is quiet once one is saved', async ({ page }) => {
  await page.goto('/en/settings/');
  await bringIn(page, fileOf(reviewsOf('desk', 250)));
  await page.goto('/en/');
  const notice = page.locator('backup-notice');
  // First it offers to ask the browser to keep what is stored.
  await expect(notice).toContainText(english('backup.keep.offer'));
  await click(page, 'backup.later');
  await expect(notice).toBeEmpty();
  await page.reload();
  await expect(notice).toContainText(english('backup.remind'));
  const file = await saved(page);
  await expect(notice).toContainText(t('en', 'backup.done', { name: file.name }));
  await page.goto('/en/settings/');
  await expect(page.locator('[data-holds]')).toContainText(english('backup.saved'));
});

for (const [answer, words] of [
  [true, 'backup.keeping.kept'],
  [false, 'backup.keeping.not-kept'],
] as const) {
  test(`the browser is asked to keep storage on a click, and its answer is said: ${answer}`, async ({ page }) => {
    await page.addInitScript((granted) => {
      navigator.storage.persisted = async () => false;
      navigator.storage.persist = async () => navigator.userActivation.isActive && granted;
    }, answer);
    await page.goto('/en/settings/');
    await expect(page.locator('[data-keeping]')).toHaveText(english('backup.keeping.not-asked'));
    await click(page, 'backup.keep');
    await expect(page.locator('[data-keeping]')).toHaveText(english(words));
  });
}

test.describe('a folder for automatic backups', () => {
  /** The browser's own private folder stands for the learner's: a real handle, without the system's dialog. */
  async function withFolder(page: Page, permission: 'granted' | 'prompt'): Promise<void> {
    await page.addInitScript((state) => {
      window.showDirectoryPicker = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('safe', { create: true });
      let now: PermissionState = state;
      FileSystemHandle.prototype.queryPermission = async () => now;
      FileSystemHandle.prototype.requestPermission = async () => {
        now = 'granted';
        return now;
      };
    }, permission);
  }

  const files = (page: Page) =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('safe', { create: true });
      const read = async (): Promise<Record<string, string>> => {
        const found: Record<string, string> = {};
        for await (const [name, handle] of folder.entries()) {
          if (handle instanceof FileSystemFileHandle) found[name] = await (await handle.getFile()).text();
        }
        return found;
      };
      // A file that is replaced while it is read can't be read on, or is gone for a moment: the folder is read again.
      const readWhole = (): Promise<Record<string, string>> =>
        read().catch((error: unknown) => {
          const isReplaced = error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name);
          if (isReplaced) return readWhole();
          throw error;
        });
      return readWhole();
    });

  test('is written to at once, and after every sitting', async ({ page }) => {
    await withFolder(page, 'granted');
    await page.goto('/en/settings/');
    await bringIn(page, fileOf(reviewsOf('desk', 5)));
    await click(page, 'backup.folder.choose');
    await expect(page.locator('[data-folder]')).toHaveText(t('en', 'backup.folder.granted', { name: 'safe' }));
    await expect(page.locator('[data-folder-said]')).toContainText('recto-backup-');
    expect(Object.values(await files(page)).join()).toContain('desk.4');
    await page.goto('/en/study/?deck=transformers');
    const flip = page.getByRole('button', { name: english('study.flip') });
    const end = page.getByRole('heading', { name: english('study.done.title') });
    await flip.waitFor();
    while (await flip.isVisible()) {
      await flip.click();
      await page.locator('[data-grade="easy"]').click();
      await flip.or(end).waitFor();
    }
    await expect.poll(async () => Object.values(await files(page)).join()).toMatch(/^>r \S+ .*transformer/m);
    await page.goto('/en/settings/');
    await click(page, 'backup.folder.stop');
    await expect(page.locator('[data-folder]')).toHaveText(english('backup.folder.none'));
    await page.reload();
    await expect(page.locator('[data-folder]')).toHaveText(english('backup.folder.none'));
    expect(Object.keys(await files(page))).toHaveLength(1);
  });

  test('that needs a click again says so, and is written to after it', async ({ page }) => {
    await withFolder(page, 'prompt');
    await page.goto('/en/settings/');
    await bringIn(page, fileOf(reviewsOf('desk', 5)));
    await click(page, 'backup.folder.choose');
    await expect(page.locator('[data-folder]')).toHaveText(t('en', 'backup.folder.prompt', { name: 'safe' }));
    expect(await files(page)).toEqual({});
    await click(page, 'backup.folder.allow');
    await expect(page.locator('[data-folder]')).toHaveText(t('en', 'backup.folder.granted', { name: 'safe' }));
    await expect.poll(async () => Object.keys(await files(page))).toHaveLength(1);
  });

  test('is not offered where the browser can’t choose one', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'showDirectoryPicker');
      Reflect.deleteProperty(Window.prototype, 'showDirectoryPicker');
    });
    await page.goto('/en/settings/');
    await holds(page, 0);
    await expect(page.locator('folder-choice')).toBeHidden();
  });
});

test('another page that is open hears of it', async ({ page, context }) => {
  await page.goto('/en/settings/');
  const home = await context.newPage();
  await home.goto('/en/settings/');
  await holds(home, 0);
  await bringIn(page, fileOf(reviewsOf('desk', 20)));
  await holds(home, 20);
});
