import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import { heldBack } from '../study/picked.ts';
import type { Moment, Session } from '../study/session-state.ts';
import { h } from './dom.ts';

/** Makes what the learner laid aside of the cards of a sitting: how many, with a button that brings them back; nothing where there are none. */
export function heldLines(session: Session, { at, offset }: Moment, language: Language): HTMLElement[] {
  const { items, settings, filter } = session.sitting;
  const held = heldBack(items, session.history, at, offset, settings, filter);
  return (['buried', 'suspended'] as const).flatMap((kind) => {
    const { length } = held[kind];
    if (length === 0) return [];
    const words = tCount(language, `study.held.${kind}`, length);
    const back = t(language, 'study.held.back');
    const button = {
      type: 'button',
      class: 'button quiet',
      'data-bring-back': kind,
      'aria-label': `${back} (${words})`,
    };
    return [h('p', { class: 'held-line' }, h('span', {}, words), h('button', button, back))];
  });
}
