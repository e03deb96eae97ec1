import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import { isBackupDue, isKeepingDue } from '../study/backup-notes.ts';
import type { Store } from '../study/store.ts';
import { saveBackup } from './backup-file.ts';
import { backUpToFolder } from './backup-folder.ts';
import { h } from './dom.ts';
import { languageOf } from './page-language.ts';
import { now, openBrowserStore } from './progress.ts';
import { onSittingEnd } from './sitting-end.ts';
import { keepStorage, storageKeeping } from './storage-keeping.ts';

/** On the home page, or after a sitting (`data-after-sitting`): writes the automatic backup, else reminds of one, or offers to ask the browser to keep storage. */
class BackupNotice extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset.afterSitting === undefined) void this.look();
    else onSittingEnd(() => void this.look());
  }

  private async look(): Promise<void> {
    const language = languageOf(this);
    const store = openBrowserStore();
    const { entries, blocked } = store.read();
    if (blocked) return;
    const notes = store.backups.get();
    const written = notes.savedEntries === entries.length ? undefined : await backUpToFolder(store, this);
    this.replaceChildren();
    if (written?.kind === 'written') return;
    if (written?.kind === 'failed') {
      const text = t(language, 'backup.folder.failed', { reason: written.reason });
      this.append(h('div', { class: 'notice' }, text));
      return;
    }
    if (isKeepingDue(notes, entries.length) && (await storageKeeping()) === 'not-kept') this.offerKeeping(store);
    else if (isBackupDue(notes, entries.length, entries[0]?.at ?? 0, now().at)) this.remind(store);
  }

  private remind(store: Store): void {
    const language = languageOf(this);
    const save = () => this.say(t(language, 'backup.done', { name: saveBackup(store, language) }));
    this.show(language, t(language, 'backup.remind'), { words: t(language, 'backup.save'), act: save }, () => {
      store.backups.set({ dismissedAt: now().at });
    });
  }

  private offerKeeping(store: Store): void {
    const language = languageOf(this);
    const asked = () => void store.backups.set({ askedAt: now().at });
    const ask = async () => {
      asked();
      this.say(t(language, `backup.keeping.${await keepStorage()}`));
    };
    this.show(language, t(language, 'backup.keep.offer'), { words: t(language, 'backup.keep'), act: ask }, asked);
  }

  private show(
    language: Language,
    text: string,
    { words, act }: { words: string; act: () => void },
    dismiss: () => void,
  ): void {
    const yes = h('button', { type: 'button', class: 'button' }, words);
    const no = h('button', { type: 'button', class: 'button quiet' }, t(language, 'backup.later'));
    yes.addEventListener('click', act);
    no.addEventListener('click', () => {
      dismiss();
      this.replaceChildren();
    });
    this.replaceChildren(
      h('div', { class: 'notice quiet-notice' }, h('p', {}, text), h('div', { class: 'notice-actions' }, yes, no)),
    );
  }

  private say(text: string): void {
    this.replaceChildren(h('div', { class: 'notice quiet-notice', role: 'status' }, text));
  }
}

customElements.define('backup-notice', BackupNotice);
