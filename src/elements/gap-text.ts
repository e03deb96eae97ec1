import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import { h } from './dom.ts';

/**
 * Takes an answer, the group of gaps that is asked (undefined for all), and the language of the page; returns the text with these gaps
 * left open and the others filled, or undefined where the answer marks no such gap.
 */
export function openText(answer: HTMLElement, gap: string | undefined, language: Language): HTMLElement | undefined {
  const text = withoutOthers(answer, gap);
  const marks = [...text.querySelectorAll<HTMLElement>(filled)];
  const line = marks[0]?.closest('p') ?? undefined;
  for (const mark of marks) mark.replaceWith(openGap(mark.dataset.hint, language));
  for (const named of line?.querySelectorAll('[id]') ?? []) named.removeAttribute('id');
  return line;
}

/** Takes an answer and the group of gaps that is asked (undefined for all), and returns a copy in which nothing but these stands out. */
export function withoutOthers(answer: HTMLElement, gap: string | undefined): HTMLElement {
  const copy = document.importNode(answer, true);
  for (const mark of copy.querySelectorAll<HTMLElement>(filled))
    if (gap !== undefined && mark.dataset.gap !== gap) mark.replaceWith(...mark.childNodes);
  return copy;
}

/** What the build marks as filling a gap. */
const filled = 'strong[data-gap]';

/** It is shown by its brackets and told by its name. */
function openGap(hint: string | undefined, language: Language): HTMLElement {
  const shown = (text: string) => h('span', { 'aria-hidden': 'true' }, text);
  const name = t(language, hint === undefined ? 'study.gap' : 'study.gap.hint');
  const told = h('span', { class: 'visually-hidden', lang: language }, `${name} `);
  return h('span', { class: 'gap' }, told, ...(hint === undefined ? [shown('[…]')] : [shown('['), hint, shown(']')]));
}
