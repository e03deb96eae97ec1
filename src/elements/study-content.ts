import type { Language } from '../cards/card.ts';
import type { SiteAddresses } from '../i18n/address.ts';
import { acceptedOf, isEdited, type Wish } from '../study/edits.ts';
import type { Answered, Asking, Session } from '../study/session.ts';
import type { CardSheets } from './card-sheets.ts';
import type { CardTrace } from './card-trace.ts';
import { changedAnswer, changedMark } from './changed-answer.ts';
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
  /** Hears what the learner wants where the answer on the table changed. */
  readonly onWish: (trace: CardTrace, wish: Wish) => void;
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
  await sayChanged(leaf, session, sheet.trace, around);
  return [h('div', { class: 'leaf-stage' }, leaf), actionsFor(session, language)];
}

/** The front says that the answer changed; the back says what changed, and asks what to do. */
async function sayChanged(
  leaf: HTMLElement,
  { kind, history }: Asking | Answered,
  trace: CardTrace,
  { language, onWish }: Surroundings,
): Promise<void> {
  if (!isEdited(history, trace)) return;
  if (kind === 'asking') return leaf.querySelector('.question')?.append(changedMark(language));
  const section = await changedAnswer(trace, acceptedOf(history, trace), language, (wish) => onWish(trace, wish));
  leaf.querySelector('[data-answer]')?.before(section);
}
