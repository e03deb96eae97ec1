import type { Page } from '@playwright/test';
import type { Language } from '../../../src/cards/card.ts';
import { t } from '../../../src/i18n/t.ts';
import { encodeBackup } from '../../../src/study/backup-text.ts';
import { manyReviews, start } from '../../study/examples.ts';
import { openProgress, seedProgress } from './progress.ts';

/** One kind of page of the site, in a state worth looking at. */
export interface PageKind {
  readonly name: string;
  readonly open: (page: Page, language: Language) => Promise<void>;
}

/** Every kind of page; a question page of a note with code, formulas and a table stands for the cards. */
export const pageKinds: readonly PageKind[] = [
  { name: 'home', open: (page, language) => visit(page, `/${language}/`) },
  { name: 'deck', open: (page, language) => visit(page, `/${language}/decks/system-design/`) },
  { name: 'unfolded deck', open: openUnfoldedDeck },
  { name: 'card', open: (page, language) => visit(page, `/${language}/cards/fine-tuning-methods/`) },
  { name: 'code card', open: (page, language) => visit(page, `/${language}/cards/lora-code/`) },
  { name: 'question to study', open: openStudy },
  { name: 'answer to study', open: openStudyAnswer },
  { name: 'end of a session', open: openStudyEnd },
  { name: 'menu of a card', open: openMenu },
  { name: 'note on a card', open: openNote },
  { name: 'choice of cards', open: openPicker },
  { name: 'help with keys', open: openHelp },
  { name: 'search dialog', open: openSearchDialog },
  { name: 'search page', open: openSearchPage },
  { name: 'search with nothing found', open: openEmptySearch },
  { name: 'progress', open: openSeededProgress },
  { name: 'progress without answers', open: openProgress },
  { name: 'vanished cards', open: openVanished },
  { name: 'settings', open: openSettings },
  { name: 'look into a backup', open: openBackup },
  { name: 'source', open: (page, language) => visit(page, `/${language}/source/11-system-design.${language}/#L20`) },
];

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
}

async function openVanished(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/vanished/`);
  await page.getByText(t(language, 'vanished.none')).waitFor();
}

async function openUnfoldedDeck(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/decks/system-design/`);
  await page.getByRole('button', { name: t(language, 'deck.unfold') }).click();
  await page.getByRole('button', { name: t(language, 'deck.fold') }).waitFor();
}

async function openStudy(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/study/?deck=system-design`);
  await page.getByRole('button', { name: t(language, 'study.flip') }).waitFor();
}

async function openStudyAnswer(page: Page, language: Language): Promise<void> {
  await openStudy(page, language);
  await page.getByRole('button', { name: t(language, 'study.flip') }).click();
  await page.getByRole('group', { name: t(language, 'study.grades') }).waitFor();
}

async function openStudyEnd(page: Page, language: Language): Promise<void> {
  await openStudy(page, language);
  const flip = page.getByRole('button', { name: t(language, 'study.flip') });
  const end = page.getByRole('heading', { name: t(language, 'study.done.title') });
  await flip.or(end).waitFor();
  while (await flip.isVisible()) {
    await flip.click();
    await page.locator('[data-grade="good"]').click();
    await flip.or(end).waitFor();
  }
}

async function openSeededProgress(page: Page, language: Language): Promise<void> {
  await seedProgress(page);
  await openProgress(page, language);
  for (const part of ['retention', 'decks']) await page.locator(`[data-part="${part}"] summary`).first().click();
}

async function openMenu(page: Page, language: Language): Promise<void> {
  await openStudy(page, language);
  await page.keyboard.press('f');
  await page.locator('.flag-mark').waitFor();
  await page.keyboard.press('m');
  await page.getByRole('menu').waitFor();
}

async function openNote(page: Page, language: Language): Promise<void> {
  await openStudyAnswer(page, language);
  await page.keyboard.press('n');
  await page.getByLabel(t(language, 'study.note.label')).fill('n');
}

async function openPicker(page: Page, language: Language): Promise<void> {
  await openStudy(page, language);
  await page.keyboard.press('b');
  await page.keyboard.press('c');
  await page.getByRole('dialog', { name: t(language, 'study.pick') }).waitFor();
}

async function openHelp(page: Page, language: Language): Promise<void> {
  await openStudy(page, language);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: t(language, 'study.help') }).waitFor();
}

async function openSearchDialog(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/`);
  await page.keyboard.press('/');
  await page.getByRole('dialog').locator('input[role=combobox]').fill('attention');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
}

async function openSettings(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/settings/`);
  await page.locator('[data-cost-now]').waitFor();
  await page.locator('#learningSteps').fill('5m ?');
  await page.locator('#fuzz').uncheck();
}

async function openSearchPage(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/search/?q=rag`);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
}

async function openEmptySearch(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/search/?q=%22zebra+transformer%22`);
  await page.getByRole('button', { name: t(language, 'search.later.keep') }).click();
  await page.locator('[data-later]').getByRole('listitem').waitFor();
}

async function openBackup(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/settings/`);
  await page.locator('backup-page input[type=file]').setInputFiles(backupFile(30, 15));
  await page.getByRole('button', { name: t(language, 'backup.merge') }).click();
  await page.getByRole('button', { name: t(language, 'backup.back.merge') }).waitFor();
  await page.locator('backup-page input[type=file]').setInputFiles(backupFile(40, 35));
  await page.getByRole('region', { name: t(language, 'backup.preview.title') }).waitFor();
}

function backupFile(reviews: number, newPerDay: number) {
  const preferences = [{ name: 'newPerDay', value: newPerDay, at: start + reviews }] as const;
  const backup = { at: start, device: 'phone', entries: manyReviews(reviews), preferences, unreadable: [] };
  return { name: 'backup.txt', mimeType: 'text/plain', buffer: Buffer.from(encodeBackup(backup, 'words')) };
}
