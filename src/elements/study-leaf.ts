import type { Language } from '../cards/card.ts';
import { otherLanguage, t } from '../i18n/t.ts';
import type { StudyItem } from '../study/queue.ts';
import type { CardSheet } from './card-sheets.ts';
import { h } from './dom.ts';

/** Makes the front of a card: the question alone, with the options of a choice unmarked. */
export function rectoOf(sheet: CardSheet, item: StudyItem, language: Language): HTMLElement {
  const question = asHeading(sheet.question);
  if (item.kind === 'topic') question.append(h('p', { class: 'aside' }, t(language, 'study.sayTopic')));
  const options = sheet.answer.querySelector('.options')?.cloneNode(true);
  if (options instanceof HTMLElement) question.append(unmarked(options));
  return h(
    'article',
    {
      class: 'sheet recto flip-leaf',
      tabindex: '-1',
      'data-concept': item.concept,
      'aria-label': t(language, 'card.question'),
    },
    question,
    h('p', { class: 'folio', 'aria-hidden': 'true' }, t(language, 'study.recto')),
  );
}

/** Makes the back of a card: its question, smaller, its answer, and `links`. */
export function versoOf(sheet: CardSheet, item: StudyItem, language: Language, links: HTMLElement): HTMLElement {
  const answer = sheet.answer.cloneNode(true);
  return h(
    'article',
    {
      class: 'sheet verso flip-leaf',
      tabindex: '-1',
      'data-concept': item.concept,
      'aria-label': t(language, 'study.answered'),
    },
    asHeading(sheet.question),
    answer,
    links,
    h('p', { class: 'folio', 'aria-hidden': 'true' }, t(language, 'study.verso')),
  );
}

/** Makes the foot of a back: the card's other language, where it has one, and its page. */
export function leafLinks(sheet: CardSheet, hasOther: boolean, page: string, language: Language): HTMLElement {
  const other = t(language, `study.other.${otherLanguage(sheet.language)}`);
  return h(
    'p',
    { class: 'aside leaf-links' },
    hasOther ? h('button', { type: 'button', 'data-other': true, 'aria-keyshortcuts': 'l' }, other) : undefined,
    h('a', { href: page }, t(language, 'study.open')),
  );
}

/** The question's heading becomes one of the second level, under the study page's own. */
function asHeading(question: HTMLElement): HTMLElement {
  const copy = question.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return question;
  const heading = copy.querySelector('[data-question]');
  if (heading instanceof HTMLElement) {
    heading.replaceWith(h('h2', { class: 'question-text', lang: heading.lang }, ...heading.childNodes));
  }
  return copy;
}

function unmarked(options: HTMLElement): HTMLElement {
  for (const option of options.querySelectorAll('.option')) option.classList.remove('correct');
  for (const mark of options.querySelectorAll('.option > strong')) mark.remove();
  return options;
}
