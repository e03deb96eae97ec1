import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import { readAsked } from '../study/asked.ts';
import { countDue } from '../study/queue.ts';
import type { Moment, Session } from '../study/session-state.ts';
import { find } from './dom.ts';
import { heldLines } from './study-held.ts';

/** The dialog in which a learner chooses what to study: a form whose answer is the page's address. */
export interface Picker {
  /** Opens the dialog, with what waits for what is chosen in it. */
  readonly open: (session: Session, moment: Moment) => void;
  /** Shows again what waits and what is laid aside, where the dialog is open. */
  readonly refresh: (session: Session, moment: Moment) => void;
  /** What the page's address asks for, in the words of the form. */
  readonly title: () => string;
}

/** Takes the study page and its language, fills the form as the page's address asks, and returns its dialog. */
export function openPickerDialog(root: HTMLElement, language: Language): Picker {
  const dialog = find(root, '[data-pick-dialog]', HTMLDialogElement);
  const form = find(dialog, 'form', HTMLFormElement);
  const fields = [...form.querySelectorAll('select')];
  fill(fields, new URL(location.href).searchParams);
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
  });
  let show: (() => void) | undefined;
  form.addEventListener('input', () => show?.());
  const refresh = (session: Session, moment: Moment) => {
    show = () => showCounts(dialog, queryOf(fields), session, moment, language);
    if (dialog.open) show();
  };
  return {
    open: (session, moment) => {
      dialog.showModal();
      refresh(session, moment);
    },
    refresh,
    title: () => titleOf(fields, language),
  };
}

function fill(fields: readonly HTMLSelectElement[], query: URLSearchParams): void {
  for (const field of fields) {
    const asked = query.get(field.name) ?? '';
    if ([...field.options].some(({ value }) => value === asked)) field.value = asked;
  }
}

function queryOf(fields: readonly HTMLSelectElement[]): URLSearchParams {
  return new URLSearchParams(fields.map(({ name, value }) => [name, value]));
}

function titleOf(fields: readonly HTMLSelectElement[], language: Language): string {
  const chosen = fields.filter(({ value }) => value !== '');
  const words = chosen.map(({ selectedOptions }) => selectedOptions[0]?.text.trim() ?? '');
  return [...(chosen[0]?.name === 'deck' ? [] : [t(language, 'study.all')]), ...words].join(' · ');
}

function showCounts(
  dialog: HTMLDialogElement,
  query: URLSearchParams,
  session: Session,
  { at, offset }: Moment,
  language: Language,
): void {
  const { items, settings } = session.sitting;
  const { filter, ask } = readAsked(query, items);
  const side = ask === 'fr' || ask === 'en' ? ask : language;
  const { total } = countDue(items, session.history, at, offset, settings, { ...filter, language: side });
  const again = tCount(language, 'study.pick.due', total.learning + total.due);
  find(dialog, '[data-pick-counts]', HTMLElement).textContent =
    `${again} · ${tCount(language, 'study.pick.new', total.new)}`;
  find(dialog, '[data-pick-held]', HTMLElement).replaceChildren(...heldLines(session, { at, offset }, language));
}
