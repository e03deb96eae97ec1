import type { AppendResult } from '../study/chunk-writer.ts';
import { acceptanceOf, type Wish, wishOf } from '../study/edits.ts';
import type { Entry } from '../study/review.ts';
import { type Answered, type Session, startSession, step } from '../study/session.ts';
import type { Store } from '../study/store.ts';
import type { CardSheets } from './card-sheets.ts';
import type { CardTrace } from './card-trace.ts';
import { find } from './dom.ts';
import { showWish } from './edit-notices.ts';
import { keepText } from './kept-texts.ts';
import { languageOf } from './page-language.ts';
import { now, undoOf, writingOf } from './progress.ts';
import { showKept } from './study-notices.ts';

/** Writes down, before an answer is graded, which answer the learner saw, where that is not known yet; returns the sitting after it and how writing went. */
export function seenAnswer(
  session: Answered,
  store: Store,
  sheets: CardSheets,
): { readonly session: Session; readonly kept: AppendResult } {
  const { item, history } = session;
  void keepSeen(session, sheets);
  const entry = acceptanceOf(history, item, writingOf(store), 'soon');
  if (entry === undefined) return { session, kept: { kind: 'kept' } };
  return { session: withEntry(session, entry), kept: store.append(entry) };
}

/** Does what the learner wants about the changed answer on the table, tells so, and returns the sitting after it: a card to keep leaves the table. `onBack` hears of it when it is taken back. */
export function afterWish(
  session: Answered,
  trace: CardTrace,
  wish: Wish,
  store: Store,
  root: HTMLElement,
  onBack: () => void,
): Session {
  const entry = wishOf(session.history, trace, writingOf(store), wish);
  if (entry === undefined) return session;
  void keepText(trace.card, trace.fingerprint, trace.text);
  append(store, root, entry);
  showWish(noticesOf(root), languageOf(root), wish, () => {
    append(store, root, undoOf(store, entry.key));
    onBack();
  });
  const next = withEntry(session, entry);
  return wish === 'keep' ? { ...startSession(next.sitting, next.history, now()), graded: next.graded } : next;
}

function withEntry(session: Answered, entry: Entry): Session {
  return step(session, { kind: 'merged', entries: [entry], ...now() }).session;
}

function append(store: Store, root: HTMLElement, entry: Entry): void {
  showKept(noticesOf(root), languageOf(root), store.append(entry));
}

function noticesOf(root: HTMLElement): HTMLElement {
  return find(root, '[data-notices]', HTMLElement);
}

/** The text is kept only where the page is of the same build as the list of cards. */
async function keepSeen({ item }: Answered, sheets: CardSheets): Promise<void> {
  const trace = (await sheets(item.concept)).get(item.language)?.trace;
  if (trace && trace.fingerprint === item.fingerprint) await keepText(trace.card, trace.fingerprint, trace.text);
}
