import { t, tCount } from '../i18n/t.ts';
import type { DeckRow, SubjectRow } from '../study/stats-decks.ts';
import { foldedTable } from './data-table.ts';
import { h } from './dom.ts';
import { cardLink, type Drawing, type Part } from './progress-part.ts';

/** Says deck by deck what was learnt, with a table of its cards to unfold. */
export const decksPart: Part = (drawing) => {
  const { statistics, language, formats } = drawing;
  const { decks, gone } = statistics.decks;
  if (statistics.answers === 0) return undefined;
  const list = h('ol', { class: 'contents' }, ...decks.map((row) => h('li', {}, ...entryOf(row, drawing))));
  const finding = h('p', { class: 'finding' }, t(language, 'progress.decks.note'));
  if (gone.reviews === 0) return [finding, list];
  const answers = tCount(language, 'progress.answers', gone.reviews);
  const rest = t(language, 'progress.decks.gone', { answers, time: formats.duration(gone.seconds) });
  return [finding, list, h('p', { class: 'aside' }, rest)];
};

function entryOf(row: DeckRow, drawing: Drawing): Node[] {
  const { language, formats, site } = drawing;
  const name = deckName(row);
  const line = h(
    'a',
    { class: 'contents-line', href: site.deck(language, row.deck), lang: name.lang },
    h('span', { class: 'contents-title' }, ...name.words),
    h('span', { class: 'leader', 'aria-hidden': 'true' }),
    h('span', { class: 'contents-count', lang: language }, row.recall === undefined ? '–' : formats.share(row.recall)),
  );
  const note = h('p', { class: 'contents-note' }, h('span', {}, noteOf(row, drawing)));
  return row.rows.length === 0 ? [line, note] : [line, note, conceptTable(row, name.text, drawing)];
}

/** The name of a deck as the page gives it, in its own markup. */
function deckName({ deck }: DeckRow): { words: readonly Node[]; lang: string; text: string } {
  const given = document.querySelector<HTMLElement>(`[data-deck-name="${CSS.escape(deck)}"]`);
  const words = [...(given?.childNodes ?? [])].map((node) => node.cloneNode(true));
  if (given === null) return { words: [document.createTextNode(deck)], lang: '', text: deck };
  return { words, lang: given.lang, text: given.textContent };
}

function noteOf({ rows, subjects, reviews, seconds, retention }: DeckRow, { language, formats }: Drawing): string {
  const values = { seen: formats.count(rows.length), all: tCount(language, 'cards', subjects) };
  const parts = [t(language, 'progress.decks.seen', values)];
  if (reviews > 0) parts.push(tCount(language, 'progress.answers', reviews), formats.duration(seconds));
  if (retention.tests > 0) {
    const share = formats.share(retention.passed / retention.tests);
    parts.push(t(language, 'progress.decks.retention', { share }));
  }
  return parts.join(' · ');
}

function conceptTable({ rows }: DeckRow, name: string, drawing: Drawing): HTMLElement {
  const { language } = drawing;
  return foldedTable(t(language, 'progress.decks.cards'), () => ({
    caption: t(language, 'progress.tableOf', { name }),
    head: (['card', 'recall', 'stability', 'difficulty', 'lapses', 'due', 'answers', 'time'] as const).map((name) =>
      t(language, `progress.column.${name}`),
    ),
    rows: rows.map((row) => conceptRow(row, drawing)),
  }));
}

function conceptRow({ subject, recall, dueDay, seconds }: SubjectRow, drawing: Drawing): (string | Node)[] {
  const { formats } = drawing;
  const { stability, difficulty, lapses } = subject.memory;
  return [
    cardLink(drawing, subject),
    formats.share(recall),
    formats.span(stability),
    formats.decimal(difficulty),
    formats.count(lapses),
    formats.shortDay(dueDay),
    formats.count(subject.answers.length),
    formats.duration(seconds),
  ];
}
