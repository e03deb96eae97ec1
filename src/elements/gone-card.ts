import type { CardId, Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import { fold } from '../search/fold.ts';
import type { CardTitle } from '../study/parse-titles.ts';
import { isBackwards } from '../study/sides.ts';
import type { Vanished } from '../study/vanished.ts';
import { h } from './dom.ts';
import { keptText } from './kept-texts.ts';
import { sideWords } from './side-words.ts';

/** Makes what is shown of a vanished card: its question, what was learnt of it, its answer, and the cards that may take over its history. */
export async function goneCard(
  gone: Vanished,
  near: readonly CardTitle[],
  all: readonly CardTitle[],
  language: Language,
  onAttach: (to: CardTitle) => void,
): Promise<HTMLElement> {
  const { card, language: own } = gone;
  const answer = (await keptText(card))?.answer;
  return h(
    'article',
    { class: 'gone', 'data-gone': card },
    h('h2', { lang: own }, await titleOf(card)),
    h('p', { class: 'aside' }, factsOf(gone, language)),
    answer === undefined
      ? h('p', { class: 'aside' }, t(language, 'vanished.answer.gone'))
      : folded(t(language, 'vanished.answer'), h('p', { class: 'gone-answer', lang: own }, answer)),
    folded(t(language, 'vanished.attach'), attachBox(gone, near, all, language, onAttach)),
  );
}

/** Returns a vanished card's question as last seen, or else the words of its id. */
export async function titleOf(card: CardId): Promise<string> {
  const text = await keptText(card);
  return text?.question ?? card.replace(/(?:~[^.]*)?\.[a-z]+$/, '').replaceAll('-', ' ');
}

function folded(title: string, content: HTMLElement): HTMLElement {
  return h('details', {}, h('summary', {}, title), content);
}

function factsOf({ card, reviews, memory }: Vanished, language: Language): string {
  const side = sideWords(card, language);
  const last = reviews.at(-1);
  const date = last && new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(last.at);
  return [
    ...(side === undefined ? [] : [side]),
    tCount(language, 'vanished.reviews', reviews.length),
    ...(date === undefined ? [] : [t(language, 'vanished.last', { date })]),
    ...(memory.kind === 'new'
      ? []
      : [tCount(language, 'vanished.strength', Math.max(1, Math.round(memory.stability)))]),
  ].join(' · ');
}

function attachBox(
  { card }: Vanished,
  near: readonly CardTitle[],
  all: readonly CardTitle[],
  language: Language,
  onAttach: (to: CardTitle) => void,
): HTMLElement {
  const listOf = (entries: readonly CardTitle[]) => entries.map((entry) => choice(entry, language, onAttach));
  const found = h('ul', { 'aria-live': 'polite' });
  const id = `attach-${card}`;
  const input = h('input', { id, type: 'search', autocomplete: 'off' });
  input.addEventListener('input', () => {
    const entries = matching(all, input.value);
    const isNone = input.value.trim() !== '' && entries.length === 0;
    found.replaceChildren(...(isNone ? [h('li', {}, t(language, 'vanished.attach.none'))] : listOf(entries)));
  });
  const likely = [h('p', {}, t(language, 'vanished.attach.near')), h('ul', {}, ...listOf(near))];
  const search = [h('label', { for: id }, t(language, 'vanished.attach.search')), input, found];
  const help = h('p', {}, t(language, 'vanished.attach.help'));
  return h('div', { class: 'attach' }, help, ...(near.length > 0 ? likely : []), ...search);
}

function choice(entry: CardTitle, language: Language, onAttach: (to: CardTitle) => void): HTMLElement {
  const gap = isBackwards(entry.card) ? undefined : sideWords(entry.card, language);
  const side = gap === undefined ? '' : ` (${gap})`;
  const name = t(language, 'vanished.attach.to', { question: `${entry.title}${side}` });
  const button = h(
    'button',
    { type: 'button', class: 'button', 'aria-label': name },
    h('span', { lang: entry.language }, entry.title),
    side,
  );
  button.addEventListener('click', () => onAttach(entry));
  return h('li', {}, button);
}

/** The cards whose question has all the words, each from its beginning. */
function matching(all: readonly CardTitle[], query: string): readonly CardTitle[] {
  const words = fold(query).trim().split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return all.filter(({ title }) => words.every((word) => ` ${fold(title)}`.includes(` ${word}`))).slice(0, most);
}

/** How many cards a search shows. */
const most = 8;
