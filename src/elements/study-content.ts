import type { Language } from '../cards/card.ts';
import type { SiteAddresses } from '../i18n/address.ts';
import { acceptedOf, isEdited, type Wish } from '../study/edits.ts';
import { memoryOf, stateOf } from '../study/history.ts';
import type { Answered, Asking, Moment, Session } from '../study/session-state.ts';
import { isLeech } from '../study/weak.ts';
import { type CardSheet, type CardSheets, sheetsFor } from './card-sheets.ts';
import { type CardTrace, traceOn } from './card-trace.ts';
import { changedAnswer, changedMark } from './changed-answer.ts';
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
  /** Hears what the learner wants where the answer on the table changed. */
  readonly onWish: (trace: CardTrace, wish: Wish) => void;
}

/** Makes what the page shows of a sitting's state: a leaf and its buttons, or a message. Rejects where the card can't be had. */
export async function contentOf(session: Session, around: Surroundings): Promise<HTMLElement[]> {
  const { language, site, now, shown } = around;
  if (session.kind === 'waiting' || session.kind === 'done')
    return [messageOf(session, language, now, site.home(language), site.study(language))];
  const { item } = session;
  const sheets = await sheetsFor(around.sheets, item);
  const any = [...sheets.values()][0];
  const [asked, known] = [sheets.get(shown.question) ?? any, sheets.get(shown.answer) ?? any];
  if (!asked || !known) throw new Error(item.concept);
  const changed = await changedIn(session, traceOn(known.trace, item), around);
  const leaf = leafOf(session, { asked, known, changed, hasOther: sheets.size > 1 }, around);
  return [h('div', { class: 'leaf-stage' }, leaf), actionsFor(session, language)];
}

interface OnTable {
  readonly asked: CardSheet;
  readonly known: CardSheet;
  readonly changed: HTMLElement | undefined;
  readonly hasOther: boolean;
}

function leafOf(
  session: Asking | Answered,
  { asked, known, changed, hasOther }: OnTable,
  around: Surroundings,
): HTMLElement {
  const { item, history, sitting } = session;
  const { language, site, draft } = around;
  const { flag, note } = stateOf(history, item.card);
  const mark = flagMark(flag, language);
  const editor = draft === undefined ? undefined : noteEditor(draft, language, around.onDraft);
  const parts = { item, language, mark, changed };
  if (session.kind === 'asking') return rectoOf(asked, { ...parts, foot: [editor] });
  const memory = memoryOf(history, item.card);
  const lapses = memory.kind !== 'new' && isLeech(memory, sitting.settings) ? memory.lapses : undefined;
  const leech = lapses === undefined ? undefined : leechBlock(lapses, known, language);
  const links = leafLinks(known, hasOther, site.card(language, item.partOf ?? item.concept), language);
  const foot = [editor ?? noteBlock(note, language, editButton(language)), leech, links];
  return versoOf(asked, known, { ...parts, foot });
}

/** The front says that the answer changed; the back says what changed, and asks what to do. */
async function changedIn(
  { kind, history }: Asking | Answered,
  trace: CardTrace,
  { language, onWish }: Surroundings,
): Promise<HTMLElement | undefined> {
  if (!isEdited(history, trace)) return undefined;
  if (kind === 'asking') return changedMark(language);
  return changedAnswer(trace, acceptedOf(history, trace), language, (wish) => onWish(trace, wish));
}
