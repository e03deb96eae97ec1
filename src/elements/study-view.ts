import type { Language } from '../cards/card.ts';
import { siteAddresses } from '../i18n/address.ts';
import { otherLanguage } from '../i18n/t.ts';
import type { Ask } from '../study/asked.ts';
import type { StudyItem } from '../study/queue.ts';
import type { Session, Step } from '../study/session-state.ts';
import { openCardSheets, sheetsFor } from './card-sheets.ts';
import { traceOn } from './card-trace.ts';
import { find } from './dom.ts';
import { keepText } from './kept-texts.ts';
import { now } from './progress.ts';
import { itemOf, leftOf, showBar } from './study-bar.ts';
import { contentOf, type Shown, type Surroundings } from './study-content.ts';
import { leechNotice } from './study-marks.ts';
import { hideFailure, showFailure, showLeech } from './study-notices.ts';
import { turnLeaf } from './turn.ts';

/** What a study page shows of its sitting, and how: the sides of the card on the table, and the note being written on it. */
export class StudyView {
  session: Session | undefined;
  ask: Ask | undefined;
  /** The note on the card on the table, while it is being written. */
  draft: string | undefined;
  readonly notices: HTMLElement;
  private readonly root: HTMLElement;
  private readonly language: Language;
  private readonly site;
  private readonly sheets;
  private shown: Shown;
  private readonly onWish: Surroundings['onWish'];

  constructor(root: HTMLElement, language: Language, onWish: Surroundings['onWish']) {
    this.root = root;
    this.language = language;
    this.onWish = onWish;
    this.notices = find(root, '[data-notices]', HTMLElement);
    this.site = siteAddresses(root.dataset.base ?? '/');
    this.sheets = openCardSheets((concept) => this.site.card(language, concept));
    this.shown = { question: language, answer: language };
  }

  /** Shows a state in place of the one before: a leaf is turned where its answer is what is new. */
  async show(session: Session): Promise<void> {
    const before = this.session;
    this.session = session;
    if (session.kind === 'asking' && session.item !== itemOf(before)) this.layDown(session.item);
    const isFlip = before?.kind === 'asking' && session.kind === 'answered';
    const leaf = isFlip ? this.root.querySelector('.flip-leaf') : null;
    try {
      if (!isFlip) return await this.paint(before);
      const draw = await this.prepare(before);
      await turnLeaf(leaf, () => {
        draw();
        return this.root.querySelector('.flip-leaf');
      });
    } catch (error) {
      this.fail(error, () => this.paint(before));
    }
  }

  /** Shows the present state again, with what else has changed. */
  async draw(): Promise<void> {
    await this.paint(this.session);
  }

  /** Shows the other language of the card on the table; where question and answer are each in one, only the answer's once it is there. */
  async turnLanguage(): Promise<void> {
    const item = itemOf(this.session);
    if (!item || !(await this.sheetsOf(item)).has(otherLanguage(this.shown.answer))) return;
    const { question, answer } = this.shown;
    const stays = this.ask === 'across' && this.session?.kind === 'answered';
    this.shown = { question: stays ? question : otherLanguage(question), answer: otherLanguage(answer) };
    await this.draw();
  }

  /** Says of the last answer that it made a leech, or no more of the one before. */
  async tellLeech({ leech }: Step): Promise<void> {
    const sheets = leech && (await this.sheetsOf(leech.item));
    const sheet = leech && (sheets?.get(leech.item.language) ?? [...(sheets?.values() ?? [])][0]);
    showLeech(this.notices, sheet && leechNotice(leech.lapses, sheet, this.language));
  }

  /** Keeps the text of a card whose answer is graded, for the day when it changes; only where its page is of the same build as the list of cards. */
  async keepText(item: StudyItem): Promise<void> {
    const side = (await this.sheetsOf(item)).get(item.language);
    const trace = side && traceOn(side.trace, item);
    if (trace && trace.fingerprint === item.fingerprint) await keepText(trace.card, trace.fingerprint, trace.text);
  }

  /** Tells what failed, with a way to try again. */
  fail(error: unknown, again: () => Promise<void>): void {
    const retry = () => again().catch((failed: unknown) => this.fail(failed, again));
    showFailure(this.notices, this.language, error, retry);
  }

  private async paint(before: Session | undefined): Promise<void> {
    const draw = await this.prepare(before);
    draw();
  }

  /** Something changed while the card was fetched or turned. */
  private paintAgain(before: Session | undefined): void {
    this.paint(before).catch((error: unknown) => this.fail(error, () => this.draw()));
  }

  private layDown({ language }: StudyItem): void {
    this.draft = undefined;
    this.shown = { question: language, answer: this.ask === 'across' ? otherLanguage(language) : language };
  }

  private sheetsOf(item: StudyItem): ReturnType<typeof this.sheets> {
    return sheetsFor(this.sheets, item);
  }

  /** Gets what the present state shows; the function that comes back puts it on the page, if the state is still the same. */
  private async prepare(before: Session | undefined): Promise<() => void> {
    const { session, language, shown, sheets, site, draft, onWish } = this;
    if (session === undefined) return () => undefined;
    const onDraft = (text: string) => {
      this.draft = text;
    };
    const around = { language, shown, sheets, site, now: now(), draft, onDraft, onWish };
    const content = await contentOf(session, around);
    return () => {
      if (session !== this.session) return;
      if (draft !== this.draft || shown !== this.shown) return this.paintAgain(before);
      hideFailure(this.notices);
      const stage = find(this.root, '[data-stage]', HTMLElement);
      const hadFocus = stage.contains(document.activeElement);
      stage.replaceChildren(...content);
      this.drawBar(session);
      const isSame = before?.kind === session.kind && itemOf(before) === itemOf(session);
      if (!isSame || hadFocus || draft !== undefined) this.focus(session);
      if (session.kind === 'asking' && !isSame) scrollTo({ top: 0 });
    };
  }

  private focus(session: Session): void {
    const field = this.root.querySelector<HTMLElement>('[data-note-field]');
    if (field) field.focus();
    else
      this.root.querySelector<HTMLElement>('.flip-leaf, .study-message')?.focus({
        preventScroll: session.kind !== 'answered',
      });
  }

  private drawBar(session: Session): void {
    const left = leftOf(session, now());
    showBar(this.root, session, left, this.language);
    if (left.next) this.sheetsOf(left.next).catch(() => undefined);
  }
}
