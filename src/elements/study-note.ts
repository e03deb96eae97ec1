import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import { h } from './dom.ts';

/** Makes the learner's note, with what is added to it; nothing where there is none. */
export function noteBlock(note: string, language: Language, ...more: readonly HTMLElement[]): HTMLElement | undefined {
  if (note === '') return undefined;
  return h(
    'section',
    { class: 'own-note', 'aria-labelledby': 'own-note-title' },
    h('h3', { class: 'label', id: 'own-note-title' }, t(language, 'study.note.title')),
    h('p', { class: 'own-note-text' }, note),
    ...more,
  );
}

/** Makes the button that edits the note in place. */
export function editButton(language: Language): HTMLElement {
  const attributes = { type: 'button', class: 'text-button', 'data-command': 'note', 'aria-keyshortcuts': 'n' };
  return h('button', attributes, t(language, 'study.note.edit'));
}

/** Makes the field in which the note is written, in the note's own place; `onInput` hears of every change. */
export function noteEditor(draft: string, language: Language, onInput: (text: string) => void): HTMLElement {
  const field = h('textarea', { id: 'own-note-field', rows: '4', maxlength: '10000', 'data-note-field': true });
  field.value = draft;
  field.addEventListener('input', () => onInput(field.value));
  field.addEventListener('keydown', (event) => {
    const command = commandOf(event);
    if (command) field.closest('.own-note')?.querySelector<HTMLElement>(`[data-command="${command}"]`)?.click();
    if (command) event.preventDefault();
  });
  return h(
    'section',
    { class: 'own-note' },
    h('label', { class: 'label', for: 'own-note-field' }, t(language, 'study.note.label')),
    field,
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', class: 'button', 'data-command': 'note-save' }, t(language, 'study.note.save')),
      h(
        'button',
        { type: 'button', class: 'button quiet', 'data-command': 'note-cancel' },
        t(language, 'study.cancel'),
      ),
    ),
  );
}

function commandOf({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent): string | undefined {
  if (isComposing) return undefined;
  if (key === 'Escape') return 'note-cancel';
  return key === 'Enter' && (ctrlKey || metaKey) ? 'note-save' : undefined;
}
