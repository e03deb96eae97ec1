import { t } from '../i18n/t.ts';
import {
  allowFolder,
  backUpToFolder,
  canChooseFolder,
  chooseFolder,
  type Folder,
  findFolder,
  forgetFolder,
} from './backup-folder.ts';
import { find, h } from './dom.ts';
import { reasonOf } from './fetch-json.ts';
import { languageOf } from './page-language.ts';
import { openBrowserStore } from './progress.ts';

/** Where the browser has it: lets the learner choose a folder into which every sitting is saved. */
class FolderChoice extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (!canChooseFolder()) return;
    this.hidden = false;
    await this.run(findFolder);
  }

  /** Does something about the folder, then shows how things stand. */
  private async run(act: () => Promise<Folder>): Promise<void> {
    try {
      this.show(await act());
    } catch (error) {
      this.show({ kind: 'none' });
      this.fail(error);
    }
  }

  private show(folder: Folder): void {
    const language = languageOf(this);
    const text = find(this, '[data-folder]', HTMLElement);
    const buttons = find(this, '[data-folder-actions]', HTMLElement);
    const choose = (name: 'choose' | 'change') => this.button(name, () => this.writeInto(chooseFolder));
    if (folder.kind === 'none') {
      text.textContent = t(language, 'backup.folder.none');
      buttons.replaceChildren(choose('choose'));
      return;
    }
    const { handle, permission } = folder;
    text.textContent = t(language, `backup.folder.${permission}`, { name: handle.name });
    const allow = this.button('allow', () => this.writeInto(() => allowFolder(folder)));
    const stop = this.button('stop', () => this.run(forgetFolder));
    buttons.replaceChildren(...(permission === 'granted' ? [] : [allow]), choose('change'), stop);
  }

  /** Writes at once, so that the learner sees that it works. */
  private async writeInto(act: () => Promise<Folder>): Promise<void> {
    await this.run(act);
    const written = await backUpToFolder(openBrowserStore(), this);
    const said = find(this, '[data-folder-said]', HTMLElement);
    const language = languageOf(this);
    if (written.kind === 'written') said.textContent = t(language, 'backup.folder.written', { name: written.name });
    if (written.kind === 'failed') this.fail(written.reason);
    if (written.kind === 'nothing') said.textContent = '';
  }

  private fail(error: unknown): void {
    const said = find(this, '[data-folder-said]', HTMLElement);
    said.textContent = t(languageOf(this), 'backup.folder.failed', { reason: reasonOf(error) });
  }

  private button(name: 'choose' | 'allow' | 'change' | 'stop', act: () => Promise<void>): HTMLElement {
    const look = name === 'stop' ? 'button quiet' : 'button';
    const button = h('button', { type: 'button', class: look }, t(languageOf(this), `backup.folder.${name}`));
    button.addEventListener('click', () => void act());
    return button;
  }
}

customElements.define('folder-choice', FolderChoice);
