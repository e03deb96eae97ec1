import type { ConceptId, Language } from '../cards/card.ts';
import type { SiteAddresses } from '../i18n/address.ts';
import type { CardTitle } from '../study/parse-titles.ts';
import type { Statistics } from '../study/stats.ts';
import type { Subject } from '../study/stats-subjects.ts';
import { h } from './dom.ts';
import type { Formats } from './formats.ts';
import { sideWords } from './side-words.ts';

/** What a part of the page of progress is drawn from. */
export interface Drawing {
  readonly statistics: Statistics;
  readonly language: Language;
  readonly formats: Formats;
  readonly titles: readonly CardTitle[];
  readonly site: SiteAddresses;
}

/** Draws a part; undefined where there is nothing to show yet. */
export type Part = (drawing: Drawing) => readonly (Node | string)[] | undefined;

/** Finds a subject's title in the language of the page, or in the one it has. */
export function titleOf({ titles, language }: Drawing, subject: Subject): CardTitle | undefined {
  const shown = conceptOf(subject);
  const own = titles.filter(({ concept }) => concept === shown);
  return own.find((title) => title.language === language) ?? own[0];
}

/** Makes a link to a subject's card, which says on which side it is asked. */
export function cardLink(drawing: Drawing, subject: Subject): HTMLElement {
  const { language, site } = drawing;
  const concept = conceptOf(subject);
  const title = titleOf(drawing, subject);
  const side = sideWords(subject.item.card, language);
  const shown = side === undefined ? undefined : h('span', { lang: language }, ` (${side})`);
  return h('a', { href: site.card(language, concept), lang: title?.language }, title?.title ?? concept, shown);
}

/** The concept that has a page: what is asked backwards, or gap by gap, has that of its card. */
function conceptOf({ item }: Subject): ConceptId {
  return item.partOf ?? item.concept;
}
