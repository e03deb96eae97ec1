import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import { excerpt } from '../search/excerpt.ts';
import type { SearchResult } from '../search/rank.ts';
import { h } from './dom.ts';

const excerptLength = 140;
type Ranges = SearchResult['matches'][number]['question'];

/** Makes the link of a search result: its question in the language asked for, the words that matched marked, and where it stands. */
export function resultLink(
  { concept, entries, matches }: SearchResult,
  language: Language,
  address: string,
  id: string,
): HTMLElement {
  const [entry] = entries;
  if (!entry) throw new Error(`The search result "${concept}" has no side.`);
  const matched = matches.findIndex(({ question, answer }) => question.length + answer.length > 0);
  const side = entries[Math.max(0, matched)] ?? entry;
  const found = matches[Math.max(0, matched)];
  const part = excerpt(side.answer, found?.answer ?? [], excerptLength);
  const text = `${part.cutBefore ? '… ' : ''}`;
  return h(
    'a',
    { class: 'result', role: 'option', id, href: address, 'aria-selected': 'false' },
    h(
      'span',
      { class: 'result-question', lang: entry.language },
      ...marked(entry.question, matches[0]?.question ?? []),
    ),
    h(
      'span',
      { class: 'result-excerpt', lang: side.language },
      text,
      ...marked(part.text, part.marks),
      part.cutAfter ? ' …' : '',
    ),
    h(
      'span',
      { class: 'label result-meta' },
      `${entry.deckTitle} · ${entries.map((one) => t(language, `search.side.${one.language}`)).join(', ')}`,
    ),
  );
}

function marked(text: string, ranges: Ranges): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(from, start), h('mark', {}, text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}
