import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Done, Moment, Waiting } from '../study/session-state.ts';
import { h } from './dom.ts';
import { whenLabel } from './intervals.ts';
import { nextDue } from './next-due.ts';
import { heldLines } from './study-held.ts';

/** Makes the leaf that ends a sitting, or that waits for the next learning step; `home` and `everything` are addresses. */
export function messageOf(
  session: Waiting | Done,
  language: Language,
  now: Moment,
  home: string,
  everything: string,
): HTMLElement {
  const count = session.acts.filter(({ kind, isEarlier }) => kind === 'review' && !isEarlier).length;
  const isPart = Object.keys(session.sitting.filter).some((name) => name !== 'language');
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
    ...heldLines(session, now, language),
    h(
      'p',
      { class: 'actions' },
      session.kind === 'waiting' ? aheadButton(language) : undefined,
      isPart ? h('a', { class: 'button', href: everything }, t(language, 'study.pick.everything')) : undefined,
      h('a', { class: 'button', href: home }, t(language, 'study.done.home')),
    ),
  );
}

function nextCard(session: Waiting | Done, language: Language, now: Moment): HTMLElement | undefined {
  const isWaiting = session.kind === 'waiting';
  const soon = isWaiting ? session.until : nextDue(session, now);
  if (soon === undefined) return undefined;
  const when = whenLabel(language, soon - now.at);
  return h('p', {}, t(language, isWaiting ? 'study.waiting' : 'study.done.next', { when }));
}

function aheadButton(language: Language): HTMLElement {
  return h('button', { type: 'button', class: 'button primary', 'data-command': 'ahead' }, t(language, 'study.more'));
}
