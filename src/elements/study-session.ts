import type { DeckId, Language } from '../cards/card.ts';
import { otherLanguage, t, tCount } from '../i18n/t.ts';
import { parseItems } from '../study/parse-items.ts';
import { buildQueue, type Filter, type StudyItem } from '../study/queue.ts';
import { type Grade, grades } from '../study/review.ts';
import { type Session, type SessionEvent, startSession, step } from '../study/session.ts';
import { defaultSettings } from '../study/settings.ts';
import type { Store } from '../study/store.ts';
import { type CardSheet, type CardSheets, openCardSheets } from './card-sheets.ts';
import { find, h, isTyping } from './dom.ts';
import { fetchJson, reasonOf } from './fetch-json.ts';
import { intervalLabel, whenLabel } from './intervals.ts';
import { languageOf } from './page-language.ts';
import { historyOf, now, openBrowserStore } from './progress.ts';
import { rectoOf, versoOf } from './study-leaf.ts';
import { showNotKept, showUnreadable } from './study-notices.ts';
import { turnLeaf } from './turn.ts';

type Event = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'at' | 'offset'> : never) : never;

/** A sitting of spaced repetition: asks, turns the leaf, takes the grade, and hands what was answered to the store. */
class StudySession extends HTMLElement {
  private readonly store: Store = openBrowserStore();
  private language: Language = 'en';
  private sheets: CardSheets = openCardSheets('');
  private session: Session | undefined;
  /** The language in which the card on the table is shown. */
  private shown: Language = 'en';
  private timer = 0;

