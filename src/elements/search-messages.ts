import type { DeckId, Kind, Language } from '../cards/card.ts';
import type { Question, Remembered, Reply } from '../search/desk.ts';

/** What a page asks of its search thread; each names where `search.json` is, in full. */
export type SearchRequest =
  | { readonly kind: 'open'; readonly address: string }
  | { readonly kind: 'ask'; readonly address: string; readonly number: number; readonly question: Question }
  | { readonly kind: 'remember'; readonly all: readonly Remembered[] };

/** A deck that results can be limited to, by its titles. */
export interface DeckChoice {
  readonly deck: DeckId;
  readonly titles: Readonly<Partial<Record<Language, string>>>;
}

/** What results can be limited to on this site. */
export interface Choices {
  readonly decks: readonly DeckChoice[];
  readonly languages: readonly Language[];
  readonly kinds: readonly Kind[];
}

/** What the thread tells. */
export type SearchNews =
  | { readonly kind: 'opened'; readonly choices: Choices }
  | { readonly kind: 'answer'; readonly number: number; readonly reply: Reply }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string };
