import type { Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import type { Found } from '../search/found.ts';
import type { Range } from '../search/tokens.ts';
import { h } from './dom.ts';

/** Makes the link of a search result: its question in the language asked for, the words that matched marked, where it stands and what is remembered of it. */
export function resultLink(
  { concept, question, excerpt, deckTitle, languages }: Found,
  language: Language,
  address: string,
  memory: string | undefined,
): HTMLAnchorElement {
  const spoken = languages.map((one) => t(language, `search.side.${one}`)).join(', ');
  return h(
    'a',
    { class: 'result', href: address, 'data-concept': concept },
    h('span', { class: 'result-question', lang: question.language }, ...marked(question.text, question.marks)),
    excerpt &&
      h(
        'span',
        { class: 'result-excerpt', lang: excerpt.language },
        excerpt.cutBefore ? '… ' : '',
        ...marked(excerpt.text, excerpt.marks),
        excerpt.cutAfter ? ' …' : '',
      ),
    h(
      'span',
      { class: 'label result-meta' },
      h('span', {}, `${deckTitle} · ${spoken}`),
      h('span', { class: 'result-memory', 'data-memory': true }, memory),
    ),
  );
}

/** Fetches the font file of Greek letters, which formulas in results have, before it is needed: offline too they look the same. */
export function loadLetters(place: Element): void {
  const { fontFamily } = getComputedStyle(place);
  // Without it another font has them.
  document.fonts.load(`1em ${fontFamily}`, 'α').catch(() => undefined);
}

function marked(text: string, ranges: readonly Range[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(from, start), h('mark', {}, text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}
