import type { Language } from '../cards/card.ts';
import { tCount } from '../i18n/t.ts';
import { buildQueue, type StudyItem } from '../study/queue.ts';
import type { Moment, Session } from '../study/session.ts';
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

/** Shows above the leaf how many cards are left, and whether an answer can be taken back. */
export function showBar(root: ParentNode, { graded }: Session, { count }: Left, language: Language): void {
  find(root, '[data-bar]', HTMLElement).hidden = false;
  find(root, '[data-undo]', HTMLButtonElement).disabled = graded.length === 0;
  find(root, '[data-left]', HTMLElement).textContent = tCount(language, 'study.left', count);
}
