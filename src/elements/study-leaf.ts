import type { Language } from '../cards/card.ts';
import { otherLanguage, t } from '../i18n/t.ts';
import type { StudyItem } from '../study/queue.ts';
import { isBackwards } from '../study/sides.ts';
import type { CardSheet } from './card-sheets.ts';
import { h } from './dom.ts';
import { openText, withoutOthers } from './gap-text.ts';

/** What lies on a leaf besides its sheet. */
export interface LeafParts {
  readonly item: StudyItem;
  readonly language: Language;
  /** The flag, above the question. */
  readonly mark: HTMLElement | undefined;
  /** That the answer changed since it was learnt, and on the back what changed: between question and answer. */
  readonly changed: HTMLElement | undefined;
  /** What comes after the question, or after the answer: the learner's note, and what else there is to say. */
  readonly foot: readonly (HTMLElement | undefined)[];
}

/**
 * Makes the front of a card: the question alone, with the options of a choice unmarked; backwards, the answer alone; of a text with
 * gaps, the text without those that are asked.
 */
export function rectoOf(sheet: CardSheet, parts: LeafParts): HTMLElement {
  const { item, language, changed } = parts;
  const asked = questionOf(sheet, item, language);
  if (item.kind === 'topic') asked.append(h('p', { class: 'aside' }, t(language, 'study.sayTopic')));
  const options = sheet.answer.querySelector('.options')?.cloneNode(true);
  if (options instanceof HTMLElement && !isBackwards(item.card)) asked.append(unmarked(options));
  if (changed) asked.append(changed);
  return leafOf('recto', t(language, 'card.question'), parts, asked);
}

/** Makes the back of a card: what was asked, smaller, and what is to be known, each in a language of its own. */
export function versoOf(asked: CardSheet, known: CardSheet, parts: LeafParts): HTMLElement {
  const { item, language } = parts;
  const question = questionOf(asked, item, language);
  const answer = isBackwards(item.card)
    ? h('div', { class: 'answer' }, asHeading(known.question))
    : withoutOthers(known.answer, item.gap);
  return leafOf('verso', t(language, 'study.answered'), parts, question, parts.changed, answer);
}

function leafOf(
  side: 'recto' | 'verso',
  name: string,
  parts: LeafParts,
  ...content: readonly (Node | undefined)[]
): HTMLElement {
  const { item, language, mark, foot } = parts;
  const concept = item.partOf ?? item.concept;
  return h(
    'article',
    { class: `sheet ${side} flip-leaf`, tabindex: '-1', 'data-concept': concept, 'aria-label': name },
    mark,
    ...content,
    ...foot,
    h('p', { class: 'folio', 'aria-hidden': 'true' }, t(language, `study.${side}`)),
  );
}

function questionOf(sheet: CardSheet, { card, kind, gap }: StudyItem, language: Language): HTMLElement {
  if (isBackwards(card)) return backwards(sheet, language);
  const text = kind === 'cloze' ? openText(sheet.answer, gap, language) : undefined;
  return asHeading(sheet.question, text?.childNodes);
}

/** The answer as a question. */
function backwards({ answer }: CardSheet, language: Language): HTMLElement {
  const heading = h('h2', { class: 'label' }, t(language, 'study.sayFront'));
  return h('div', { class: 'question backwards' }, heading, answer.cloneNode(true));
}

/** Makes the foot of a back: the card's other language, where it has one, and its page. */
export function leafLinks(sheet: CardSheet, hasOther: boolean, page: string, language: Language): HTMLElement {
  const other = t(language, `study.other.${otherLanguage(sheet.language)}`);
  return h(
    'p',
    { class: 'aside leaf-links' },
    hasOther
      ? h('button', { type: 'button', class: 'text-button', 'data-command': 'other', 'aria-keyshortcuts': 'l' }, other)
      : undefined,
    h('a', { href: page }, t(language, 'study.open')),
  );
}

/** The question's heading becomes one of the second level, under the study page's own, and may have another text. */
function asHeading(question: HTMLElement, text?: Iterable<Node>): HTMLElement {
  const copy = question.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return question;
  const heading = copy.querySelector('[data-question]');
  if (heading instanceof HTMLElement) {
    heading.replaceWith(h('h2', { class: 'question-text', lang: heading.lang }, ...(text ?? heading.childNodes)));
  }
  return copy;
}

function unmarked(options: HTMLElement): HTMLElement {
  for (const option of options.querySelectorAll('.option')) option.classList.remove('correct');
  for (const mark of options.querySelectorAll('.option > strong')) mark.remove();
  return options;
}
