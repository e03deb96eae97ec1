import type { Language } from '../cards/card.ts';
import type { SiteAddresses } from '../i18n/address.ts';
import { memoryOf, stateOf } from '../study/history.ts';
import type { Answered, Asking, Moment, Session } from '../study/session-state.ts';
import { isLeech } from '../study/weak.ts';
import type { CardSheet, CardSheets } from './card-sheets.ts';
import { h } from './dom.ts';
import { actionsFor } from './study-actions.ts';
import { leafLinks, rectoOf, versoOf } from './study-leaf.ts';
import { flagMark, leechBlock } from './study-marks.ts';
import { messageOf } from './study-message.ts';
import { editButton, noteBlock, noteEditor } from './study-note.ts';

/** In which language the question of the card on the table is shown, and in which its answer, where it has them. */
export interface Shown {
  readonly question: Language;
  readonly answer: Language;
}

/** What drawing a sitting needs to know besides its state. */
export interface Surroundings {
  /** The language of the page. */
  readonly language: Language;
  readonly shown: Shown;
  readonly sheets: CardSheets;
  readonly site: SiteAddresses;
  readonly now: Moment;
  /** The note as it is being written; undefined where it is not. */
  readonly draft: string | undefined;
  readonly onDraft: (text: string) => void;
}

/** Makes what the page shows of a sitting's state: a leaf and its buttons, or a message. Rejects where the card can't be had. */
export async function contentOf(session: Session, around: Surroundings): Promise<HTMLElement[]> {
  const { language, site, now } = around;
  if (session.kind === 'waiting' || session.kind === 'done')
    return [messageOf(session, language, now, site.home(language), site.study(language))];
  const { item } = session;
  const sheets = await around.sheets(item.partOf ?? item.concept);
  const leaf = leafOf(session, sheets, around);
  return [h('div', { class: 'leaf-stage' }, leaf), actionsFor(session, language)];
}

function leafOf(
  session: Asking | Answered,
  sheets: ReadonlyMap<Language, CardSheet>,
  around: Surroundings,
): HTMLElement {
  const { item, history, sitting } = session;
  const { language, shown, site, draft } = around;
  const any = [...sheets.values()][0];
  const [asked, known] = [sheets.get(shown.question) ?? any, sheets.get(shown.answer) ?? any];
  if (!asked || !known) throw new Error(item.concept);
  const { flag, note } = stateOf(history, item.card);
  const mark = flagMark(flag, language);
  const editor = draft === undefined ? undefined : noteEditor(draft, language, around.onDraft);
  if (session.kind === 'asking') return rectoOf(asked, { item, language, mark, foot: [editor] });
  const memory = memoryOf(history, item.card);
  const lapses = memory.kind !== 'new' && isLeech(memory, sitting.settings) ? memory.lapses : undefined;
  const leech = lapses === undefined ? undefined : leechBlock(lapses, known, language);
  const page = site.card(language, item.partOf ?? item.concept);
  const links = leafLinks(known, sheets.size > 1, page, language);
  return versoOf(asked, known, {
    item,
    language,
    mark,
    foot: [editor ?? noteBlock(note, language, editButton(language)), leech, links],
  });
}
