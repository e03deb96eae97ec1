import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Flag } from '../study/review.ts';
import type { CardSheet } from './card-sheets.ts';
import { h } from './dom.ts';

/** Makes the mark of a flag: its colour and its name; nothing where there is none. */
export function flagMark(flag: Flag, language: Language): HTMLElement | undefined {
  if (flag === 0) return undefined;
  const name = t(language, 'study.flagged', { flag: t(language, `study.flag.${flag}`) });
  return h(
    'p',
    { class: 'flag-mark', 'data-flagged': String(flag) },
    h('span', { 'aria-hidden': 'true' }, '⚑'),
    ' ',
    name,
  );
}

/** Makes what is said of a leech: how often it was forgotten, and where to split it. */
export function leechBlock(lapses: number, { source }: CardSheet, language: Language): HTMLElement {
  const words = [h('p', {}, tCount(language, 'study.leech', lapses))];
  if (source) {
    const link = t(language, 'study.leech.source', { line: source.line });
    words.push(h('p', {}, h('a', { href: source.address }, link)));
  }
  return h('div', { class: 'notice leech', 'data-leech': String(lapses) }, h('div', {}, ...words));
}

/** Makes the same for above the next card: it says first which card it was. */
export function leechNotice(lapses: number, sheet: CardSheet, language: Language): HTMLElement {
  const block = leechBlock(lapses, sheet, language);
  const question = sheet.question.querySelector('[data-question]')?.textContent.trim();
  block.firstElementChild?.prepend(h('p', { lang: sheet.language }, h('strong', {}, question)));
  return block;
}
