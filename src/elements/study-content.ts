import type { Language } from '../cards/card.ts';
import type { SiteAddresses } from '../i18n/address.ts';
import type { Session } from '../study/session.ts';
import type { CardSheets } from './card-sheets.ts';
import { h } from './dom.ts';
import { actionsFor } from './study-actions.ts';
import { leafLinks, rectoOf, versoOf } from './study-leaf.ts';
import { messageOf } from './study-message.ts';

/** What drawing a sitting needs to know besides its state. */
export interface Surroundings {
  /** The language of the page, and that in which the card is shown, where it has it. */
  readonly language: Language;
  readonly shown: Language;
  readonly sheets: CardSheets;
  readonly site: SiteAddresses;
  /** This moment (ms epoch). */
  readonly now: number;
}

/** Makes what the page shows of a sitting's state: a leaf and its buttons, or a message. Rejects where the card can't be had. */
export async function contentOf(session: Session, around: Surroundings): Promise<HTMLElement[]> {
  const { language, shown, site, now } = around;
  if (session.kind === 'waiting' || session.kind === 'done')
    return [messageOf(session, language, now, site.home(language))];
  const { item } = session;
  const sheets = await around.sheets(item.concept);
  const sheet = sheets.get(shown) ?? [...sheets.values()][0];
  if (!sheet) throw new Error(item.concept);
  const links = leafLinks(sheet, sheets.size > 1, site.card(language, item.concept), language);
  const leaf = session.kind === 'asking' ? rectoOf(sheet, item, language) : versoOf(sheet, item, language, links);
  return [h('div', { class: 'leaf-stage' }, leaf), actionsFor(session, language)];
}
