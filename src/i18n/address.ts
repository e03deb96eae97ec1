import type { ConceptId, DeckId, Language } from '../cards/card.ts';

/** The addresses of the site's pages. */
export interface SiteAddresses {
  readonly home: (language: Language) => string;
  readonly deck: (language: Language, deck: DeckId | string) => string;
  readonly card: (language: Language, concept: ConceptId | string) => string;
  /** The study page, for one deck or for all of them. */
  readonly study: (language: Language, deck?: DeckId | string) => string;
  readonly search: (language: Language, query?: string) => string;
  /** The page of the learner's settings and backups. */
  readonly settings: (language: Language) => string;
  /** The page that shows a document as it was written, at a line where one is given. */
  readonly source: (language: Language, file: string, line?: number) => string;
  /** A file that is no page, by its path from the root of the site. */
  readonly file: (path: string) => string;
}

/** Takes the path that the site is served under ("/" or "/recto/") and returns the addresses of its pages, ready for `href`. */
export function siteAddresses(base: string): SiteAddresses {
  const root = base.endsWith('/') ? base : `${base}/`;
  const page = (...parts: string[]) => `${root}${parts.map((part) => `${encodePath(part)}/`).join('')}`;
  return {
    home: (language) => page(language),
    deck: (language, deck) => page(language, 'decks', deck),
    card: (language, concept) => page(language, 'cards', concept),
    study: (language, deck) => page(language, 'study') + query('deck', deck),
    search: (language, words) => page(language, 'search') + query('q', words),
    settings: (language) => page(language, 'settings'),
    source: (language, file, line) =>
      page(language, 'source', sourceName(file)) + (line === undefined ? '' : `#L${line}`),
    file: (path) => `${root}${encodePath(path)}`,
  };
}

/** The name of a document in the address of its source page: its path without the ending. */
export function sourceName(file: string): string {
  return file.replace(/\.(md|markdown)$/i, '');
}

function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

function query(name: string, value: string | undefined): string {
  return value === undefined || value === '' ? '' : `?${name}=${encodeURIComponent(value)}`;
}
