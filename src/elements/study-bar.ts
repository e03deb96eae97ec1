import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import { stateOf } from '../study/history.ts';
import { buildQueue, type StudyItem } from '../study/queue.ts';
import type { Act, Moment, Session } from '../study/session-state.ts';
import { valueAt } from '../study/table.ts';
import { find } from './dom.ts';

/** How many cards of a sitting are left, the one on the table included, and which comes after it. */
export interface Left {
  readonly count: number;
  readonly next: StudyItem | undefined;
}

/** Counts what is left of a sitting at a moment. */
export function leftOf(session: Session, { at, offset }: Moment): Left {
  const { sitting, history } = session;
  const waiting = buildQueue(sitting.items, history, at, offset, sitting.settings, sitting.filter);
  const open = itemOf(session)?.concept;
  const others = waiting.filter(({ concept }) => concept !== open);
  return { count: others.length + (open === undefined ? 0 : 1), next: others[0] };
}

/** The card on the table, where there is one. */
export function itemOf(session: Session | undefined): StudyItem | undefined {
  return session?.kind === 'asking' || session?.kind === 'answered' ? session.item : undefined;
}

/** Shows above the leaf how many cards are left, whether something can be taken back, and what the menu can do. */
export function showBar(root: ParentNode, session: Session, { count }: Left, language: Language): void {
  const item = itemOf(session);
  find(root, '[data-bar]', HTMLElement).hidden = false;
  find(root, '[data-command="undo"]', HTMLButtonElement).disabled = session.acts.length === 0;
  find(root, '[data-left]', HTMLElement).textContent = count > 0 ? tCount(language, 'study.left', count) : '';
  for (const action of root.querySelectorAll<HTMLElement>('[data-on-card]')) action.hidden = item === undefined;
  const { flag } = item ? stateOf(session.history, item.card) : { flag: 0 };
  for (const radio of root.querySelectorAll<HTMLElement>('[role="menuitemradio"]'))
    radio.setAttribute('aria-checked', String(radio.dataset.flag === String(flag)));
}

/** What is said of the last thing done, or taken back; an answer needs no words. */
export function wordsFor(before: Session, after: Session, language: Language): string {
  if (after.acts.length < before.acts.length) return t(language, 'study.said.undo');
  const act = after.acts.at(-1);
  return act && act !== before.acts.at(-1) ? wordsForAct(act, after, language) : '';
}

function wordsForAct({ kind, item, keys: [key = ''] }: Act, { history }: Session, language: Language): string {
  if (kind === 'review') return '';
  if (kind === 'accept') {
    const entry = valueAt(history.entries, key);
    return entry?.kind === 'accept' ? t(language, `edit.done.${entry.choice}`) : '';
  }
  if (kind !== 'flag' || item === undefined) return t(language, `study.said.${kind}`);
  return t(language, 'study.said.flag', { flag: t(language, `study.flag.${stateOf(history, item.card).flag}`) });
}
