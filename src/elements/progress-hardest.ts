import { t, tCount } from '../i18n/t.ts';
import type { SeenSubject } from '../study/stats-subjects.ts';
import { h } from './dom.ts';
import { cardLink, type Drawing, type Part, titleOf } from './progress-part.ts';

/** Lists the cards most often forgotten, each with its place in the notes. */
export const hardestPart: Part = (drawing) => {
  const { hardest } = drawing.statistics;
  if (hardest.length === 0) return undefined;
  const list = h('ol', { class: 'hardest' }, ...hardest.map((subject) => entryOf(subject, drawing)));
  return [h('p', { class: 'finding' }, t(drawing.language, 'progress.hardest.finding')), list];
};

function entryOf(subject: SeenSubject, drawing: Drawing): HTMLElement {
  const { language, formats, site } = drawing;
  const { lapses, difficulty } = subject.memory;
  const title = titleOf(drawing, subject);
  const forgotten = tCount(language, 'progress.hardest.lapses', lapses);
  const hard = t(language, 'progress.hardest.difficulty', { value: formats.decimal(difficulty) });
  const source =
    title && h('a', { href: site.source(language, title.file, title.line) }, sourceWords(language, title.line));
  return h('li', {}, cardLink(drawing, subject), h('p', { class: 'aside' }, `${forgotten} · ${hard} · `, source));
}

function sourceWords(language: Drawing['language'], line: number): string {
  return t(language, 'card.source', { line });
}
