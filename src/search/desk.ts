import type { ConceptId, DeckId, Kind, Language } from '../cards/card.ts';
import { type Found, foundOf } from './found.ts';
import type { Library } from './library.ts';
import { nearestQueries } from './nearest.ts';
import { type Answer, openSearch } from './rank.ts';
import type { SearchOptions } from './read-questions.ts';
import type { CardNames } from './search-index.ts';

/** How far a concept is from being remembered. */
export type Standing = 'new' | 'learning' | 'due' | 'later' | 'suspended';

/** What results are limited to; what is absent limits nothing. */
export interface Filters {
  readonly deck?: DeckId;
  readonly language?: Language;
  readonly kind?: Kind;
  readonly state?: Standing;
}

/** A query, and how it is asked. */
export interface Question {
  readonly query: string;
  /** The language shown first. */
  readonly language: Language;
  readonly limit: number;
  readonly filters: Filters;
}

/** What a query found. */
export interface Reply {
  readonly results: readonly Found[];
  /** Where nothing was found: what a query like it finds, or the same without the filters. */
  readonly nearest: readonly Found[];
}

/** What is remembered of a concept, where it was ever asked. */
export type Remembered = readonly [concept: ConceptId, standing: Standing, isWeak: boolean];

/** Answers queries with all that results show. */
export interface Desk {
  readonly answer: (question: Question) => Promise<Reply>;
  /** Takes what is remembered of every concept that was ever asked: results may be limited by it, and what is weak or due comes a little sooner. */
  readonly remember: (all: readonly Remembered[]) => void;
}

const mostNearest = 3;
const sooner = 1.03;

/** Takes a library and opens its desk. */
export function openDesk(library: Library): Desk {
  const ask = openSearch(library.index, library.textOf);
  const standings = new Map<ConceptId, Standing>();
  const urgent = new Set<ConceptId>();

  const optionsFor = ({ language, limit, filters }: Question): SearchOptions => ({
    language: filters.language ?? language,
    limit,
    weight: (concept) => (urgent.has(concept) ? sooner : 1),
    ...(Object.keys(filters).length > 0 && { isWanted: wantedBy(filters, standings) }),
  });

  const found = async (question: Question): Promise<Found[]> => {
    const { hits, mark } = await withTexts(library, () => ask(question.query, optionsFor(question)));
    return hits.map((hit) => foundOf(library, hit, mark));
  };

  const nearest = async (question: Question): Promise<Found[]> => {
    const open = { ...question, limit: mostNearest, filters: {} };
    if (Object.keys(question.filters).length > 0) {
      const others = await found(open);
      if (others.length > 0) return others;
    }
    const near = new Map<ConceptId, Found>();
    for (const query of nearestQueries(question.query)) {
      if (near.size >= mostNearest) break;
      for (const one of await found({ ...open, query })) near.set(one.concept, near.get(one.concept) ?? one);
    }
    return [...near.values()].slice(0, mostNearest);
  };

  return {
    answer: async (question) => {
      const results = await found(question);
      return { results, nearest: results.length > 0 ? [] : await nearest(question) };
    },
    remember: (all) => {
      standings.clear();
      urgent.clear();
      for (const [concept, standing, isWeak] of all) {
        standings.set(concept, standing);
        if (isWeak || standing === 'due' || standing === 'learning') urgent.add(concept);
      }
    },
  };
}

function wantedBy(
  { deck, language, kind, state }: Filters,
  standings: ReadonlyMap<ConceptId, Standing>,
): (card: CardNames) => boolean {
  return (card) =>
    (deck === undefined || card.deck === deck) &&
    (language === undefined || card.language === language) &&
    (kind === undefined || card.kind === kind) &&
    (state === undefined || (standings.get(card.concept) ?? 'new') === state);
}

/** Asks again once the texts of what was found are here: in them a phrase may not stand. No deck is fetched twice for one answer. */
async function withTexts(library: Library, ask: () => Answer): Promise<Answer> {
  const tried = new Set<DeckId>();
  for (;;) {
    const answer = ask();
    const missing = library.decksMissing(answer.hits.flatMap(({ cards }) => cards)).filter((deck) => !tried.has(deck));
    if (missing.length === 0) return answer;
    await library.fetchDecks(missing);
    for (const deck of missing) tried.add(deck);
  }
}
