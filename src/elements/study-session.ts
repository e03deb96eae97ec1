import type { Language } from '../cards/card.ts';
import { siteAddresses } from '../i18n/address.ts';
import { readAsked } from '../study/asked.ts';
import { earlierActs } from '../study/earlier-acts.ts';
import type { Wish } from '../study/edits.ts';
import { stateOf } from '../study/history.ts';
import { parseItems } from '../study/parse-items.ts';
import type { StudyItem } from '../study/queue.ts';
import { startSession, step } from '../study/session.ts';
import type { Session, Sitting, Step } from '../study/session-state.ts';
import { defaultSettings, type Settings } from '../study/settings.ts';
import type { Store } from '../study/store.ts';
import type { CardTrace } from './card-trace.ts';
import { compactQuietly } from './compaction.ts';
import { find } from './dom.ts';
import { fetchJson } from './fetch-json.ts';
import { keepText } from './kept-texts.ts';
import { settleMoves } from './moves.ts';
import { languageOf } from './page-language.ts';
import { followOthers, now, openBrowserStore } from './progress.ts';
import { showPutBack } from './put-back.ts';
import { chosenSettings } from './setting-store.ts';
import { tellSittingEnd } from './sitting-end.ts';
import { itemOf, wordsFor } from './study-bar.ts';
import { type Command, listenForCommands } from './study-commands.ts';
import { eventOf, type UntimedEvent, wishEvent } from './study-events.ts';
import { openMenuButton } from './study-menu.ts';
import { showAllKept, showStorage, showUnknown, wasCleared } from './study-notices.ts';
import { openPickerDialog } from './study-picker.ts';
import { StudyView } from './study-view.ts';

/** A sitting of spaced repetition: asks, turns the leaf, takes the grade, and hands what was answered and done to the store. */
class StudySession extends HTMLElement {
  private readonly store: Store = openBrowserStore();
  private readonly language: Language = languageOf(this);
  private readonly view = new StudyView(this, this.language, (...asked) => void this.wish(...asked));
  private readonly menu = openMenuButton(find(this, '[data-more]', HTMLElement));
  private readonly picker = openPickerDialog(this, this.language);
  private timer = 0;

  async connectedCallback(): Promise<void> {
    find(this, '[data-deck-title]', HTMLElement).textContent = this.picker.title();
    listenForCommands(this, (command) => void this.obey(command));
    followOthers(this.store, (entries) => void this.take({ kind: 'merged', entries, settings: this.settings() }));
    addEventListener('pagehide', () => this.store.retry());
    // A page left at the end of a sitting has cards to ask on another day; a card on the table lies as it lies.
    document.addEventListener('visibilitychange', () => itemOf(this.view.session) ?? void this.take({ kind: 'wake' }));
    await this.begin();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  private async begin(): Promise<void> {
    try {
      const items = parseItems(await fetchJson(this.dataset.index));
      if (!items) throw new Error('cards.json');
      const sitting = this.sittingOf(items);
      showStorage(this.view.notices, this.language, this.store.read());
      const merge = () => void this.take({ kind: 'merged', entries: this.store.read().entries });
      const site = siteAddresses(this.dataset.base ?? '/');
      const history = settleMoves(this.store, items, this.view.notices, this.language, site, merge);
      await this.show(startSession(sitting, history, now(), earlierActs(history, items, sitting.device, now())));
      compactQuietly(this.store);
    } catch (error) {
      this.view.fail(error, () => this.begin());
    }
  }

  private sittingOf(items: readonly StudyItem[]): Sitting {
    const { filter, ask, unknown } = readAsked(new URL(location.href).searchParams, items);
    showUnknown(this.view.notices, this.language, unknown);
    this.view.ask = ask;
    const language = ask === 'fr' || ask === 'en' ? ask : this.language;
    const { device } = this.store;
    return { items, filter: { ...filter, language }, settings: this.settings(), source: 'study', device };
  }

  /** What is stored no more, as after a clearing, stays as this page knows it. */
  private settings(): Settings {
    const known = this.view.session?.sitting.settings ?? defaultSettings;
    return { ...known, ...chosenSettings(this.store.preferences) };
  }

  private async obey(command: Command): Promise<void> {
    const { session } = this.view;
    if (!session) return;
    switch (command.kind) {
      case 'other':
        return this.view.turnLanguage();
      case 'help':
        return find(this, '[data-help-dialog]', HTMLDialogElement).showModal();
      case 'more':
        return this.menu.open();
      case 'pick':
        return this.picker.open(session, now());
      case 'reset':
        return itemOf(session) && find(this, '[data-reset-dialog]', HTMLDialogElement).showModal();
      case 'note':
      case 'note-cancel':
      case 'note-save':
        return this.write(command.kind);
      default:
        return this.act(command);
    }
  }

  /** An undo takes back what is being written, where something is. */
  private async act(command: Command): Promise<void> {
    if (command.kind === 'undo' && this.view.draft !== undefined) return this.write('note-cancel');
    await this.keepDraft();
    const event = this.view.session && eventOf(command, this.view.session, this.store.nextKey);
    if (event) await this.take(event);
  }

  private async wish(trace: CardTrace, wish: Wish): Promise<void> {
    await this.keepDraft();
    const event = this.view.session && wishEvent(wish, trace, this.view.session, this.store.nextKey);
    if (!event) return;
    void keepText(trace.card, trace.fingerprint, trace.text);
    await this.take(event);
  }

  /** What is being written is kept before anything else is done. */
  private async keepDraft(): Promise<void> {
    if (this.view.draft !== undefined) await this.write('note-save');
  }

  private async write(command: 'note' | 'note-save' | 'note-cancel'): Promise<void> {
    const { session, draft } = this.view;
    const item = itemOf(session);
    if (!session || !item) return;
    const { note } = stateOf(session.history, item.card);
    const text = draft?.trim() ?? note;
    this.view.draft = command === 'note' ? (draft ?? note) : undefined;
    if (command !== 'note-save' || text === note) return this.view.draw();
    await this.take({ kind: 'change', doing: { kind: 'note', text }, key: this.store.nextKey() });
  }

  private async take(event: UntimedEvent): Promise<void> {
    const { session, notices } = this.view;
    if (!session) return;
    const done = step(session, { ...event, ...now() });
    const results = done.entries.map((entry) => this.store.append(entry));
    showAllKept(notices, this.language, results);
    if (wasCleared(results)) showPutBack(notices, this.language, this.store, () => this.view.session ?? done.session);
    if (event.kind !== 'merged')
      find(this, '[data-said]', HTMLElement).textContent = wordsFor(session, done.session, this.language);
    if (event.kind === 'grade') this.tellOf(session, done);
    await this.show(done.session);
  }

  /** What follows an answer besides the next card; a page that can't be had is told where the card itself is shown. */
  private tellOf(graded: Session, done: Step): void {
    const item = itemOf(graded);
    if (item) this.view.keepText(item).catch(() => undefined);
    this.view.tellLeech(done).catch(() => undefined);
  }

  private async show(session: Session): Promise<void> {
    tellSittingEnd(this.view.session, session);
    await this.view.show(session);
    if (session !== this.view.session) return;
    this.picker.refresh(session, now());
    clearTimeout(this.timer);
    if (session.kind !== 'waiting') return;
    this.timer = window.setTimeout(() => void this.take({ kind: 'wake' }), session.until - now().at);
  }
}

customElements.define('study-session', StudySession);
