import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import { type Wish, wishes } from '../study/edits.ts';
import type { Accept } from '../study/review.ts';
import type { CardTrace } from './card-trace.ts';
import { h } from './dom.ts';
import { keptText } from './kept-texts.ts';
import type { Run } from './word-diff.ts';

/**
 * Makes what a card whose answer changed says: that it did, what changed as far as the earlier text was kept, and what the learner may
 * want; `onWish` hears of it. `seen` is the answer that was learnt.
 */
export async function changedAnswer(
  trace: CardTrace,
  seen: Accept | undefined,
  language: Language,
  onWish: (wish: Wish) => void,
): Promise<HTMLElement> {
  const id = `changed-${trace.card}`;
  return h(
    'section',
    { class: 'changed-answer', 'aria-labelledby': id, 'data-changed': trace.card, lang: language },
    h('h3', { id }, t(language, 'edit.title')),
    await differences(trace, seen, language),
    h('p', { class: 'aside' }, t(language, 'edit.default')),
    h('div', { class: 'edit-choices' }, ...wishes.map((wish) => wishButton(wish, language, onWish))),
  );
}

/** Makes what the front of a card says when its answer changed. */
export function changedMark(language: Language): HTMLElement {
  return h('p', { class: 'aside', 'data-changed-mark': true }, t(language, 'edit.title'));
}

function wishButton(wish: Wish, language: Language, onWish: (wish: Wish) => void): HTMLElement {
  const button = h('button', { type: 'button', class: 'button', 'data-wish': wish }, t(language, `edit.${wish}`));
  button.addEventListener('click', () => onWish(wish));
  return button;
}

async function differences(
  { text, language: own }: CardTrace,
  seen: Accept | undefined,
  language: Language,
): Promise<HTMLElement> {
  const before = seen && (await keptText(seen.card, seen.fingerprint));
  if (before === undefined) return h('p', {}, t(language, 'edit.gone'));
  const { wordDiff } = await import('./word-diff.ts');
  const runs = wordDiff(before.answer, text.answer);
  return h(
    'details',
    { open: true },
    h('summary', {}, t(language, 'edit.diff')),
    h('p', { class: 'diff', lang: own }, ...runs.flatMap((run) => shown(run, language))),
  );
}

/** A long run that is the same is shortened, so that what changed is seen at once. */
function shown({ kind, text }: Run, language: Language): readonly (Node | string)[] {
  if (kind === 'same')
    return [text.length > 3 * context ? `${text.slice(0, context)} […] ${text.slice(-context)}` : text];
  const tag = kind === 'removed' ? 'del' : 'ins';
  const said = (key: 'edit.removed' | 'edit.added' | 'edit.end') =>
    h('span', { class: 'visually-hidden', lang: language }, ` ${t(language, key)} `);
  const [space = ''] = /^\s*/.exec(text) ?? [];
  const words = text.slice(space.length);
  return [space, h(tag, {}, said(kind === 'removed' ? 'edit.removed' : 'edit.added'), words, said('edit.end'))];
}

/** Characters to show on either side of what changed. */
const context = 80;
