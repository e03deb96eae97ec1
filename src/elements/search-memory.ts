import type { ConceptId, Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { Remembered } from '../search/desk.ts';
import { parseItems } from '../study/parse-items.ts';
import { type ConceptStanding, type Standing, standingsOf } from '../study/standing.ts';
import { fetchJson } from './fetch-json.ts';
import { whenIdle } from './idle.ts';
import { followOthers, historyOf, now, openBrowserStore } from './progress.ts';

/** What the learner remembers of the site's concepts. */
export interface SearchMemory {
  /** Starts to compute it, once, in a quiet moment. */
  readonly open: () => void;
  /** Says it of a concept in a word or two; undefined as long as it isn't known. */
  readonly wordOf: (concept: ConceptId) => string | undefined;
}

/** Takes the address of `cards.json` and the page's language; tells what is remembered once it is known, and again when another tab changed it. */
export function openSearchMemory(
  address: string,
  language: Language,
  onKnown: (all: readonly Remembered[]) => void,
): SearchMemory {
  let standings: ReadonlyMap<ConceptId, ConceptStanding> | undefined;
  let isOpen = false;
  const open = async (): Promise<void> => {
    const items = parseItems(await fetchJson(address));
    // Results say nothing of what is remembered then.
    if (!items) return;
    const store = openBrowserStore();
    const fold = (): void => {
      standings = standingsOf(items, historyOf(store, items, store.preferences.settings()), now());
      onKnown([...standings].map(([concept, { standing, isWeak }]) => [concept, standing.kind, isWeak]));
    };
    whenIdle(fold);
    followOthers(store, () => whenIdle(fold));
  };
  return {
    open: () => {
      if (isOpen) return;
      isOpen = true;
      open().catch(() => {
        isOpen = false;
      });
    },
    wordOf: (concept) => standings && wordFor(standings.get(concept)?.standing ?? { kind: 'new' }, language),
  };
}

function wordFor(standing: Standing, language: Language): string {
  if (standing.kind === 'later') return tCount(language, 'search.state.days', standing.days);
  return t(language, `search.state.${standing.kind}`);
}
