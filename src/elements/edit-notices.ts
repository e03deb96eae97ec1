import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Wish } from '../study/edits.ts';
import { h } from './dom.ts';

/** Tells the learner what was done about a changed answer, with a button that takes it back. */
export function showWish(notices: Element, language: Language, wish: Wish, undo: () => void): void {
  show(notices, language, 'wish', t(language, `edit.done.${wish}`), undo);
}

/** Tells the learner that cards were renamed in the notes and their histories went with them, with their list and a button that takes it back. */
export function showMoves(notices: Element, language: Language, count: number, list: string, undo: () => void): void {
  if (count === 0) return;
  const link = h('a', { href: list }, t(language, 'moved.list'));
  show(notices, language, 'moves', tCount(language, 'moved', count), undo, link);
}

/** Tells the learner that a history counts for another card now, with a button that takes it back. */
export function showMoved(notices: Element, language: Language, question: string, undo: () => void): void {
  show(notices, language, 'moved', t(language, 'vanished.attached', { question }), undo);
}

function show(
  notices: Element,
  language: Language,
  name: string,
  text: string,
  undo: () => void,
  link?: HTMLElement,
): void {
  const button = h('button', { type: 'button', class: 'button' }, t(language, 'edit.undo'));
  const notice = h('div', { class: 'notice', 'data-told': name }, h('span', {}, text), link, button);
  button.addEventListener('click', () => {
    notice.remove();
    undo();
  });
  notices.querySelector(`[data-told="${name}"]`)?.remove();
  notices.append(notice);
}
