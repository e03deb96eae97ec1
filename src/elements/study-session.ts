import type { Language } from '../cards/card.ts';
import { siteAddresses } from '../i18n/address.ts';
import { otherLanguage } from '../i18n/t.ts';
import { parseItems } from '../study/parse-items.ts';
import type { Filter, StudyItem } from '../study/queue.ts';
import type { Grade } from '../study/review.ts';
import { type Session, type SessionEvent, startSession, step } from '../study/session.ts';
import type { Store } from '../study/store.ts';
import { type CardSheets, openCardSheets } from './card-sheets.ts';
import { compactQuietly } from './compaction.ts';
import { find, isTyping } from './dom.ts';
import { fetchJson } from './fetch-json.ts';
import { languageOf } from './page-language.ts';
import { followOthers, historyOf, now, openBrowserStore } from './progress.ts';
import { tellSittingEnd } from './sitting-end.ts';
import { itemOf, leftOf, showBar } from './study-bar.ts';
import { type Command, commandOfButton, commandOfKey } from './study-commands.ts';
import { contentOf } from './study-content.ts';
import { askedDeck, showDeckName } from './study-deck.ts';
import { hideFailure, showFailure, showKept, showStorage, showUnknownDeck } from './study-notices.ts';
import { turnLeaf } from './turn.ts';

type Event = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'at' | 'offset'> : never) : never;

/** A sitting of spaced repetition: asks, turns the leaf, takes the grade, and hands what was answered to the store. */
class StudySession extends HTMLElement {
  private readonly store: Store = openBrowserStore();
  private language: Language = 'en';
  private readonly site = siteAddresses(this.dataset.base ?? '/');
  private readonly sheets: CardSheets = openCardSheets((concept) => this.site.card(this.language, concept));
  private session: Session | undefined;
  /** The language in which the card on the table is shown. */
  private shown: Language = 'en';
  private timer = 0;

  async connectedCallback(): Promise<void> {
    this.language = languageOf(this);
    this.listen();
    await this.begin();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  private async begin(): Promise<void> {
    try {
      const items = parseItems(await fetchJson(this.dataset.index));
      if (!items) throw new Error('cards.json');
      const filter = this.filterFor(items);
      const settings = this.store.preferences.settings();
      const sitting = { items, filter, settings, source: 'study', device: this.store.device } as const;
      showStorage(this.notices(), this.language, this.store.read());
      await this.show(startSession(sitting, historyOf(this.store, items, settings), now()));
      compactQuietly(this.store);
    } catch (error) {
      this.fail(error, () => this.begin());
    }
  }

  private filterFor(items: readonly StudyItem[]): Filter {
    const { language } = this;
    const asked = askedDeck(location.href, items);
    if (asked.kind === 'unknown') showUnknownDeck(this.notices(), language);
    if (asked.kind !== 'deck') return { language };
    showDeckName(this, asked.deck);
    return { language, decks: new Set([asked.deck]) };
  }

  private listen(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const command = button && commandOfButton(button.dataset);
      if (command) void this.obey(command);
    });
    document.addEventListener('keydown', (event) => this.key(event));
    followOthers(this.store, (entries) => void this.take({ kind: 'merged', entries }));
    addEventListener('pagehide', () => this.store.retry());
  }

  private key(event: KeyboardEvent): void {
    if (isTyping(event) || document.querySelector('dialog[open]')) return;
    const isOnControl = event.target instanceof Element && event.target.closest('a, button, summary') !== null;
    const command = commandOfKey(event.key, isOnControl);
    if (!command) return;
    event.preventDefault();
    if (!event.repeat) void this.obey(command);
  }

  private async obey(command: Command): Promise<void> {
    switch (command.kind) {
      case 'forward':
        return this.session?.kind === 'answered' ? this.grade('good') : this.flip();
      case 'flip':
        return this.flip();
      case 'ahead':
        return this.take({ kind: 'ahead' });
      case 'grade':
        return this.grade(command.grade);
      case 'undo':
        return this.undo();
      case 'other-language':
        return this.turnLanguage();
      case 'help':
        return find(this, '[data-help-dialog]', HTMLDialogElement).showModal();
    }
  }

  private async flip(): Promise<void> {
    if (this.session?.kind === 'asking') await this.take({ kind: 'flip' });
  }

  private async grade(grade: Grade): Promise<void> {
    if (this.session?.kind === 'answered') await this.take({ kind: 'grade', grade, key: this.store.nextKey() });
  }

  private async undo(): Promise<void> {
    if ((this.session?.graded.length ?? 0) > 0) await this.take({ kind: 'undo', key: this.store.nextKey() });
  }

  private async turnLanguage(): Promise<void> {
    if (this.session?.kind !== 'asking' && this.session?.kind !== 'answered') return;
    const sheets = await this.sheets(this.session.item.concept);
    if (!sheets.has(otherLanguage(this.shown))) return;
    this.shown = otherLanguage(this.shown);
    await this.draw();
  }

  private async take(event: Event): Promise<void> {
    if (!this.session) return;
    const { session, entries } = step(this.session, { ...event, ...now() });
    for (const entry of entries) showKept(this.notices(), this.language, this.store.append(entry));
    await this.show(session);
  }

  private async show(session: Session): Promise<void> {
    const before = this.session;
    this.session = session;
    if (session.kind === 'asking' && session.item !== itemOf(before)) this.shown = session.item.language;
    tellSittingEnd(before, session);
    const isFlip = before?.kind === 'asking' && session.kind === 'answered';
    const leaf = isFlip ? this.querySelector('.flip-leaf') : null;
    try {
      if (!isFlip) return await this.draw();
      const draw = await this.prepare();
      await turnLeaf(leaf, () => {
        draw();
        return this.querySelector('.flip-leaf');
      });
    } catch (error) {
      this.fail(error, () => this.draw());
    }
  }

  private async draw(): Promise<void> {
    (await this.prepare())();
  }

  /** Gets what the present state shows; the function that comes back puts it on the page, if the state is still the same. */
  private async prepare(): Promise<() => void> {
    const { session } = this;
    if (session === undefined) return () => undefined;
    const { language, shown, sheets, site } = this;
    const content = await contentOf(session, { language, shown, sheets, site, now: now().at });
    return () => {
      if (session !== this.session) return;
      hideFailure(this.notices());
      find(this, '[data-stage]', HTMLElement).replaceChildren(...content);
      this.drawBar(session);
      this.querySelector<HTMLElement>('.flip-leaf, .study-message')?.focus({
        preventScroll: session.kind !== 'answered',
      });
      if (session.kind === 'asking') scrollTo({ top: 0 });
      this.wakeAt(session);
    };
  }

  private drawBar(session: Session): void {
    const left = leftOf(session, now());
    showBar(this, session, left, this.language);
    if (left.next) this.sheets(left.next.concept).catch(() => undefined);
  }

  private wakeAt(session: Session): void {
    clearTimeout(this.timer);
    if (session.kind === 'waiting')
      this.timer = window.setTimeout(() => void this.take({ kind: 'wake' }), session.until - now().at);
  }

  private fail(error: unknown, again: () => Promise<void>): void {
    const retry = () => again().catch((failed: unknown) => this.fail(failed, again));
    showFailure(this.notices(), this.language, error, retry);
  }

  private notices(): HTMLElement {
    return find(this, '[data-notices]', HTMLElement);
  }
}

customElements.define('study-session', StudySession);
