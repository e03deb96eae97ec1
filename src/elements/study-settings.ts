import type { Language } from '../cards/card.ts';
import { type Key, t } from '../i18n/t.ts';
import type { History } from '../study/history.ts';
import { parseItems } from '../study/parse-items.ts';
import type { StudyItem } from '../study/queue.ts';
import { defaultSettings, type Settings } from '../study/settings.ts';
import type { Written } from '../study/storage-door.ts';
import type { Store } from '../study/store.ts';
import { loadOf } from '../study/workload.ts';
import { afterPress } from './after-press.ts';
import { find, h } from './dom.ts';
import { fetchJson, reasonOf } from './fetch-json.ts';
import { FitPanel } from './fit-panel.ts';
import { languageOf } from './page-language.ts';
import { followOthers, historyOf, now, openBrowserStore } from './progress.ts';
import { showCost } from './retention-cost.ts';
import { fieldsIn, readField, type SettingField, showPercent, showWrong, writeField } from './setting-field.ts';
import { chosenSettings, keepSetting, keepSettings } from './setting-store.ts';

/** The learner's settings: each is kept as soon as it is changed, and what follows from it is said. */
class StudySettings extends HTMLElement {
  private readonly store: Store = openBrowserStore();
  private readonly language: Language = languageOf(this);
  private readonly fields: readonly SettingField[] = fieldsIn(this);
  private fit: FitPanel | undefined;
  private items: readonly StudyItem[] | undefined;
  private history: History | undefined;
  /** What was chosen before the defaults were restored. */
  private formerly: Partial<Settings> = {};

  async connectedCallback(): Promise<void> {
    const panel = find(this, '[data-fit-panel]', HTMLElement);
    this.fit = new FitPanel(panel, this.language, (weights) => this.keepAll({ weights }, 'settings.saved'));
    this.fill();
    this.sayUnreadable();
    this.listen();
    try {
      this.items = parseItems(await fetchJson(this.dataset.index));
      if (!this.items) throw new Error('cards.json');
      this.refold();
    } catch (error) {
      this.append(h('p', { class: 'notice' }, t(this.language, 'study.failed', { reason: reasonOf(error) })));
    }
  }

  private listen(): void {
    this.addEventListener('change', ({ target }) => this.change(this.fieldOf(target)));
    this.addEventListener('input', ({ target }) => this.tryOut(this.fieldOf(target)));
    const undo = find(this, '[data-reset-undo]', HTMLButtonElement);
    find(this, '[data-reset-all]', HTMLButtonElement).addEventListener('click', () => {
      this.formerly = chosenSettings(this.store.preferences);
      for (const field of this.fields) writeField(field, this.settings(), this.language);
      this.keepAll(defaultSettings, 'settings.reset.done');
      undo.hidden = false;
    });
    undo.addEventListener('click', () => {
      this.keepAll(this.formerly, 'settings.reset.undone');
      undo.hidden = true;
      find(this, '[data-reset-all]', HTMLButtonElement).focus();
    });
    followOthers(this.store, (entries) => {
      if (entries.length > 0) return;
      this.fill();
      this.refold();
      this.say('settings.followed');
    });
  }

  private sayUnreadable(): void {
    const names = this.store.preferences.unreadable().map(({ name }) => t(this.language, `settings.${name}`));
    if (names.length === 0) return;
    const list = new Intl.ListFormat(this.language).format(names);
    this.prepend(h('p', { class: 'notice' }, t(this.language, 'settings.unreadable', { names: list })));
  }

  private fieldOf(target: EventTarget | null): SettingField | undefined {
    return this.fields.find(({ box }) => target instanceof Node && box.contains(target));
  }

  /** Shows what a range would cost while it is being drawn. */
  private tryOut(field: SettingField | undefined): void {
    if (field?.box.dataset.as !== 'percent') return;
    showPercent(field, this.language);
    const held = readField(field, this.language);
    if (held.kind === 'value') this.showCost({ ...this.settings(), [field.name]: held.value });
  }

  private change(field: SettingField | undefined): void {
    if (!field) return;
    const held = readField(field, this.language);
    const written = held.kind === 'value' ? keepSetting(this.store.preferences, field.name, held.value) : undefined;
    afterPress(() => {
      if (written) this.showKept(field, written);
      else showWrong(field, held.kind === 'wrong' ? held.words : t(this.language, 'settings.error.other'));
    });
  }

  private showKept(field: SettingField, written: Written): void {
    this.tell(written, 'settings.saved');
    writeField(field, this.settings(), this.language);
    const begun = this.begun();
    this.refold();
    if (field.name === 'memoryPer') this.showCounted(begun);
  }

  private keepAll(settings: Partial<Settings>, words: Key): void {
    this.tell(keepSettings(this.store.preferences, settings), words);
    this.fill();
    this.refold();
  }

  /** What is being put right, or written, stays as the learner wrote it. */
  private fill(): void {
    const settings = this.settings();
    for (const field of this.fields) if (!this.isWrong(field)) writeField(field, settings, this.language);
    for (const group of this.querySelectorAll<HTMLFieldSetElement>('fieldset.settings')) group.disabled = false;
    find(this, '[data-reset-all]', HTMLButtonElement).disabled = false;
    this.fit?.show(settings, this.history);
  }

  /** Folds the log as the settings say, for what is shown of it. */
  private refold(): void {
    if (!this.items) return;
    const settings = this.settings();
    this.history = historyOf(this.store, this.items, settings);
    this.showCost(settings);
    this.fit?.show(settings, this.history);
  }

  private showCost(settings: Settings): void {
    if (this.items && this.history) showCost(this, this.language, loadOf(this.items, this.history), now(), settings);
  }

  private showCounted(before: number | undefined): void {
    const after = this.begun();
    if (before === undefined || after === undefined) return;
    const words = t(this.language, 'settings.memory.counted', { before, after });
    find(this, '[data-counted]', HTMLElement).textContent = words;
  }

  private begun(): number | undefined {
    return this.items && this.history && loadOf(this.items, this.history).begun.length;
  }

  private isWrong(field: SettingField): boolean {
    return readField(field, this.language).kind === 'wrong';
  }

  private settings(): Settings {
    return this.store.preferences.settings();
  }

  private tell(written: Written, words: Key): void {
    this.say(written.kind === 'written' ? words : `settings.notSaved.${written.reason}`);
  }

  private say(words: Key): void {
    find(this, '[data-said]', HTMLElement).textContent = t(this.language, words);
  }
}

customElements.define('study-settings', StudySettings);
