import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Done, Waiting } from '../study/session.ts';
import { h } from './dom.ts';
import { whenLabel } from './intervals.ts';
import { nextDue } from './next-due.ts';

/** Makes the leaf that ends a sitting, or that waits for the next learning step; `now` is ms epoch, `home` an address. */
export function messageOf(session: Waiting | Done, language: Language, now: number, home: string): HTMLElement {
  const { length: count } = session.graded;
  return h(
    'div',
    { class: 'sheet verso study-message', tabindex: '-1' },
    h('h2', {}, t(language, 'study.done.title')),
    h(
      'p',
      { class: 'lede' },
      count > 0 ? tCount(language, 'study.done.reviewed', count) : t(language, 'study.done.none'),
    ),
    nextCard(session, language, now),
    h(
      'p',
      { class: 'actions' },
      session.kind === 'waiting' ? aheadButton(language) : undefined,
      h('a', { class: 'button', href: home }, t(language, 'study.done.home')),
    ),
  );
}

function nextCard(session: Waiting | Done, language: Language, now: number): HTMLElement | undefined {
  const isWaiting = session.kind === 'waiting';
  const soon = isWaiting ? session.until : nextDue(session);
  if (soon === undefined) return undefined;
  const when = whenLabel(language, soon - now);
  return h('p', {}, t(language, isWaiting ? 'study.waiting' : 'study.done.next', { when }));
}

function aheadButton(language: Language): HTMLElement {
  return h('button', { type: 'button', class: 'button primary', 'data-ahead': true }, t(language, 'study.more'));
}
