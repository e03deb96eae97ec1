import { t } from '../i18n/t.ts';
import { find } from './dom.ts';
import { languageOf } from './page-language.ts';
import { now, openBrowserStore } from './progress.ts';
import { type Keeping, keepStorage, storageKeeping } from './storage-keeping.ts';

/** Says whether the browser keeps what is stored, and asks it to on a click. */
class KeepingChoice extends HTMLElement {
  async connectedCallback(): Promise<void> {
    this.button.addEventListener('click', () => void this.ask());
    const keeping = await storageKeeping();
    this.show(keeping, keeping === 'not-kept' ? 'not-asked' : keeping);
  }

  private async ask(): Promise<void> {
    openBrowserStore().backups.set({ askedAt: now().at });
    const keeping = await keepStorage();
    this.show(keeping, keeping);
  }

  private show(keeping: Keeping, words: Keeping | 'not-asked'): void {
    find(this, '[data-keeping]', HTMLElement).textContent = t(languageOf(this), `backup.keeping.${words}`);
    this.button.hidden = keeping !== 'not-kept';
  }

  private get button(): HTMLButtonElement {
    return find(this, '[data-keep]', HTMLButtonElement);
  }
}

customElements.define('keeping-choice', KeepingChoice);
