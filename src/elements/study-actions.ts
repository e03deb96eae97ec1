import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import { confidences, type Grade, grades } from '../study/review.ts';
import type { Answered, Asking } from '../study/session-state.ts';
import type { Settings } from '../study/settings.ts';
import { h } from './dom.ts';
import { intervalLabel } from './intervals.ts';

/** Makes what can be done with the card on the table: turn it, saying how sure one is where that is asked, or grade it by what each button promises. */
export function actionsFor(session: Asking | Answered, language: Language): HTMLElement {
  const { settings } = session.sitting;
  const actions =
    session.kind === 'answered'
      ? [gradeButtons(session, language)]
      : [...(settings.askConfidence ? [confidenceButtons(language)] : []), flipButton(language)];
  return h('div', { class: 'study-actions' }, ...actions);
}

/** The grades that the learner's buttons give, in their order. */
export function gradesFor({ buttons }: Settings): readonly Grade[] {
  return buttons === 2 ? ['again', 'good'] : grades;
}

function flipButton(language: Language): HTMLElement {
  const attributes = { class: 'button primary flip', 'data-command': 'flip', 'aria-keyshortcuts': 'Space' };
  return h('button', { type: 'button', ...attributes }, t(language, 'study.flip'));
}

function confidenceButtons(language: Language): HTMLElement {
  const buttons = confidences.map((confidence, at) =>
    h(
      'button',
      { type: 'button', class: 'button', 'data-confidence': confidence, 'aria-keyshortcuts': String(at + 1) },
      t(language, `study.confidence.${confidence}`),
    ),
  );
  const name = t(language, 'study.confidence');
  return h(
    'div',
    { class: 'confidence', role: 'group', 'aria-labelledby': 'confidence-name' },
    h('p', { class: 'aside', id: 'confidence-name' }, name),
    ...buttons,
  );
}

function gradeButtons({ promises, sitting }: Answered, language: Language): HTMLElement {
  const given = gradesFor(sitting.settings);
  const buttons = given.map((grade, at) => gradeButton(grade, at + 1, promises, language));
  const attributes = { class: 'grades', role: 'group', 'aria-label': t(language, 'study.grades') };
  return h('div', { ...attributes, 'data-count': String(given.length) }, ...buttons);
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
