import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import { decodeBackup, mostCharacters } from '../study/backup-text.ts';
import { type Exchange, inverse } from '../study/exchange-record.ts';
import { countReviews, planImport } from '../study/import-plan.ts';
import type { Store } from '../study/store.ts';
import { saveBackup, unreadableIn } from './backup-file.ts';
import { dayWords, momentWords, shareWords } from './backup-words.ts';
import { find, h } from './dom.ts';
import { reasonOf } from './fetch-json.ts';
import { type Previewed, previewOf } from './import-preview.ts';
import { languageOf } from './page-language.ts';
import { followOthers, now, openBrowserStore } from './progress.ts';

/** What every browser gives a site's localStorage, in UTF-16 units. */
const quota = 5_242_880;
const undoFor = 30 * 86_400_000;

/** Saves all progress to a file, brings a file in after showing what is in it, and takes that back. */
class BackupPage extends HTMLElement {
  private readonly store: Store = openBrowserStore();
  private language: Language = 'en';

  connectedCallback(): void {
    this.language = languageOf(this);
    find(this, '[data-save]', HTMLElement).addEventListener('click', () => this.save());
    const input = find(this, 'input[type=file]', HTMLInputElement);
    input.addEventListener('change', () => void this.open(input));
    followOthers(this.store, () => this.show());
    this.show();
  }

  private show(): void {
    const { language, store } = this;
    const reading = store.read();
    const { entries, blocked } = reading;
    const { savedAt } = store.backups.get();
    const unreadable = unreadableIn(reading, store).length;
    find(this, '[data-holds]', HTMLElement).textContent = [
      tCount(language, 'backup.holds', countReviews(entries)),
      t(language, 'backup.size', { share: shareWords(language, store.size() / quota) }),
      savedAt ? t(language, 'backup.saved', { date: dayWords(language, savedAt) }) : t(language, 'backup.saved.never'),
      ...(unreadable > 0 ? [tCount(language, 'backup.unreadable', unreadable)] : []),
    ].join(' ');
    if (blocked) this.say(t(language, 'backup.notDone.blocked'), 'alert');
    this.showLast();
  }

  private save(): void {
    const name = saveBackup(this.store, this.language);
    this.say(t(this.language, 'backup.done', { name }));
    this.show();
  }

  private async open(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    this.preview();
    this.say('');
    try {
      // No character takes less than a byte: a longer file need not be read.
      const text = file.size > 3 * mostCharacters ? undefined : await file.text();
      this.read(text);
    } catch (error) {
      this.say(t(this.language, 'backup.refused.unread', { reason: reasonOf(error) }), 'alert');
    }
    // The same file can be chosen again.
    input.value = '';
  }

  private read(text: string | undefined): void {
    const { language, store } = this;
    const read = text === undefined ? ({ kind: 'refused', why: 'too-large' } as const) : decodeBackup(text);
    if (read.kind === 'refused') {
      this.say(t(language, `backup.refused.${read.why}`), 'alert');
      return;
    }
    const { entries } = store.read();
    const present = { entries, preferences: store.preferences.all(), text: store.preferences.text };
    const [merge, replace] = (['merge', 'replace'] as const).map((kind) =>
      planImport(present, read.backup, kind, now().at),
    );
    if (merge && replace) this.preview({ ...read, merge, replace });
  }

  private preview(previewed?: Previewed): void {
    const place = find(this, '[data-preview]', HTMLElement);
    place.replaceChildren(...(previewed ? [previewOf(previewed, this.language)] : []));
    place.querySelector<HTMLElement>('.import-preview')?.focus();
    place.querySelector('[data-cancel]')?.addEventListener('click', () => this.preview());
    for (const button of place.querySelectorAll<HTMLElement>('[data-import]')) {
      const plan = button.dataset.import === 'replace' ? previewed?.replace : previewed?.merge;
      if (plan) button.addEventListener('click', () => this.exchange(plan.exchange));
    }
  }

  private exchange(exchange: Exchange): void {
    const written = this.store.exchange(exchange);
    if (written.kind === 'refused') {
      this.say(t(this.language, `backup.notDone.${written.reason}`), 'alert');
      return;
    }
    this.preview();
    this.say(t(this.language, `backup.did.${exchange.kind}`));
    this.show();
  }

  private showLast(): void {
    const { language, store } = this;
    const last = store.lastExchange();
    const place = find(this, '[data-last]', HTMLElement);
    place.replaceChildren();
    if (last === undefined) return;
    const back = h('button', { type: 'button', class: 'button' }, t(language, `backup.back.${last.kind}`));
    back.addEventListener('click', () => {
      const present = { entries: store.read().entries, text: store.preferences.text };
      this.exchange(inverse(last, present, now().at));
    });
    const words = t(language, `backup.last.${last.kind}`, { date: momentWords(language, last.at) });
    const until = t(language, 'backup.last.until', { date: dayWords(language, last.at + undoFor) });
    place.replaceChildren(h('div', { class: 'notice quiet-notice' }, h('p', {}, `${words} ${until}`), back));
  }

  private say(text: string, role: 'status' | 'alert' = 'status'): void {
    const notices = find(this, '[data-notices]', HTMLElement);
    const look = role === 'alert' ? 'notice' : 'notice quiet-notice';
    notices.replaceChildren(...(text ? [h('div', { class: look, role }, text)] : []));
  }
}

customElements.define('backup-page', BackupPage);
