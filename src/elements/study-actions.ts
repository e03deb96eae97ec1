import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import { type Grade, grades } from '../study/review.ts';
import type { Answered, Asking } from '../study/session.ts';
import { h } from './dom.ts';
import { intervalLabel } from './intervals.ts';

/** Makes what can be done with the card on the table: turn it, or grade it by what each button promises. */
export function actionsFor(session: Asking | Answered, language: Language): HTMLElement {
  const actions = session.kind === 'asking' ? flipButton(language) : gradeButtons(session, language);
  return h('div', { class: 'study-actions' }, actions);
}

function flipButton(language: Language): HTMLElement {
  const attributes = { class: 'button primary flip', 'data-flip': true, 'aria-keyshortcuts': 'Space' };
  return h('button', { type: 'button', ...attributes }, t(language, 'study.flip'));
}

function gradeButtons({ promises }: Answered, language: Language): HTMLElement {
  const buttons = grades.map((grade, at) => gradeButton(grade, at + 1, promises, language));
  return h('div', { class: 'grades', role: 'group', 'aria-label': t(language, 'study.grades') }, ...buttons);
}

function gradeButton(grade: Grade, key: number, promises: Answered['promises'], language: Language): HTMLElement {
  return h(
    'button',
    { type: 'button', class: `button grade grade-${grade}`, 'data-grade': grade, 'aria-keyshortcuts': String(key) },
    h('strong', {}, t(language, `study.grade.${grade}`)),
    ' ',
    h('small', {}, intervalLabel(language, promises[grade].interval)),
  );
}
