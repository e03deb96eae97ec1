import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Wish } from '../study/edits.ts';
import { h } from './dom.ts';

/** Tells the learner what was done about a changed answer, with a button that takes it back. */
export function showWish(notices: Element, language: Language, wish: Wish, undo: () => void): void {
  show(notices, 'wish', t(language, `edit.done.${wish}`), undoButton(language, 'edit.undo'), undo);
}

/** Tells the learner that cards were renamed in the notes and their histories went with them, with their list and a button that takes it back. */
export function showMoves(notices: Element, language: Language, count: number, list: string, undo: () => void): void {
  if (count === 0) return;
  const link = h('a', { href: list }, t(language, 'moved.list'));
  show(notices, 'moves', tCount(language, 'moved', count), undoButton(language, 'moved.undo'), undo, link);
}

/** Tells the learner that a history counts for another card now, with a button that takes it back. */
export function showMoved(notices: Element, language: Language, question: string, undo: () => void): void {
  show(notices, 'moved', t(language, 'vanished.attached', { question }), undoButton(language, 'moved.undo'), undo);
}

/** Says what it takes back: the study page has a button of its own for the last answer. */
function undoButton(language: Language, key: 'edit.undo' | 'moved.undo'): HTMLElement {
  return h('button', { type: 'button', class: 'button' }, t(language, key));
}

function show(
  notices: Element,
  name: string,
  text: string,
  button: HTMLElement,
  undo: () => void,
  link?: HTMLElement,
): void {
  const notice = h('div', { class: 'notice', 'data-told': name }, h('span', {}, text), link, button);
  button.addEventListener('click', () => {
    notice.remove();
    undo();
  });
  notices.querySelector(`[data-told="${name}"]`)?.remove();
  notices.append(notice);
}