  async connectedCallback(): Promise<void> {
    this.language = languageOf(this);
    this.sheets = openCardSheets(this.dataset.cardPage ?? '');
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
      const sitting = { items, filter, settings: defaultSettings, source: 'study', device: this.store.device } as const;
      showUnreadable(this.notices(), this.language, this.store.read().problems);
      await this.show(startSession(sitting, historyOf(this.store, items), now()));
    } catch (error) {
      this.fail(error, () => this.begin());
    }
  }

  private filterFor(items: readonly StudyItem[]): Filter {
    const asked = new URL(location.href).searchParams.get('deck');
    const deck = items.find((item) => item.deck === asked)?.deck;
    if (asked !== null && deck === undefined)
      this.notices().append(h('p', { class: 'notice' }, t(this.language, 'study.unknownDeck')));
    const name = this.querySelector(`[data-deck-name="${CSS.escape(deck ?? '')}"]`);
    if (name)
      find(this, '[data-deck-title]', HTMLElement).replaceChildren(
        ...[...name.childNodes].map((node) => node.cloneNode(true)),
      );
    return { language: this.language, ...(deck !== undefined && { decks: new Set<DeckId>([deck]) }) };
  }

  private listen(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) void this.press(button);
    });
    document.addEventListener('keydown', (event) => this.key(event));
    this.store.subscribe(window, () => void this.take({ kind: 'merged', entries: this.store.read().entries }));
    addEventListener('pagehide', () => this.store.retry());
  }

  private async press({ dataset }: HTMLButtonElement): Promise<void> {
    const grade = grades.find((one) => one === dataset.grade);
    if (grade) await this.grade(grade);
    if (dataset.flip !== undefined) await this.flip();
    if (dataset.undo !== undefined) await this.undo();
    if (dataset.ahead !== undefined) await this.take({ kind: 'ahead' });
    if (dataset.other !== undefined) await this.turnLanguage();
    if (dataset.help !== undefined) find(this, '[data-help-dialog]', HTMLDialogElement).showModal();
  }

  private key(event: KeyboardEvent): void {
    if (isTyping(event) || document.querySelector('dialog[open]')) return;
    const onControl = event.target instanceof Element && event.target.closest('a, button, summary');
    const actions: Readonly<Record<string, () => unknown>> = {
      ' ': () => (this.session?.kind === 'answered' ? this.grade('good') : this.flip()),
      u: () => this.undo(),
      l: () => this.turnLanguage(),
      '?': () => find(this, '[data-help-dialog]', HTMLDialogElement).showModal(),
      ...Object.fromEntries(grades.map((grade, at) => [String(at + 1), () => this.grade(grade)])),
    };
    const action = event.key === ' ' && onControl ? undefined : actions[event.key];
    if (!action) return;
    event.preventDefault();
    void action();
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
    const results = entries.map((entry) => this.store.append(entry));
    const failed = results.find((result) => result.kind === 'not-kept');
    showNotKept(this.notices(), this.language, failed?.reason);
    await this.show(session);
  }

  private async show(session: Session): Promise<void> {
    const before = this.session;
    this.session = session;
    if (session.kind === 'asking' && session.item !== itemOf(before)) this.shown = session.item.language;
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
    const draw = await this.prepare();
    draw();
  }

  /** Gets what the present state shows; the function that comes back puts it on the page, if the state is still the same. */
  private async prepare(): Promise<() => void> {
    const { session } = this;
    if (session === undefined) return () => undefined;
    const content = await this.contentOf(session);
    return () => {
      if (session !== this.session) return;
      find(this, '[data-stage]', HTMLElement).replaceChildren(...content);
      this.drawBar(session);
      this.querySelector<HTMLElement>('.flip-leaf, .study-message')?.focus({
        preventScroll: session.kind !== 'answered',
      });
      if (session.kind === 'asking') scrollTo({ top: 0 });
      this.wakeAt(session);
    };
  }

  private async contentOf(session: Session): Promise<HTMLElement[]> {
    if (session.kind === 'waiting' || session.kind === 'done') return [this.message(session)];
    const sheets = await this.sheets(session.item.concept);
    const sheet = sheets.get(this.shown) ?? [...sheets.values()][0];
    if (!sheet) throw new Error(session.item.concept);
    const leaf =
      session.kind === 'asking'
        ? rectoOf(sheet, session.item, this.language)
        : this.verso(sheet, session.item, sheets.size > 1);
    return [h('div', { class: 'leaf-stage' }, leaf), h('div', { class: 'study-actions' }, this.actionsFor(session))];
  }

  private verso(sheet: CardSheet, item: StudyItem, hasOther: boolean): HTMLElement {
    const { language } = this;
    const other = t(language, `study.other.${otherLanguage(sheet.language)}`);
    const links = h(
      'p',
      { class: 'aside leaf-links' },
      hasOther ? h('button', { type: 'button', 'data-other': true, 'aria-keyshortcuts': 'l' }, other) : undefined,
      h('a', { href: `${this.dataset.cardPage}${encodeURI(item.concept)}/` }, t(language, 'study.open')),
    );
    return versoOf(sheet, item, language, links);
  }

  private actionsFor(session: Extract<Session, { kind: 'asking' | 'answered' }>): HTMLElement {
    const { language } = this;
    if (session.kind === 'asking') {
      return h(
        'button',
        { type: 'button', class: 'button primary flip', 'data-flip': true, 'aria-keyshortcuts': 'Space' },
        t(language, 'study.flip'),
      );
    }
    const buttons = grades.map((grade, at) =>
      h(
        'button',
        {
          type: 'button',
          class: `button grade grade-${grade}`,
          'data-grade': grade,
          'aria-keyshortcuts': String(at + 1),
        },
        h('strong', {}, t(language, `study.grade.${grade}`)),
        h('small', {}, intervalLabel(language, session.promises[grade].interval)),
      ),
    );
    return h('div', { class: 'grades', role: 'group', 'aria-label': t(language, 'study.grades') }, ...buttons);
  }

  private message(session: Extract<Session, { kind: 'waiting' | 'done' }>): HTMLElement {
    const { language } = this;
    const { graded } = session;
    const soon = session.kind === 'waiting' ? session.until : nextDue(session);
    const key = session.kind === 'waiting' ? 'study.waiting' : 'study.done.next';
    const done =
      graded.length > 0 ? tCount(language, 'study.done.reviewed', graded.length) : t(language, 'study.done.none');
    return h(
      'div',
      { class: 'sheet verso study-message', tabindex: '-1' },
      h('h2', {}, t(language, 'study.done.title')),
      h('p', { class: 'lede' }, done),
      soon === undefined ? undefined : h('p', {}, t(language, key, { when: whenLabel(language, soon - now().at) })),
      h(
        'p',
        { class: 'actions' },
        session.kind === 'waiting'
          ? h('button', { type: 'button', class: 'button primary', 'data-ahead': true }, t(language, 'study.more'))
          : undefined,
        h('a', { class: 'button', href: this.dataset.home }, t(language, 'study.done.home')),
      ),
    );
  }

  private drawBar(session: Session): void {
    find(this, '[data-bar]', HTMLElement).hidden = false;
    find(this, '[data-undo]', HTMLButtonElement).disabled = session.graded.length === 0;
    const { sitting, history } = session;
    const { at, offset } = now();
    const waiting = buildQueue(sitting.items, history, at, offset, sitting.settings, sitting.filter);
    const isOpen = session.kind === 'asking' || session.kind === 'answered';
    const left = new Set([...waiting.map(({ concept }) => concept), ...(isOpen ? [session.item.concept] : [])]).size;
    find(this, '[data-left]', HTMLElement).textContent = tCount(this.language, 'study.left', left);
    const [next] = waiting.filter((item) => !isOpen || item.concept !== session.item.concept);
    if (next) this.sheets(next.concept).catch(() => undefined);
  }

  private wakeAt(session: Session): void {
    clearTimeout(this.timer);
    if (session.kind === 'waiting')
      this.timer = window.setTimeout(() => void this.take({ kind: 'wake' }), session.until - now().at);
  }

  private fail(error: unknown, again: () => Promise<void>): void {
    const retry = h('button', { type: 'button', class: 'button' }, t(this.language, 'study.retry'));
    const notice = h(
      'div',
      { class: 'notice', role: 'alert' },
      t(this.language, 'study.failed', { reason: reasonOf(error) }),
      retry,
    );
    retry.addEventListener('click', () => {
      notice.remove();
      void again();
    });
    this.notices().append(notice);
  }

  private notices(): HTMLElement {
    return find(this, '[data-notices]', HTMLElement);
  }
}

function itemOf(session: Session | undefined): StudyItem | undefined {
  return session?.kind === 'asking' || session?.kind === 'answered' ? session.item : undefined;
}

/** When the next card of the sitting's decks comes due (ms epoch); `undefined` where none was ever studied. */
function nextDue({ sitting, history }: Session): number | undefined {
  const { decks } = sitting.filter;
  const own = new Set(sitting.items.filter(({ deck }) => !decks || decks.has(deck)).map(({ concept }) => concept));
  const dues = [...history.memories].flatMap(([concept, memory]) =>
    memory.kind !== 'new' && own.has(concept) ? [memory.due] : [],
  );
  return dues.length > 0 ? Math.min(...dues) : undefined;
}

customElements.define('study-session', StudySession);
